import Findings
import ReportModel

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
    }
  }
}
