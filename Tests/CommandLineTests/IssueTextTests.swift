import Testing
import Vocabulary

@testable import spravka

@Suite struct IssueTextTests {
  private func issues(_ count: Int) -> [Vocabulary.Issue] {
    (1...count).map { row in
      Vocabulary.Issue(
        rule: "school-unmatched", severity: .warning, place: Place(file: "форма.xlsx", row: row), found: "школа \(row)",
        expected: "логин", remedy: "Заполните.")
    }
  }

  @Test func `four remarks of one rule are all told, of ten the first three and a count`() {
    let four = IssueText.grouped(issues(4))
    #expect(four.count == 5)
    #expect(four[0] == "форма.xlsx")
    #expect(four.allSatisfy { !$0.contains("… и ещё") })
    let ten = IssueText.grouped(issues(10))
    #expect(ten.count == 5)
    #expect(ten[3].contains("школа 3"))
    #expect(ten[4] == "  … и ещё 7\u{A0}замечаний school-unmatched; полный перечень дают --output и --json.")
  }
}
