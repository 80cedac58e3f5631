/// What a number measures and so how it is printed; the value itself is always in base units.
public enum Unit: Hashable, Codable, Sendable {
  /// A whole number of things.
  case count
  /// A share 0…1, printed in percent.
  case share
  /// A difference of shares −1…1, printed in percentage points («п. п.»).
  case shareDifference
  /// A probability 0…1, printed as a decimal fraction.
  case probability
  /// A mean or another plain number, printed with so many decimals.
  case number(decimals: Int)
}

/// Where a number comes from, for the reader who asks and for the audit of disclosure.
///
/// Equal addresses are one unknown, whatever sheet, format or sentence they stand in.
public struct Address: Hashable, Comparable, Codable, Sendable {
  /// Territory or school, such as `region`, `municipality:город Барнаул`, `school:edu223080`.
  public let territory: String
  /// The work, such as `vpr-2021-spring/mathematics/5`; empty where the measure spans works.
  public let work: String
  /// Id of the indicator, such as `share-of-two`.
  public let measure: String

  public init(territory: String, work: String, measure: String) {
    self.territory = territory
    self.work = work
    self.measure = measure
  }

  public static func < (left: Address, right: Address) -> Bool {
    (left.territory, left.work, left.measure) < (right.territory, right.work, right.measure)
  }
}

/// A number computed from data: value, unit, the number of pupils or works behind it, and its address.
public struct Quantity: Hashable, Sendable {
  public let value: Double
  public let unit: Unit
  /// The denominator, where there is one.
  public let n: Int?
  /// Interval of uncertainty in the same unit, where the question is whether the result will repeat.
  public let interval: ClosedRange<Double>?
  public let address: Address

  public init(_ value: Double, _ unit: Unit, n: Int? = nil, interval: ClosedRange<Double>? = nil, address: Address) {
    precondition(value.isFinite, "a quantity is finite; an undefined value is a Missing")
    self.value = value
    self.unit = unit
    self.n = n
    self.interval = interval
    self.address = address
  }
}

/// Why a number is not there; never zero, never an empty cell.
public enum Missing: String, CaseIterable, Codable, Sendable {
  /// `–` не проводилось
  case notHeld
  /// `н/д` нет данных
  case noData
  /// `м` мало участников
  case tooFew
  /// `с` скрыто
  case hidden
  /// `ш` нет шкалы
  case noScale
  /// `≠` не сопоставимо
  case notComparable
  /// `х` не применяется
  case notApplicable
}
