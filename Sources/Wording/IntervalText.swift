/// Intervals of uncertainty in words.
///
/// Whole percents where the interval is at least 5 points wide: more digits would promise a sureness that is not there.
/// Narrower intervals get one decimal, else both ends could be one number.
public enum IntervalText {
  /// How an interval reads: in a sentence or in a cell.
  public enum Manner: Hashable, Sendable {
    /// «от 25 до 64 %»
    case sentence
    /// «25–64 %»
    case cell
  }

  /// An interval of shares 0…1 in percent.
  public static func percents(_ interval: ClosedRange<Double>, _ manner: Manner) -> String {
    ends(interval, decimals: decimals(interval), shift: 2, showsPlus: false, manner) + Sign.noBreakSpace + "%"
  }

  /// An interval of differences of shares in percentage points, with signs: «от −33 до +4 п. п.».
  public static func percentagePoints(_ interval: ClosedRange<Double>, _ manner: Manner) -> String {
    ends(interval, decimals: decimals(interval), shift: 2, showsPlus: true, manner) + Sign.noBreakSpace
      + Amount.pointsUnit
  }

  /// An interval of plain numbers.
  public static func numbers(_ interval: ClosedRange<Double>, decimals: Int, _ manner: Manner) -> String {
    ends(interval, decimals: decimals, shift: 0, showsPlus: false, manner)
  }

  private static func decimals(_ shares: ClosedRange<Double>) -> Int {
    // A band from 25 to 30 % is five points wide; binary fractions make it a little less.
    shares.upperBound - shares.lowerBound >= 0.05 - 1e-9 ? 0 : 1
  }

  private static func ends(
    _ interval: ClosedRange<Double>, decimals: Int, shift: Int, showsPlus: Bool, _ manner: Manner
  ) -> String {
    let low = DecimalText.words(interval.lowerBound, decimals: decimals, shift: shift, showsPlus: showsPlus)
    let high = DecimalText.words(interval.upperBound, decimals: decimals, shift: shift, showsPlus: showsPlus)
    switch manner {
    case .sentence:
      return "от" + Sign.noBreakSpace + low + " до" + Sign.noBreakSpace + high
    case .cell:
      // A dash beside a minus reads as one more minus.
      let hasSign = interval.lowerBound < 0 || showsPlus
      return hasSign ? low + "…" + high : low + Sign.enDash + high
    }
  }
}
