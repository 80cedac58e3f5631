import Findings
import ReportModel

/// The words of findings: one pattern a rule, each in a file of its own.
struct Sentences {
  let names: Names

  func text(of finding: Finding) -> Text {
    switch finding.statement {
    case .belowRegion(let slots): belowRegion(slots, finding)
    }
  }
}
