/// Every indicator, in the order in which METHODOLOGY lists them.
public enum IndicatorCatalogue {
  public static let all: [IndicatorDefinition] =
    [
      Coverage.definition, CampaignCoverage.definition, ShareOfTwo.definition, SuccessRate.definition,
      QualityRate.definition, AverageMark.definition, MeanPercent.definition, TeachingIndex.definition,
      BelowMinimum.definition, ScoreBands.definition, MeanTestScore.definition, ExamCoverage.definition,
    ] + JournalAgreement.Direction.allCases.map(JournalAgreement.definition) + [
      GapToRegion.definition, WorkFunnel.definition, RegionalBackground.definition, LowResults.definition,
      ChanceSignals.definition,
      ConditionIndex.definition, Expectations.definition, Neighbourhoods.definition, ProjectEffect.definition,
      SchoolRisks.definition, RiskSummary.definition,
    ] + RiskFigure.definitions + [
      DistributionNote.definition, MeanAboveRegion.definition, RankCorrelation.definition, SharpChange.definition,
      BorderHeap.definition, JournalMismatch.definition, TaskProfile.definition, ObjectivityIndex.definition,
      CleanReference.definition, TaskResult.completionDefinition, TaskResult.failedDefinition, TaskZone.definition,
      SkillResult.definition,
      RoadmapSummary.doneDefinition, RoadmapSummary.timelyDefinition, OverdueByPerformer.definition,
      SchoolDocuments.definition, TrainingStanding.definition, SurveyStanding.definition,
      AttendanceStanding.definition,
    ]
}
