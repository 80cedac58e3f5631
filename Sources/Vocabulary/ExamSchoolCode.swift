extension SchoolID {
  /// Reads a code of РИС ГИА as files give it: «9306», «009306», «9306.0» of an old workbook are one code.
  ///
  /// `space`: `.oge` or `.ege`; `nil` for a text that is no code.
  public init?(examCode text: some StringProtocol, in space: Space) {
    var digits = Substring(text)
    if digits.hasSuffix(".0") { digits = digits.dropLast(2) }
    digits = digits.drop { $0 == "0" }
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.init(space: space, code: String(digits))
  }

  /// Whether the code is one of РИС ГИА, not a login of ФИС ОКО.
  public var isExamCode: Bool { space == .oge || space == .ege }
}
