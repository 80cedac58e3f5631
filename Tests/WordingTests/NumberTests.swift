import Testing
import Wording

@Suite struct NumberTests {
  @Test(
    arguments: [
      (0.124, "12,4 %"), (0.14799, "14,8 %"), (0.42857142857142855, "42,9 %"), (0, "0,0 %"), (1, "100,0 %"),
      (0.1485, "14,9 %"), (0.1445, "14,5 %"), (1.0 / 8000, "0,0 %"), (-0.0001, "0,0 %"), (-0.012, "−1,2 %"),
      (0.3 - 0.1, "20,0 %"), (1e-9, "0,0 %"),
    ] as [(Double, String)])
  func `a percent has one decimal and is rounded as a person rounds`(share: Double, words: String) {
    #expect(Amount.percent(share) == words.replacingSpaces)
  }

  @Test func `a percentage point keeps together and has a real minus`() {
    #expect(Amount.percentagePoints(-0.003) == "\u{2212}0,3\u{A0}п.\u{A0}п.")
  }

  @Test(
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1498, "1_498"), (23704, "23_704"), (1_290_000, "1_290_000"),
      (-1500, "−1_500"), (2.5, "3"), (-2.5, "−3"), (1e15, "1_000_000_000_000_000"),
    ] as [(Double, String)])
  func `a count is whole and grouped by narrow spaces`(value: Double, words: String) {
    #expect(Amount.count(value) == words.replacing("_", with: "\u{202F}"))
  }

  @Test(
    arguments: [
      (0.66, "0,66"), (0.995, "более 0,99"), (1, "более 0,99"), (0.004, "менее 0,01"), (0, "менее 0,01"),
      (0.994, "0,99"),
      (0.005, "0,01"),
    ] as [(Double, String)])
  func `a probability never reads as certainty`(value: Double, words: String) {
    #expect(Amount.probability(value) == words.replacingSpaces)
  }

  @Test(
    arguments: [
      (0.145, 2, "0,15"), (1.005, 2, "1,01"), (4.07, 2, "4,07"), (3.999, 2, "4,00"), (0.05, 1, "0,1"), (0.04, 1, "0,0"),
      (99.96, 1, "100,0"), (9.5, 0, "10"), (0.5, 0, "1"), (0.49, 0, "0"), (123456.789, 1, "123_456,8"),
      (2e-3, 3, "0,002"),
    ] as [(Double, Int, String)])
  func `rounding looks at the decimal digits`(value: Double, decimals: Int, words: String) {
    #expect(Amount.number(value, decimals: decimals) == words.replacing("_", with: "\u{202F}"))
  }

  @Test(
    arguments: [
      (0.42857142857142855, 2, "42,8571428571429"), (0.125, 2, "12,5"), (1, 2, "100"), (0, 2, "0"), (-0.5, 0, "-0,5"),
      (1498, 0, "1498"), (0.001, 0, "0,001"), (1e-7, 0, "0,0000001"), (1200, 2, "120000"),
    ] as [(Double, Int, String)])
  func `exact numbers have all digits and no groups`(value: Double, shift: Int, words: String) {
    #expect(DecimalText.exact(value, shift: shift) == words)
  }

  @Test func `rounding agrees with long division on a thousand shares`() {
    for n in 1...60 {
      for k in 0...n {
        // k of n in tenths of a percent, half away from zero, in whole numbers.
        let tenths = (2 * 1000 * k + n) / (2 * n)
        let words = DecimalText.words(Double(tenths) / 10, decimals: 1)
        #expect(Amount.percent(Double(k) / Double(n)) == words + "\u{A0}%", "\(k) of \(n)")
      }
    }
  }

  @Test func `intervals have whole percents where they are wide and a decimal where they are narrow`() {
    #expect(IntervalText.percents(0.245...0.6345, .sentence) == "от 25 до 63 %".replacingSpaces(after: "от", "до"))
    #expect(IntervalText.percents(0.245...0.64, .cell) == "25–64\u{A0}%")
    #expect(IntervalText.percents(0.1436...0.1526, .cell) == "14,4–15,3\u{A0}%")
    #expect(
      IntervalText.percentagePoints(-0.33...0.04, .sentence) == "от\u{A0}−33 до\u{A0}+4\u{A0}п.\u{A0}п.")
    #expect(IntervalText.percentagePoints(-0.33...0.04, .cell) == "−33…+4\u{A0}п.\u{A0}п.")
    #expect(IntervalText.numbers(3.4...4.1, decimals: 1, .cell) == "3,4–4,1")
  }
}

extension String {
  /// Ordinary spaces as no-break ones.
  var replacingSpaces: String { replacing(" ", with: "\u{A0}") }

  func replacingSpaces(after words: String...) -> String {
    words.reduce(self) { $0.replacing($1 + " ", with: $1 + "\u{A0}") }.replacing(" %", with: "\u{A0}%")
  }
}
