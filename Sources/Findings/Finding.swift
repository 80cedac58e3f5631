public import Indicators
public import Vocabulary

/// What one rule says of one school, municipality or region, as data: the sentence is made of it in Composition.
public struct Finding: Hashable, Sendable {
  /// Id of the rule, such as `below-region`.
  public let rule: String
  public let territory: Territory
  /// The works that it speaks of, in order of time; empty where it speaks of none.
  public let works: [Work]
  /// The slots of its sentence.
  public let statement: Statement
  /// How sure it is; `nil` for a fact that needs no such word.
  public let word: EvidenceWord?
  /// Pupils (or works of pupils) concerned: what is told first concerns most pupils at the greatest certainty.
  public let pupils: Int

  public init(
    rule: String, territory: Territory, works: [Work], statement: Statement, word: EvidenceWord?, pupils: Int
  ) {
    self.rule = rule
    self.territory = territory
    self.works = works
    self.statement = statement
    self.word = word
    self.pupils = pupils
  }
}

/// The slots of every sentence: one case a rule, each with the struct that its rule's file defines.
public enum Statement: Hashable, Sendable {
  case belowRegion(BelowRegion.Slots)
  case besideExpectation(BesideExpectation.Slots)
  case riskAgainstData(RiskAgainstData.Slots)
  case riskNotActivated(RiskNotActivated.Slots)
  case projectConvergence(ProjectConvergence.Slots)
  case projectNotSeen(ProjectNotSeen.Slots)
  case lastingLowLevel(LastingLowLevel.Slots)
  case pooledSmallWorks(PooledSmallWorks.Slots)
  case visibleChange(VisibleChange.Slots)
  case noVisibleChange(NoVisibleChange.Slots)
  case trendNotDetermined(TrendNotDetermined.Slots)
  case scaleChanged(ScaleChanged.Slots)
  case electiveExam(ElectiveExam.Slots)
  case typeOfSchool(TypeOfSchool.Slots)
}
