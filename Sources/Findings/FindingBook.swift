public import Indicators
public import Vocabulary

/// Everything that the rules found in a region, by territory.
public struct FindingBook: Sendable {
  /// In the order of the catalogue, then of each rule.
  public let all: [Finding]
  private let byTerritory: [Territory: [Finding]]

  /// The rules in the order in which a reader meets them.
  public static var rules: [any FindingRule.Type] {
    [
      BelowRegion.self, BesideExpectation.self, RiskAgainstData.self, RiskNotActivated.self, ProjectConvergence.self,
      ProjectNotSeen.self, LastingLowLevel.self, PooledSmallWorks.self, VisibleChange.self, NoVisibleChange.self,
      TrendNotDetermined.self, ScaleChanged.self, ElectiveExam.self, TypeOfSchool.self,
    ]
  }

  public init(_ analysis: Analysis) {
    all = Self.rules.flatMap { $0.findings(in: analysis) }
    byTerritory = Dictionary(grouping: all, by: \.territory)
  }

  public subscript(territory: Territory) -> [Finding] { byTerritory[territory] ?? [] }
}
