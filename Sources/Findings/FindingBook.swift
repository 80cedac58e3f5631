import Aggregation
public import Indicators
public import Vocabulary

/// Everything that the rules found in a region, by territory.
///
/// Within a territory the weightiest stands first: by severity, then by pupils × evidence, never by share; its place is
/// its number. Numbers count within the territory, so a school has the same in a regional and in a municipal run.
public struct FindingBook: Sendable {
  /// The region's, then those of municipalities and of schools in the region's order, numbered.
  public let all: [Finding]
  private let byTerritory: [Territory: [Finding]]

  /// The rules in the order in which a reader meets them; `SchoolDisagreement` stays the last.
  public static var rules: [any FindingRule.Type] {
    [
      LastingLowLevel.self,
      LowProcedures.self,
      OneCohort.self,
      BelowRegion.self,
      AboveThreshold.self,
      InsufficientData.self,
      SmallWork.self,
      TinyWorks.self,
      PooledSmallWorks.self,
      TypeOfSchool.self,
      VisibleChange.self,
      NoVisibleChange.self,
      LowCoverage.self,
      FailedTask.self,
      SharedDeficit.self,
      UntaughtTasks.self,
      BiasSigns.self,
      BesideExpectation.self,
      RiskAgainstData.self,
      RiskNotActivated.self,
      ProjectConvergence.self,
      ProjectNotSeen.self,
      Season.self,
      IncompleteCampaign.self,
      EntranceJournal.self,
      NotHeld.self,
      TrendNotDetermined.self,
      ScaleChanged.self,
      ElectiveExam.self,
      DocumentsAtDate.self,
      DocumentsUnlisted.self,
      OverdueSteps.self,
      TrainingBelowTarget.self,
      Interviews.self,
      RoadmapGaps.self,
      DataErrors.self,
      UnmatchedSchools.self,
      SchoolDisagreement.self,
    ]
  }

  public init(_ analysis: Analysis) {
    self.init(Self.rules.flatMap { $0.findings(in: analysis) }, of: analysis)
  }

  /// - Parameters:
  ///   - findings: in the order of the rules.
  ///   - analysis: what they were found in.
  public init(_ findings: [Finding], of analysis: Analysis) {
    let severities = Dictionary(uniqueKeysWithValues: Self.rules.map { ($0.definition.id, $0.definition.severity) })
    var groups = Dictionary(grouping: findings, by: \.territory)
    for territory in groups.keys {
      groups[territory] = Self.numbered(groups[territory] ?? [], severities, analysis.evidenceScale)
    }
    byTerritory = groups
    all = Self.order(of: groups.keys, in: analysis).flatMap { groups[$0] ?? [] }
  }

  /// The findings of a territory in the order of their numbers.
  public subscript(territory: Territory) -> [Finding] { byTerritory[territory] ?? [] }

  /// The findings of a rule, territory by territory.
  public func findings(of rule: any FindingRule.Type) -> [Finding] {
    let id = rule.definition.id
    return all.filter { $0.rule == id }
  }

  private static func numbered(
    _ findings: [Finding], _ severities: [String: RuleDefinition.Severity], _ scale: EvidenceScale
  ) -> [Finding] {
    let keyed = findings.enumerated().map { place, finding in
      (finding, severities[finding.rule] ?? .note, finding.weight(scale), place)
    }
    let sorted = keyed.sorted { left, right in
      if left.1 != right.1 { return left.1 > right.1 }
      if left.2 != right.2 { return left.2 > right.2 }
      return (right.0.pupils, left.3) < (left.0.pupils, right.3)
    }
    return sorted.enumerated().map { index, one in
      var finding = one.0
      finding.number = index + 1
      return finding
    }
  }

  /// The region, municipalities and schools in the region's order; whom only a road map names stands last, by name.
  private static func order(of territories: some Sequence<Territory>, in analysis: Analysis) -> [Territory] {
    let known =
      [Territory.region] + analysis.region.municipalities.map(Territory.municipality)
      + analysis.region.schools.map { Territory.school($0.id) }
    let places = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    return territories.sorted {
      (places[$0] ?? Int.max, $0.name) < (places[$1] ?? Int.max, $1.name)
    }
  }
}

extension Territory {
  /// A name for sorting those that the region does not know.
  fileprivate var name: String {
    switch self {
    case .region: ""
    case .municipality(let municipality): municipality.key
    case .school(let school): school.description
    }
  }
}
