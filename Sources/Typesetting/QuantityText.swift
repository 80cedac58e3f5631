public import ReportModel
import Wording

extension Quantity {
  /// The number with its unit: the same characters in a sentence, a cell and a figure.
  public var words: String { unit.words(value) }

  /// The interval as it stands in a sentence: «от 25 до 64 %».
  ///
  /// - Precondition: the quantity has an interval.
  public var intervalWords: String {
    guard let interval else { preconditionFailure("the interval of a quantity without one: \(address)") }
    return unit.words(interval, .sentence)
  }
}

extension Unit {
  /// A number of this unit with its sign of unit.
  public func words(_ value: Double) -> String {
    switch self {
    case .count: Amount.count(value)
    case .share: Amount.percent(value)
    case .shareDifference: Amount.percentagePoints(value)
    case .probability: Amount.probability(value)
    case .number(let decimals): Amount.number(value, decimals: decimals)
    }
  }

  /// An interval of this unit.
  func words(_ interval: ClosedRange<Double>, _ manner: IntervalText.Manner) -> String {
    switch self {
    case .share: IntervalText.percents(interval, manner)
    case .shareDifference: IntervalText.percentagePoints(interval, manner)
    case .count: IntervalText.numbers(interval, decimals: 0, manner)
    case .probability: IntervalText.numbers(interval, decimals: 2, manner)
    case .number(let decimals): IntervalText.numbers(interval, decimals: decimals, manner)
    }
  }

  /// An interval as it stands in a cell: «25–64 %».
  public func cellWords(_ interval: ClosedRange<Double>) -> String { words(interval, .cell) }

  /// Every digit of a value for machines, with a decimal comma; shares and their differences in percent.
  public func exactWords(_ value: Double) -> String { DecimalText.exact(value, shift: isPercent ? 2 : 0) }

  /// Whether its numbers are shown hundredfold, as percents or percentage points.
  public var isPercent: Bool { self == .share || self == .shareDifference }

  /// A round number at the tick of an axis: «20 %».
  ///
  /// `decimals`: of the number as shown.
  public func tickWords(_ value: Double, decimals: Int) -> String {
    switch self {
    case .share: Amount.percent(value, decimals: decimals)
    case .shareDifference: Amount.number(value * 100, decimals: decimals)
    case .count, .probability, .number: Amount.number(value, decimals: decimals)
    }
  }
}
