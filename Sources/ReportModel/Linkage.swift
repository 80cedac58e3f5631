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
    /// A number that no public version says: it depends on results in a way that nobody unravels here.
    case `internal`
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
    /// Id of the measure; a `*` stands for any text, the same text in the measures that its kind names.
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
  /// Territories without parts that have a number of a work, by work, whether these documents say it or not.
  public var holders: [String: Set<String>]
  /// Measures that set a territory beside the others of a whole, with that whole: with the territory's own number they
  /// give that of the others.
  public let comparisons: [String: String]

  private let exact: [String: Int]
  private let patterns: [Pattern]

  /// - Precondition: no measure is declared twice.
  public init(
    measures: [Measure], sums: [Sum] = [], twins: [[String]] = [], territories: [Sum] = [],
    harmlessTerritories: Set<String> = [], holders: [String: Set<String>] = [:], comparisons: [String: String] = [:]
  ) {
    self.measures = measures
    self.sums = sums
    self.twins = twins
    self.territories = territories
    self.harmlessTerritories = harmlessTerritories
    self.holders = holders
    self.comparisons = comparisons
    exact = Dictionary(uniqueKeysWithValues: measures.enumerated().map { ($1.id, $0) })
    patterns = measures.enumerated().compactMap { Pattern($1.id, place: $0) }
  }

  /// The kind of a measure; `nil` where it is not declared.
  ///
  /// The interval of a ratio, `share-of-two-interval`, gives all that the ratio and its number of pupils give.
  public func kind(of measure: String) -> Kind? {
    if let place = exact[measure] { return measures[place].kind }
    if let (pattern, text) = match(measure) { return measures[pattern.place].kind.filled(text) }
    guard measure.hasSuffix(Linkage.interval), let kind = kind(of: String(measure.dropLast(Linkage.interval.count)))
    else { return nil }
    switch kind {
    case .ratio(let terms, let group): return .reveals(terms.map(\.measure) + [group])
    case .group, .part, .amount, .reveals, .harmless, .internal: return kind
    }
  }

  /// Place of a measure in the order of value; an interval and what is not declared come last.
  public func rank(of measure: String) -> Int { exact[measure] ?? match(measure)?.pattern.place ?? measures.count }

  /// The pattern with the most letters that fits, and what stands for its `*`.
  private func match(_ measure: String) -> (pattern: Pattern, text: String)? {
    let fitting = patterns.compactMap { pattern in pattern.text(in: measure).map { (pattern: pattern, text: $0) } }
    return fitting.max { $0.pattern.length < $1.pattern.length }
  }

  /// The end of the measure of an interval that stands by itself.
  private static let interval = "-interval"
}

/// An id with a `*`.
private struct Pattern: Hashable, Sendable {
  let place: Int
  private let before: Substring
  private let after: Substring

  /// `nil` for an id without `*`.
  init?(_ id: String, place: Int) {
    guard let star = id.firstIndex(of: "*") else { return nil }
    self.place = place
    before = id[..<star]
    after = id[id.index(after: star)...]
  }

  var length: Int { before.count + after.count }

  /// What stands for the `*`; `nil` where the id does not fit.
  func text(in id: String) -> String? {
    guard id.count > length, id.hasPrefix(before), id.hasSuffix(after) else { return nil }
    return String(id.dropFirst(before.count).dropLast(after.count))
  }
}

extension Linkage.Kind {
  /// The kind with the text in place of each `*`.
  fileprivate func filled(_ text: String) -> Linkage.Kind {
    func filled(_ measure: String) -> String {
      guard let star = measure.firstIndex(of: "*") else { return measure }
      return measure[..<star] + text + measure[measure.index(after: star)...]
    }
    switch self {
    case .group, .harmless, .internal: return self
    case .part(let group): return .part(of: filled(group))
    case .amount(let group): return .amount(of: filled(group))
    case .ratio(let terms, let group):
      return .ratio(terms.map { .init(filled($0.measure), weight: $0.weight) }, over: filled(group))
    case .reveals(let measures): return .reveals(measures.map(filled))
    }
  }
}

extension Address {
  /// The work of a number that spans several works; a reader sees that it is their sum.
  public static func pooled(_ works: [String]) -> String { works.sorted().joined(separator: "+") }

  /// The works that a work spans; a single one is itself.
  public static func works(of work: String) -> [String] { work.split(separator: "+").map(String.init) }
}
