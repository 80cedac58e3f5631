import ReportModel
import TestSupport
import Testing
import Typesetting

@Suite struct TypesetterTests {
  private let typesetter = Typesetter(SampleDocument.document)

  private func quantity(_ value: Double, _ unit: Unit, _ interval: ClosedRange<Double>? = nil) -> Quantity {
    Quantity(value, unit, interval: interval, address: SampleDocument.address("region", "x"))
  }

  @Test(
    arguments: [
      (23_704, Unit.count, "23\u{202F}704"), (0.124, .share, "12,4\u{A0}%"),
      (-0.003, .shareDifference, "−0,3\u{A0}п.\u{A0}п."), (0.66, .probability, "0,66"),
      (4.0667, .number(decimals: 2), "4,07"),
    ] as [(Double, Unit, String)])
  func `a quantity has the same characters in a sentence and in a cell`(value: Double, unit: Unit, words: String) {
    let number = quantity(value, unit)
    #expect(typesetter.plain("\(number)") == words)
    #expect(typesetter.cell(.quantity(number)) == words)
  }

  @Test(arguments: [(1, "1\u{A0}участник"), (22, "22\u{A0}участника"), (11, "11\u{A0}участников")])
  func `a counted noun agrees`(value: Double, words: String) {
    #expect(typesetter.plain("\(quantity(value, .count), SampleDocument.participants)") == words)
  }

  @Test func `a percentage of people governs the genitive plural`() {
    #expect(
      typesetter.plain("\(quantity(0.021, .share), SampleDocument.participants)") == "2,1\u{A0}%\u{A0}участников")
  }

  @Test func `an interval reads as a phrase in a sentence and as two ends in a cell`() {
    let number = quantity(0.43, .share, 0.25...0.64)
    #expect(typesetter.plain("доля – \(intervalOf: number)") == "доля – от\u{A0}25 до\u{A0}64\u{A0}%")
    #expect(typesetter.cell(.interval(0.25...0.64, .share, number.address)) == "25–64\u{A0}%")
  }

  @Test func `references take the number of their thing`() {
    #expect(
      typesetter.plain("(\(table: "schools"), \(table: "funnel-figure"), \(table: "sources"), \(table: "figures"))")
        == "(таблица\u{A0}1, рисунок\u{A0}5, приложение\u{A0}1, раздел\u{A0}2)")
    #expect(typesetter.numbering["schools"].caption == "Таблица\u{A0}1")
  }

  @Test func `a missing value is a sign in a cell and words in a sentence`() {
    #expect(Missing.allCases.map { typesetter.cell(.missing($0)) } == ["–", "н/д", "м", "с", "ш", "≠", "х"])
    #expect(typesetter.plain(Text([.missing(.notHeld)])) == "не проводилось")
    #expect(SampleDocument.document.missingReasons == [.noData, .tooFew, .noScale, .notApplicable])
  }

  @Test func `a reference to nothing is our own mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = Typesetter(SampleDocument.document).plain("\(table: "nowhere")")
    }
  }
}
