import Testing
import Vocabulary

@Suite struct QuotationTests {
  @Test(arguments: [
    ("МБОУ \"Лесная СОШ\"", "МБОУ «Лесная СОШ»"), ("МБОУ «Лесная СОШ»", "МБОУ «Лесная СОШ»"),
    ("МБОУ \"СОШ \"Лесная\"\"", "МБОУ «СОШ „Лесная“»"), ("МБОУ «СОШ \"Лесная\"»", "МБОУ «СОШ „Лесная“»"),
    ("\"Лицей\" г. Лесной", "«Лицей» г. Лесной"), ("МБОУ \"Лесная СОШ", "МБОУ \"Лесная СОШ"),
    ("Школа (филиал \"Южный\")", "Школа (филиал «Южный»)"), ("Школа № 1", "Школа № 1"),
  ])
  func `straight signs become Russian ones, nested ones too, unpaired ones stay`(raw: String, printed: String) {
    #expect(Quotation.russian(raw) == printed)
  }
}
