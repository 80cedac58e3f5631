public import Aggregation
import Statistics

/// A value of an indicator with the number behind it and, for shares, the count and the interval.
public struct Measured: Hashable, Sendable {
  public let value: Double
  /// Pupils (or pairs of marks) behind the value.
  public let n: Int
  /// The counted pupils, for a share.
  public let count: Int?
  /// Where the true share lies, should the work be repeated; only for shares.
  public let interval: ClosedRange<Double>?

  public init(value: Double, n: Int, count: Int? = nil, interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.n = n
    self.count = count
    self.interval = interval
  }

  /// A share of `count` in `n` with its Wilson interval; `n` is positive.
  ///
  /// The interval takes pupils as independent: it is meant for one school, not for a territory, whose pupils cluster
  /// in schools.
  public static func share(_ count: Int, of n: Int, level: Double) -> Measured {
    precondition(n > 0, "a share of nobody is missing, not zero")
    let interval = Proportion(count, of: n).wilsonInterval(level: level).value
    return Measured(
      value: Double(count) / Double(n), n: n, count: count, interval: interval.map { $0.lower...$0.upper })
  }
}

/// A value, or the reason why there is none.
public enum Determined<Value: Sendable & Hashable>: Hashable, Sendable {
  case value(Value)
  case missing(Absence)

  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// Why an indicator has no value.
public enum Absence: Hashable, Sendable {
  case noData, noScale, tooFew, notHeld, notComparable, notApplicable
}

extension Cell {
  /// Why a cell without marks has none: a test score is no mark, a score without a scale could be one.
  var whyNoMarks: Absence {
    if testScores != nil || examSummary != nil { return .notApplicable }
    return participants > 0 ? .noScale : .noData
  }
}

/// An indicator of one cell.
public protocol CellIndicator {
  static var definition: IndicatorDefinition { get }

  /// - Parameters:
  ///   - cell: a work in a school or summed over schools.
  ///   - conditions: the parameters of the run.
  static func measure(_ cell: Cell, under conditions: Conditions) -> Outcome
}

public typealias Outcome = Determined<Measured>
