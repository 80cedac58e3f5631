import Findings
import Reference
import ReportModel
import Vocabulary
import Wording

/// A line of «Что решить»: a recommendation, or all recommendations of one kind told as one.
struct Decision {
  /// The weightiest first.
  let recommendations: [Recommendation]

  /// As many as the first page holds, by pupils × evidence.
  ///
  /// - Parameters:
  ///   - given: those to choose from.
  ///   - input: what they rest on.
  ///   - limit: how many lines; by default as many as the first page holds.
  static func all(_ given: [Recommendation], _ input: ReportInput, limit: Int? = nil) -> [Decision] {
    // The first page is for those who decide: curators and heads stand in the annex.
    let bodies = given.filter { !$0.addressee.isOfSchool }
    let recommendations = bodies.isEmpty ? given : bodies
    let limit = limit ?? input.book.methodology.integer(.frontPageDecisions)
    if recommendations.count <= limit { return weighed(recommendations.map { [$0] }, input) }
    let groups = Dictionary(grouping: recommendations, by: Kind.init)
    // Of one rule the weightiest line: a weaker word, another subject or risk stands in the annex.
    var rules: Set<String> = []
    let decisions = weighed(Array(groups.values), input).filter { rules.insert($0.recommendations[0].rule).inserted }
    let kept = decisions.prefix(limit)
    // Results that stand alone for want of a login weaken every other line: their line is never left out.
    let isMatching = { (decision: Decision) in decision.recommendations[0].rule == MatchSchools.definition.id }
    guard let matching = decisions.dropFirst(limit).first(where: isMatching) else { return Array(kept) }
    return kept.dropLast() + [matching]
  }

  /// What is told as one: the same request to the same bodies, as sure.
  private struct Kind: Hashable {
    let rule: String
    let insistence: Insistence
    /// Performers of road maps are not joined.
    let role: Addressee.Role
    let risk: RiskFactors.Factor?
    /// What the words of the request name.
    let subject: Subject?
    let campaign: Campaign?

    init(_ one: Recommendation) {
      rule = one.rule
      insistence = one.insistence
      role = one.addressee.role
      risk = one.risk
      if case .courseContent(let named) = one.request { subject = named } else { subject = nil }
      if case .recalculate(let named) = one.request { campaign = named } else { campaign = nil }
    }
  }

  private static func weighed(_ groups: [[Recommendation]], _ input: ReportInput) -> [Decision] {
    let weights = groups.map { group in
      group.reduce(0) { $0 + $1.grounds.weight(input.evidenceScale) }
    }
    return groups.indices.sorted { left, right in
      if weights[left] != weights[right] { return weights[left] > weights[right] }
      let (a, b) = (groups[left][0], groups[right][0])
      let pupils = (
        groups[left].reduce(0) { $0 + $1.grounds.pupils }, groups[right].reduce(0) { $0 + $1.grounds.pupils }
      )
      if pupils.0 != pupils.1 { return pupils.0 > pupils.1 }
      if a.addressee.role < b.addressee.role || b.addressee.role < a.addressee.role {
        return a.addressee.role < b.addressee.role
      }
      if a.rule != b.rule { return a.rule < b.rule }
      return (a.insistence.rawValue, a.addressee.municipality?.key ?? "")
        > (b.insistence.rawValue, b.addressee.municipality?.key ?? "")
    }.map { Decision(recommendations: groups[$0]) }
  }

  static let columns: [Column] = [
    .count("№"), .words("Поручение"), .words("Кому"), Column("Срок", .date), .words("Чем подтверждается"),
    .words("Основание"),
  ]

  /// - Parameters:
  ///   - number: its place.
  ///   - reasons: id of the table in which the recommendations stand with their grounds.
  ///   - isRegional: whether the document speaks of several municipalities.
  ///   - names: what schools are called.
  func row(number: Int, reasons: String, isRegional: Bool, _ names: Names) -> [Value] {
    let first = recommendations[0]
    let sentences = RecommendationSentences(names: names, isBrief: true)
    let isOne = recommendations.count == 1
    let terms = Set(recommendations.map { $0.deadline?.day })
    return [
      .quantity(ordinal(number, "decision")),
      .text(sentences.text(first, isOne && first.grounds.schools.count <= 2 ? .byName : counted).capitalised),
      .words(AddresseeWords.short(recommendations.map(\.addressee), place: isRegional)),
      terms.count == 1 ? RecommendationTables.term(first) : .blank,
      // A first page has room for one paper.
      .words(sentences.proof(first).split(separator: ", ").first.map(String.init) ?? ""), .text("\(table: reasons)"),
    ]
  }

  /// «11 школ (муниципалитетов – 6)», in the genitive.
  private var counted: RecommendationSentences.Naming {
    let first = recommendations[0]
    func number(_ count: Int, _ measure: String) -> Quantity {
      Quantity(
        Double(count), .count,
        address: Address(
          territory: "document", work: "decision-\(first.rule)-\(first.insistence)", measure: measure))
    }
    let schools = Set(recommendations.flatMap(\.grounds.schools)).count
    let municipalities = Set(recommendations.compactMap(\.addressee.municipality)).count
    let text: Text = "\(number(schools, "schools"), NounForms(.school, .genitive))"
    return .counted(
      schools: municipalities > 1 ? text + " (муниципалитетов – \(number(municipalities, "municipalities")))" : text,
      isJoined: recommendations.count > 1)
  }
}

/// «Проект поручений» of a first page; `reasons` is the table in which the recommendations stand with their grounds.
func decisions(
  _ decisions: [Decision], id: String, reasons: String, isRegional: Bool = true, _ names: Names
) -> [Block] {
  let rows = decisions.enumerated().map { $1.row(number: $0 + 1, reasons: reasons, isRegional: isRegional, names) }
  guard !rows.isEmpty else {
    return [.paragraph("Оснований для адресных рекомендаций по имеющимся данным нет: принять к сведению.")]
  }
  return [
    .table(
      Table(
        id: id, title: "Проект поручений",
        summary:
          "Первыми – те, что касаются большего числа учащихся при большей надёжности; пустой срок ставит тот, кто подписывает.",
        columns: Decision.columns, rows: rows))
  ]
}
