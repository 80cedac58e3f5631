import Aggregation
import Findings
import Loading
import ReportModel
import Vocabulary

extension ReportInput {
  /// What the school answers to a finding of its own, with what became of it; `nil` where it has not answered.
  func remark(on finding: Finding) -> Text? {
    guard case .school(let school) = finding.territory,
      let remark = region.project.remarks.last(where: {
        $0.school == school && $0.finding == String(finding.number)
      })
    else { return nil }
    if remark.agrees {
      return remark.explanation.isEmpty ? "Школа согласна." : "Школа согласна: «\(remark.explanation)»."
    }
    let disagreement = findings[.school(school)].first { other in
      if case .schoolDisagreement(let slots) = other.statement { slots.finding == remark.finding } else { false }
    }
    return disagreement.map { Sentences(names: Names(book: book, region: region)).text(of: $0) }
  }
}
