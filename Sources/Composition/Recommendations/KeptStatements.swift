import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

/// What the next edition compares with: findings that require attention, and recommendations.
func statements(_ input: ReportInput, _ names: Names) -> [RecordedStatement] {
  let sentences = Sentences(names: names)
  let found = FindingRegister(input).findings.map { finding in
    RecordedStatement(
      id: Addresses.finding(finding), kind: .finding, state: finding.word?.words ?? "",
      text: sentences.text(of: finding))
  }
  return numbered(found) + recordedRecommendations(input.recommendations.all, input, names)
}

/// Recommendations with whom they ask, by when, how far they are done and the numbers that they rest on.
func recordedRecommendations(
  _ recommendations: [Recommendation], _ input: ReportInput, _ names: Names
) -> [RecordedStatement] {
  let requests = RecommendationSentences(names: names)
  return numbered(
    recommendations.map { one in
      let statement = RecordedStatement(
        id: Addresses.recommendation(one), kind: .recommendation, state: "", text: requests.text(one, .byName),
        addressee: AddresseeWords.full(one.addressee, names), term: one.deadline.map { CalendarDate($0.day) },
        figures: input.figures(of: one, names))
      return statement.with(state: input.mark(on: statement)?.state?.rawValue ?? "")
    })
}

/// Findings of one rule on one work, such as of several tasks, are told apart by their place.
private func numbered(_ statements: [RecordedStatement]) -> [RecordedStatement] {
  var taken: [String: Int] = [:]
  return statements.map { one in
    let number = taken[one.id, default: 0] + 1
    taken[one.id] = number
    return number == 1 ? one : one.with(id: "\(one.id)#\(number)")
  }
}

extension RecordedStatement {
  fileprivate func with(id: String? = nil, state: String? = nil) -> RecordedStatement {
    RecordedStatement(
      id: id ?? self.id, kind: kind, state: state ?? self.state, text: text, addressee: addressee, term: term,
      figures: figures)
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
