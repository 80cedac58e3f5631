public import Indicators
public import Vocabulary

/// The findings that a recommendation rests on: at least one, by construction.
///
/// The only way into a `Recommendation` leads through this type, so one without evidence does not compile.
public struct Grounds: Hashable, Sendable {
  /// The weightiest.
  public let first: Finding
  public let others: [Finding]

  public init(_ first: Finding, _ others: [Finding] = []) {
    self.first = first
    self.others = others
  }

  /// `nil` for an empty list.
  public init?(_ findings: [Finding]) {
    guard let first = findings.first else { return nil }
    self.init(first, Array(findings.dropFirst()))
  }

  public var all: [Finding] { [first] + others }

  /// The weakest of the words: what is asked may not be surer than any of its grounds; `nil` for facts alone.
  public var word: EvidenceWord? { all.compactMap(\.word).min() }

  /// Pupils at least: findings on the same pupils count once, by the greater number.
  public var pupils: Int { samePupils.reduce(0) { $0 + ($1.map(\.pupils).max() ?? 0) } }

  /// Pupils × evidence over all findings, the same pupils once.
  public func weight(_ scale: EvidenceScale) -> Double {
    samePupils.reduce(0) { $0 + ($1.map { $0.weight(scale) }.max() ?? 0) }
  }

  /// Findings by territory and cohort of pupils, in order of the first of each.
  private var samePupils: [[Finding]] {
    struct Key: Hashable {
      let territory: Territory
      let cohort: Int?
    }
    var groups: [Key: Int] = [:]
    var sorted: [[Finding]] = []
    for finding in all {
      let cohorts = Set(finding.works.map { LowResults.cohort(of: $0.procedure) })
      let key = Key(territory: finding.territory, cohort: cohorts.count == 1 ? cohorts.first : nil)
      if let place = groups[key] {
        sorted[place].append(finding)
      } else {
        groups[key] = sorted.count
        sorted.append([finding])
      }
    }
    return sorted
  }

  /// The schools that they speak of, each once, in order; those that share a deficit of a municipality among them.
  public var schools: [SchoolID] {
    var seen: Set<SchoolID> = []
    return all.flatMap { finding -> [SchoolID] in
      if case .sharedDeficit(let slots) = finding.statement { return slots.deficit.schoolsBelow }
      return if case .school(let school) = finding.territory { [school] } else { [] }
    }.filter { seen.insert($0).inserted }
  }
}
