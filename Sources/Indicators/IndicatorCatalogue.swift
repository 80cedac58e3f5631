/// Every indicator, in the order in which METHODOLOGY lists them.
public enum IndicatorCatalogue {
  public static let all: [IndicatorDefinition] =
    coverage + level + lowResults + trend + context + objectivity + tasks + roadmap

  private static let coverage = [
    Coverage.definition, CampaignCoverage.definition, ElectiveParticipation.definition, ExamCoverage.definition,
  ]

  private static let level =
    [
      ShareOfTwo.definition, SuccessRate.definition, QualityRate.definition, AverageMark.definition,
      MeanPercent.definition, TeachingIndex.definition, BelowMinimum.definition, ScoreBands.definition,
      MeanTestScore.definition,
    ] + JournalAgreement.Direction.allCases.map(JournalAgreement.definition) + [
      GapToRegion.definition, ClusteredShare.definition, TerritoryStanding.definition, WorkFunnel.definition,
      RegionalBackground.definition, Screened.definition,
    ]

  private static let lowResults = [
    LowResults.definition, ChanceSignals.definition, LastingLow.definition, PooledWorks.definition,
  ]

  private static let trend = [
    Change.definition, LineTrend.definition, CohortPath.definition, WorkScale.definition, SchoolType.definition,
  ]

  private static let context =
    [
      ConditionIndex.definition, Expectations.definition, Neighbourhoods.definition, ProjectEffect.definition,
      SchoolRisks.definition, RiskSummary.definition,
    ] + RiskFigure.definitions

  private static let objectivity = [
    DistributionNote.definition, MeanAboveRegion.definition, RankCorrelation.definition, SharpChange.definition,
    BorderHeap.definition, JournalMismatch.definition, TaskProfile.definition, ObjectivityIndex.definition,
    CleanReference.definition,
  ]

  private static let tasks = [
    TaskResult.completionDefinition, TaskResult.failedDefinition, TaskZone.definition, SkillResult.definition,
  ]

  private static let roadmap = [
    RoadmapSummary.doneDefinition, RoadmapSummary.timelyDefinition, OverdueByPerformer.definition,
    SchoolDocuments.definition, TrainingStanding.definition, SurveyStanding.definition,
    AttendanceStanding.definition,
  ]
}
