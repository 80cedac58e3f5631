import Findings
import Indicators
import ReportModel
import Vocabulary

/// What the next edition compares with: findings that require attention, and recommendations.
func statements(_ input: ReportInput, _ names: Names) -> [ReportModel.Statement] {
  let sentences = Sentences(names: names)
  let requests = RecommendationSentences(names: names)
  return FindingRegister(input).findings.map { finding in
    ReportModel.Statement(
      id: Addresses.finding(finding), kind: .finding, state: finding.word?.words ?? "",
      text: sentences.text(of: finding))
  }
    + input.recommendations.all.map { one in
      ReportModel.Statement(
        id: Addresses.recommendation(one), kind: .recommendation, state: "", text: requests.text(one, .byName))
    }
}

extension Addresses {
  /// `below-region/school:edu1/vpr-2021-spring/russian/5`: the same in every edition.
  static func finding(_ finding: Finding) -> String {
    let parts =
      [finding.rule, territory(finding.territory)] + finding.works.map(work)
      + [detail(of: finding)].filter { !$0.isEmpty }
    return parts.joined(separator: "/")
  }

  /// What tells apart findings of one rule on one territory that speak of no work.
  private static func detail(of finding: Finding) -> String {
    switch finding.statement {
    case .documentsAtDate(let slots): "\(slots.documents.stage)"
    case .overdueSteps(let slots): slots.performer ?? ""
    case .roadmapGaps(let slots): "\(slots.gap)"
    case .notHeld(let slots):
      "\(slots.campaign.assessment.rawValue)-\(slots.campaign.year)-\(slots.campaign.session.rawValue)-\(slots.procedures.map { "\($0.subject.code)-\($0.programmeGrade)" }.joined(separator: "-"))"
    case .schoolDisagreement(let slots): slots.finding
    default: ""
    }
  }

  /// `review-results/municipality:лесной/ensure`; what concerns one finding alone carries its address.
  static func recommendation(_ one: Recommendation) -> String {
    let place =
      one.addressee.school.map { territory(.school($0)) }
      ?? one.addressee.municipality.map { territory(.municipality($0)) } ?? "region"
    switch one.request {
    case .requestDocuments, .confirmDocuments, .completeSteps, .staffTraining:
      return "\(one.rule)/\(place)/\(finding(one.grounds.first))"
    default: return "\(one.rule)/\(place)/\(one.insistence)"
    }
  }
}
