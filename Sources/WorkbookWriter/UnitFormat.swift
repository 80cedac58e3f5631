import ReportModel

extension Unit {
  /// The number format of cells and axes in the invariant language of XLSX; Excel shows it with commas.
  ///
  /// It prints what Typesetting prints: one decimal of a percent, a real minus, groups of three digits.
  var numberFormat: String {
    switch self {
    case .count: "#,##0"
    case .share: "0.0\"\u{A0}\"%"
    case .shareDifference: "0.0;\"\u{2212}\"0.0"
    case .probability: "[>=0.995]\"более\u{A0}0,99\";[<0.005]\"менее\u{A0}0,01\";0.00"
    case .number(let decimals):
      decimals == 0 ? "#,##0;\"\u{2212}\"#,##0" : Unit.signed("#,##0." + String(repeating: "0", count: decimals))
    }
  }

  /// The number format without conditions or another part for what is below zero: a sign may be put before it.
  var plainNumberFormat: String {
    switch self {
    case .count: "#,##0"
    case .share: "0.0\"\u{A0}\"%"
    case .shareDifference: "0.0"
    case .probability: "0.00"
    case .number(let decimals): decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals)
    }
  }

  /// The format of round ticks of an axis.
  var axisFormat: String {
    switch self {
    case .share: "0\"\u{A0}\"%"
    case .shareDifference: "0;\"\u{2212}\"0"
    case .count: "#,##0"
    case .probability: "0.0"
    case .number: "General"
    }
  }

  /// The value as it stands in a cell: percentage points have no format of their own, so they are written hundredfold.
  func cellValue(_ value: Double) -> Double { self == .shareDifference ? value * 100 : value }

  /// What the header of a column adds where the number alone does not show its unit.
  func headerTail(_ header: String) -> String {
    self == .shareDifference && !header.contains("п.") ? ", п.\u{A0}п." : ""
  }

  private static func signed(_ format: String) -> String { format + ";\"\u{2212}\"" + format }
}
