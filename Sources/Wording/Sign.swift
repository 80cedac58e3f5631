/// Characters of Russian typography that a keyboard does not have.
public enum Sign {
  /// Keeps a number with its unit or its noun.
  public static let noBreakSpace = "\u{A0}"
  /// Between groups of three digits.
  public static let narrowNoBreakSpace = "\u{202F}"
  /// Minus of a number, as wide as its digits.
  public static let minus = "\u{2212}"
  /// Between the ends of an interval.
  public static let enDash = "\u{2013}"
}
