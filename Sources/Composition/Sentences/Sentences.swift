import Findings
import ReportModel
import Vocabulary

/// The words of findings: one pattern a rule, each in a file of its own.
struct Sentences {
  let names: Names

  func text(of finding: Finding) -> Text {
    switch finding.statement {
    case .belowRegion(let slots): belowRegion(slots, finding)
    case .besideExpectation(let slots): besideExpectation(slots, finding)
    case .riskAgainstData(let slots): riskAgainstData(slots, finding)
    case .riskNotActivated(let slots): riskNotActivated(slots, finding)
    case .projectConvergence(let slots): projectConvergence(slots, finding)
    case .projectNotSeen(let slots): projectNotSeen(slots, finding)
    case .lastingLowLevel(let slots): lastingLowLevel(slots, finding)
    case .pooledSmallWorks(let slots): pooledSmallWorks(slots, finding)
    case .visibleChange(let slots): visibleChange(slots, finding)
    case .noVisibleChange(let slots): noVisibleChange(slots, finding)
    case .trendNotDetermined(let slots): trendNotDetermined(slots)
    case .scaleChanged(let slots): scaleChanged(slots)
    case .electiveExam(let slots): electiveExam(slots, finding)
    case .typeOfSchool(let slots): typeOfSchool(slots, finding)
    case .aboveThreshold(let slots): aboveThreshold(slots, finding)
    case .lowProcedures(let slots): lowProcedures(slots, finding)
    case .oneCohort(let slots): oneCohort(slots)
    case .smallWork(let slots): smallWork(slots, finding)
    case .tinyWorks(let slots): tinyWorks(slots, finding)
    case .insufficientData(let slots): insufficientData(slots, finding)
    case .lowCoverage(let slots): lowCoverage(slots, finding)
    case .season(let slots): season(slots, finding)
    case .incompleteCampaign(let slots): incompleteCampaign(slots)
    case .entranceJournal(let slots): entranceJournal(slots)
    case .notHeld(let slots): notHeld(slots)
    case .documentsAtDate(let slots): documentsAtDate(slots)
    case .documentsUnlisted(let slots): documentsUnlisted(slots)
    case .overdueSteps(let slots): overdueSteps(slots)
    case .trainingBelowTarget(let slots): trainingBelowTarget(slots, finding)
    case .interviews(let slots): interviews(slots)
    case .roadmapGaps(let slots): roadmapGaps(slots)
    case .dataErrors(let slots): dataErrors(slots)
    case .unmatchedSchools(let slots): unmatchedSchools(slots)
    case .schoolDisagreement(let slots): schoolDisagreement(slots)
    case .failedTask(let slots): failedTask(slots, finding)
    case .sharedDeficit(let slots): sharedDeficit(slots, finding)
    case .untaughtTasks(let slots): untaughtTasks(slots, finding)
    case .biasSigns(let slots): biasSigns(slots, finding)
    }
  }
}
