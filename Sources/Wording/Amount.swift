/// Amounts with their units, as they stand in sentences and tables alike.
///
/// The number of decimals is fixed by the unit, never by the value: a column of percents keeps its commas in line, and a
/// number met twice has the same characters.
public enum Amount {
  /// A whole number of things: «23 704».
  public static func count(_ value: Double) -> String { DecimalText.words(value, decimals: 0) }

  /// A share 0…1 in percent with one decimal: «12,4 %».
  ///
  /// `decimals`: another number only for the round ticks of an axis.
  public static func percent(_ share: Double, decimals: Int = 1) -> String {
    DecimalText.words(share, decimals: decimals, shift: 2) + Sign.noBreakSpace + "%"
  }

  /// A difference of shares in percentage points with one decimal: «−0,3 п. п.».
  public static func percentagePoints(_ difference: Double) -> String {
    DecimalText.words(difference, decimals: 1, shift: 2) + Sign.noBreakSpace + pointsUnit
  }

  /// A probability with two decimals; what would round to certainty is bounded: «более 0,99».
  ///
  /// So is a computed 0 or 1: it is the end of the digits of a computer, not knowledge.
  public static func probability(_ value: Double) -> String {
    precondition((0...1).contains(value), "a probability lies between 0 and 1")
    if value < 0.005 { return "менее" + Sign.noBreakSpace + "0,01" }
    if value >= 0.995 { return "более" + Sign.noBreakSpace + "0,99" }
    return DecimalText.words(value, decimals: 2)
  }

  /// A plain number: «4,07».
  public static func number(_ value: Double, decimals: Int) -> String { DecimalText.words(value, decimals: decimals) }

  /// «п. п.» that no line break divides.
  static let pointsUnit = "п." + Sign.noBreakSpace + "п."
}
