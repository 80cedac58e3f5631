internal import CXlsxWriter

/// What a person may type into a cell, with a hint and a message.
public struct InputRule: Hashable, Sendable {
  /// What may be typed: one of a list, a number or a day between two ends.
  public enum Kind: Hashable, Sendable {
    /// One of a list, shown as a drop-down.
    case choices([String])
    /// Whatever it be: only the hint is shown.
    case anything
    case wholeNumber(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case date(ClosedRange<SheetDate>)
  }

  /// Whether a value outside of the rule is refused or only warned about.
  public enum Strictness: Hashable, Sendable {
    case refuse
    case warn
  }

  /// What may be typed.
  public let kind: Kind
  /// What happens to a value outside of the rule.
  public var strictness = Strictness.refuse
  /// At most 32 characters.
  public var hintTitle = ""
  /// At most 255 characters.
  public var hint = ""
  /// At most 255 characters.
  public var message = ""

  /// A rule that refuses other values.
  public init(_ kind: Kind) { self.kind = kind }
}

extension SheetDate: Comparable {
  /// Earlier days come first.
  public static func < (left: SheetDate, right: SheetDate) -> Bool { left.daysSince1970 < right.daysSince1970 }

  fileprivate var library: lxw_datetime {
    lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
  }
}

extension Worksheet {
  /// Most bytes of a list inside a cell's rule, commas included.
  ///
  /// The library allows 255 characters but copies bytes into a buffer of that size: a longer Cyrillic list would end the
  /// process. Longer lists stand on a hidden sheet of lists.
  private static var longestList: Int { 250 }

  /// Binds what may be typed into a range.
  public func add(_ rule: InputRule, over range: CellRange) throws(SheetError) {
    let strings = LibraryStrings()
    let place = place(of: range.first)
    var options = lxw_data_validation()
    var list: [UnsafeMutablePointer<CChar>?] = []
    switch rule.kind {
    case .choices(let choices):
      precondition(!choices.isEmpty && choices.allSatisfy { !$0.isEmpty }, "a list offers something")
      let bytes = choices.reduce(choices.count - 1) { $0 + $1.utf8.count }
      let isPlain = !choices.contains { $0.contains(",") || $0.contains("\"") || $0 != CellText.escaped($0) }
      if bytes <= Worksheet.longestList, isPlain {
        options.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        list = choices.map { strings.pointer($0) } + [nil]
      } else {
        options.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        options.value_formula = strings.pointer(workbook.referenceToChoices(choices))
      }
    case .anything:
      options.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .wholeNumber(let bounds):
      options.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      options.minimum_number = Double(bounds.lowerBound)
      options.maximum_number = Double(bounds.upperBound)
    case .number(let bounds):
      options.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      options.minimum_number = bounds.lowerBound
      options.maximum_number = bounds.upperBound
    case .date(let bounds):
      options.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      options.minimum_datetime = bounds.lowerBound.library
      options.maximum_datetime = bounds.upperBound.library
    }
    switch rule.kind {
    case .choices, .anything: break
    case .wholeNumber, .number, .date: options.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    }
    if !rule.hintTitle.isEmpty {
      options.input_title = strings.pointer(try CellText.attribute(rule.hintTitle, limit: 32, at: place))
    }
    if !rule.hint.isEmpty {
      options.input_message = strings.pointer(try CellText.attribute(rule.hint, limit: 255, at: place))
    }
    if !rule.message.isEmpty, rule.kind != .anything {
      options.error_title = strings.pointer("Проверьте значение")
      options.error_message = strings.pointer(try CellText.attribute(rule.message, limit: 255, at: place))
    }
    if rule.strictness == .warn { options.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue) }
    let (firstRow, firstColumn) = try self.place(range.first)
    let (lastRow, lastColumn) = try self.place(range.last)
    let code = list.withUnsafeMutableBufferPointer { buffer in
      if !buffer.isEmpty { options.value_list = buffer.baseAddress }
      return worksheet_data_validation_range(library, firstRow, firstColumn, lastRow, lastColumn, &options)
    }
    withExtendedLifetime(strings) {}
    try check(code, range.first)
  }
}
