internal import CXlsxWriter

/// What a conditional rule changes in a cell.
public struct RuleLook: Hashable, Sendable {
  /// The new colour of the words.
  public var colour: Colour?
  /// The new ground.
  public var background: Colour?
  /// Whether the words become bold.
  public var isBold: Bool
  /// A number format with a sign of its own, so that the mark is seen without colour.
  public var numberFormat: String?

  /// A look that changes only what is given.
  public init(colour: Colour? = nil, background: Colour? = nil, isBold: Bool = false, numberFormat: String? = nil) {
    self.colour = colour
    self.background = background
    self.isBold = isBold
    self.numberFormat = numberFormat
  }
}

/// A look that depends on the value of a cell.
public enum ConditionalRule: Hashable, Sendable {
  /// How a value is compared.
  public enum Comparison: Hashable, Sendable {
    case equal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
  }

  /// What a value is compared with: a number, or a cell of the legend that the reader may change.
  public enum Operand: Hashable, Sendable {
    case number(Double)
    /// `$B$2` or `'Параметры'!$B$2`
    case cell(String)
  }

  /// A bar in the cell between two fixed values.
  case bar(from: Double, to: Double, colour: Colour)
  /// Shades between two fixed values.
  case scale(from: Double, low: Colour, to: Double, high: Colour)
  case compare(Comparison, Operand, RuleLook)
  /// Cells that contain the words, in any case.
  case text(containing: String, RuleLook)
  /// A formula for the first cell of the range, such as `=$B5<10`.
  case formula(String, RuleLook)
}

extension Worksheet {
  /// Adds a rule over a range; several rules may lie over one cell.
  public func add(_ rule: ConditionalRule, over range: CellRange) throws(SheetError) {
    let strings = LibraryStrings()
    var options = lxw_conditional_format()
    switch rule {
    case .bar(let lowest, let highest, let colour):
      precondition(lowest < highest, "a bar grows")
      options.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      options.data_bar_2010 = 1
      options.bar_solid = 1
      options.bar_color = colour.rgb
      options.bar_no_border = 1
      options.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      options.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      options.min_value = lowest
      options.max_value = highest
    case .scale(let lowest, let low, let highest, let high):
      precondition(lowest < highest, "a scale grows")
      options.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
      options.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      options.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      options.min_value = lowest
      options.max_value = highest
      options.min_color = low.library
      options.max_color = high.library
    case .compare(let comparison, let operand, let look):
      options.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      options.criteria = UInt8(comparison.library.rawValue)
      switch operand {
      case .number(let number): options.value = number
      case .cell(let cell): options.value_string = strings.pointer("=" + cell)
      }
      options.format = workbook.formats.format(look)
    case .text(let words, let look):
      // The library's own rule of this kind takes the wrong cell over a range, so a formula does it.
      let literal = words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      try add(.formula("=ISNUMBER(SEARCH(\"\(literal)\",\(range.first.name)))", look), over: range)
      return
    case .formula(let formula, let look):
      precondition(formula.utf8.count < CellText.longestAttribute, "a rule is short")
      options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      options.value_string = strings.pointer(formula)
      options.format = workbook.formats.format(look)
    }
    let (firstRow, firstColumn) = try place(range.first)
    let (lastRow, lastColumn) = try place(range.last)
    let code = worksheet_conditional_format_range(library, firstRow, firstColumn, lastRow, lastColumn, &options)
    withExtendedLifetime(strings) {}
    try check(code, range.first)
  }
}

extension ConditionalRule.Comparison {
  fileprivate var library: lxw_conditional_criteria {
    switch self {
    case .equal: LXW_CONDITIONAL_CRITERIA_EQUAL_TO
    case .less: LXW_CONDITIONAL_CRITERIA_LESS_THAN
    case .lessOrEqual: LXW_CONDITIONAL_CRITERIA_LESS_THAN_OR_EQUAL_TO
    case .greater: LXW_CONDITIONAL_CRITERIA_GREATER_THAN
    case .greaterOrEqual: LXW_CONDITIONAL_CRITERIA_GREATER_THAN_OR_EQUAL_TO
    }
  }
}
