import Sheets
import TestSupport
import Testing

@Suite struct SheetNameTests {
  @Test(arguments: [
    ("Математика: 5/6 класс", "Математика 5 6 класс"),
    ("", "Лист"),
    ("'Школы'", "Школы"),
    ("журнал", "журнал (2)"),
    ("Школы с низкими образовательными результатами", "Школы с низкими"),
    ("Достопримечательностивсехрайоновкрая", "Достопримечательностивсехрайоно"),
    ("две\nстроки", "две строки"),
  ])
  func `any words become an allowed name`(words: String, name: String) {
    #expect(SheetName.sanitised(words, taken: []) == name)
  }

  @Test func `a taken name gets a number, in Cyrillic of another case as well`() {
    #expect(SheetName.sanitised("Школы", taken: ["ШКОЛЫ", "школы (2)"]) == "Школы (3)")
  }

  @Test(arguments: [
    ("ШКОЛЫ", "лист с таким именем уже есть"),
    ("a/b", "в имени листа недопустимый знак: один из [ ] : * ? / \\ или управляющий"),
    ("Журнал", "имя листа занято самой программой Excel"),
    ("", "имя листа пусто"),
    ("Имя листа из тридцати двух знако", "имя листа длиннее 31 знаков"),
    ("'a", "имя листа начинается или кончается апострофом"),
  ])
  func `a name that Excel would refuse is an error`(name: String, cause: String) throws {
    let folder = try ScratchFolder()
    let workbook = try Workbook(path: folder.file("a.xlsx"), properties: .example)
    _ = try workbook.addSheet("Школы")
    let error = #expect(throws: SheetError.self) { _ = try workbook.addSheet(name) }
    #expect(error?.cause == cause)
  }

  @Test func `an apostrophe is doubled in a formula`() {
    #expect(SheetName.quoted("Д'Артаньян") == "'Д''Артаньян'")
  }
}
