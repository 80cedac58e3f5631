/// How the numbers of linked documents hang together: what adds up, what is divided by what, what follows from what.
///
/// It is what a reader who computes knows beside the numbers themselves. Whoever composes documents declares it beside
/// the measures; from it follows which numbers a hidden one can be computed from.
public struct Linkage: Hashable, Sendable {
  /// What a measure is to one who adds and subtracts.
  public enum Kind: Hashable, Sendable {
    /// Pupils who form a group, such as the participants of a work; it adds up over territories and works.
    case group
    /// Those of a group who share a result, such as the marks «2»; it adds up as well.
    case part(of: String)
    /// A sum over the pupils of a group that counts nobody, such as points; it adds up as well.
    case amount(of: String)
    /// Weighted parts over the group: a share or a mean. With its number of pupils it gives the sum of the parts.
    case ratio([Term], over: String)
    /// A number from which a reader who computes gets these measures of the same territory and work.
    case reveals([String])
    /// A number that tells nothing of single pupils: counts of schools, files, thresholds.
    case harmless
  }

  /// A measure with its weight in a ratio.
  public struct Term: Hashable, Sendable {
    public let measure: String
    public let weight: Double

    public init(_ measure: String, weight: Double = 1) {
      self.measure = measure
      self.weight = weight
    }
  }

  /// A measure with its kind.
  public struct Measure: Hashable, Sendable {
    /// Id of the measure; with `*` at its end any id that begins so.
    public let id: String
    public let kind: Kind

    public init(_ id: String, _ kind: Kind) {
      self.id = id
      self.kind = kind
    }
  }

  /// A whole and the parts that add up to it: measures of one work, or territories.
  public struct Sum: Hashable, Sendable {
    public let whole: String
    public let parts: [String]

    public init(_ whole: String, _ parts: [String]) {
      self.whole = whole
      self.parts = parts
    }
  }

  /// From the most to the least valued by a reader: what must be hidden beside a small number is taken from the end.
  public let measures: [Measure]
  /// Measures of one territory and work that add up, such as the four marks to those with a mark.
  public let sums: [Sum]
  /// Groups that are usually the same pupils, such as participants and those with a mark: a reader takes them for equal
  /// wherever they are.
  public let twins: [[String]]
  /// Territories that add up, such as the schools of a municipality.
  public var territories: [Sum]
  /// Territories of an address that are none, such as `methodology`: their numbers are harmless.
  public let harmlessTerritories: Set<String>

  private let exact: [String: Int]
  private let beginnings: [Int]

  /// - Precondition: no measure is declared twice.
  public init(
    measures: [Measure], sums: [Sum] = [], twins: [[String]] = [], territories: [Sum] = [],
    harmlessTerritories: Set<String> = []
  ) {
    self.measures = measures
    self.sums = sums
    self.twins = twins
    self.territories = territories
    self.harmlessTerritories = harmlessTerritories
    exact = Dictionary(uniqueKeysWithValues: measures.enumerated().map { ($1.id, $0) })
    beginnings = measures.indices.filter { measures[$0].id.hasSuffix("*") }
  }

  /// The kind of a measure; `nil` where it is not declared.
  ///
  /// The interval of a ratio, `share-of-two-interval`, gives all that the ratio and its number of pupils give.
  public func kind(of measure: String) -> Kind? {
    if let place = place(of: measure) { return measures[place].kind }
    guard measure.hasSuffix(Linkage.interval), let kind = kind(of: String(measure.dropLast(Linkage.interval.count)))
    else { return nil }
    switch kind {
    case .ratio(let terms, let group): return .reveals(terms.map(\.measure) + [group])
    case .group, .part, .amount, .reveals, .harmless: return kind
    }
  }

  /// Place of a measure in the order of value; an interval and what is not declared come last.
  public func rank(of measure: String) -> Int { place(of: measure) ?? measures.count }

  private func place(of measure: String) -> Int? {
    if let place = exact[measure] { return place }
    let fitting = beginnings.filter { measure.hasPrefix(measures[$0].id.dropLast()) }
    return fitting.max { measures[$0].id.count < measures[$1].id.count }
  }

  /// The end of the measure of an interval that stands by itself.
  private static let interval = "-interval"
}

extension Address {
  /// The work of a number that spans several works; a reader sees that it is their sum.
  public static func pooled(_ works: [String]) -> String { works.sorted().joined(separator: "+") }

  /// The works that a work spans; a single one is itself.
  public static func works(of work: String) -> [String] { work.split(separator: "+").map(String.init) }
}
