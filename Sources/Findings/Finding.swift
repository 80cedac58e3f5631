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
  /// Its number within the territory, from 1; 0 until it stands in a book. A finding is said once, later by its number.
  public internal(set) var number = 0

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

  /// Pupils × how sure it is: what is told first. A fact weighs its pupils, «данных недостаточно» nothing.
  public func weight(_ scale: EvidenceScale) -> Double { Double(pupils) * (word?.certainty(scale) ?? 1) }
}

extension EvidenceWord {
  /// The least probability that the word promises; 0 where it promises none.
  func certainty(_ scale: EvidenceScale) -> Double {
    switch self {
    case .confirmed: 1
    case .veryLikely: scale.confirmed
    case .likely: scale.likely
    case .possible: scale.possible
    case .insufficient, .refuted: 0
    }
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
  case aboveThreshold(AboveThreshold.Slots)
  case lowProcedures(LowProcedures.Slots)
  case oneCohort(OneCohort.Slots)
  case smallWork(SmallWork.Slots)
  case tinyWorks(TinyWorks.Slots)
  case insufficientData(InsufficientData.Slots)
  case lowCoverage(LowCoverage.Slots)
  case season(Season.Slots)
  case incompleteCampaign(IncompleteCampaign.Slots)
  case entranceJournal(EntranceJournal.Slots)
  case notHeld(NotHeld.Slots)
  case documentsAtDate(DocumentsAtDate.Slots)
  case documentsUnlisted(DocumentsUnlisted.Slots)
  case overdueSteps(OverdueSteps.Slots)
  case trainingBelowTarget(TrainingBelowTarget.Slots)
  case interviews(Interviews.Slots)
  case roadmapGaps(RoadmapGaps.Slots)
  case dataErrors(DataErrors.Slots)
  case unmatchedSchools(UnmatchedSchools.Slots)
  case schoolDisagreement(SchoolDisagreement.Slots)
  case failedTask(FailedTask.Slots)
  case sharedDeficit(SharedDeficit.Slots)
  case untaughtTasks(UntaughtTasks.Slots)
  case biasSigns(BiasSigns.Slots)
}
