import ReportModel
import TestSupport
import Testing

@Suite struct DocumentDumpTests {
  private let lines = DocumentDump.text(of: SampleDocument.document).split(separator: "\n").map(String.init)

  @Test func `a number is dumped with all digits, its interval and its address`() {
    let paragraph = lines.first { $0.hasPrefix("    paragraph:") }
    #expect(
      paragraph?.contains(
        "{0.42857142857142855 share n=21 0.2447…0.6345 @school:1,vpr-2021-spring/mathematics/5,share-of-two}") == true)
  }

  @Test func `every block and every row has a line`() {
    #expect(lines.filter { $0.hasPrefix("      row |") }.count == 7)
    #expect(lines.filter { $0.hasPrefix("    chart ") }.count == 6)
    #expect(lines.first == "document analytical-reference 2022-9-15")
    #expect(lines.contains("    annex sources: Исходные файлы"))
    #expect(lines.contains("      column Доля «2»: quantity(ReportModel.Unit.share) bar"))
  }

  @Test func `a change of one digit changes the dump`() {
    var other = SampleDocument.document
    other.sections[0].blocks[0] = .paragraph("\(SampleDocument.count(10, "school:1", "marks-of-two"))")
    #expect(DocumentDump.text(of: other) != DocumentDump.text(of: SampleDocument.document))
  }
}
