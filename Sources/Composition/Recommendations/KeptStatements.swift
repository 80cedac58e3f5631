import Findings
import Indicators
import ReportModel
import Vocabulary

/// What the next edition compares with: findings that require attention, and recommendations.
func statements(_ input: ReportInput, _ names: Names) -> [RecordedStatement] {
  let sentences = Sentences(names: names)
  let requests = RecommendationSentences(names: names)
  let found = FindingRegister(input).findings.map { finding in
    RecordedStatement(
      id: Addresses.finding(finding), kind: .finding, state: finding.word?.words ?? "",
      text: sentences.text(of: finding))
  }
  let asked = input.recommendations.all.map { one in
    RecordedStatement(
      id: Addresses.recommendation(one), kind: .recommendation, state: "", text: requests.text(one, .byName))
  }
  return numbered(found + asked)
}

/// Findings of one rule on one work, such as of several tasks, are told apart by their place.
private func numbered(_ statements: [RecordedStatement]) -> [RecordedStatement] {
  var taken: [String: Int] = [:]
  return statements.map { one in
    let number = taken[one.id, default: 0] + 1
    taken[one.id] = number
    return number == 1
      ? one : RecordedStatement(id: "\(one.id)#\(number)", kind: one.kind, state: one.state, text: one.text)
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
