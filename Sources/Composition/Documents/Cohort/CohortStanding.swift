import Aggregation
import Indicators
import Loading
import Reference
import ReportModel
import Vocabulary

/// How many schools of a list stand where: the mini-table of a first page.
struct CohortStanding {
  let schools: Int
  private let confirmed: Int
  private let likely: Int
  private let insufficient: Int
  private let improved: Int?
  private let toCheck: Int
  private let riskDiffers: Int?

  /// - Parameter isStart: nothing can have improved yet.
  init(_ list: [School], _ input: ReportInput, isStart: Bool) {
    schools = list.count
    let words = list.map { input.lowEvidence(of: $0.id) }
    confirmed = words.count { $0 == .confirmed }
    likely = words.count { $0 == .veryLikely || $0 == .likely }
    insufficient = words.count { $0 == nil || $0 == .insufficient }
    improved = isStart ? nil : list.count { input.hasImproved($0.id) }
    toCheck = list.count { input.analysis.objectivity[$0.id]?.status == .check }
    let risks = list.compactMap { input.analysis.riskAgreement[$0.id] }
    riskDiffers = risks.isEmpty ? nil : risks.count { $0.match == .diverges }
  }

  func table(_ id: String) -> Table {
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(Figures.count(number, .region, "\(id)-\(measure)"))
    }
    return Table(
      id: id, title: "Насколько надёжны выводы о школах",
      summary:
        "Слова – по единой шкале: «подтверждается» только на двух поколениях учащихся и в двух кампаниях, «вероятно» – хотя бы по одной работе.",
      columns: [
        .count("Школ"), .count("Низкий уровень подтверждается"), .count("Вероятно"), .count("Данных недостаточно"),
        .count("Улучшение подтверждается"), .count("Проверить порядок проведения"),
        .count("Риск РПШ расходится с данными"),
      ],
      rows: [
        [
          count(schools, "schools"), count(confirmed, "confirmed"), count(likely, "likely"),
          count(insufficient, "insufficient"), improved.map { count($0, "improved") } ?? .missing(.notApplicable),
          count(toCheck, "to-check"), riskDiffers.map { count($0, "risk-differs") } ?? .missing(.noData),
        ]
      ])
  }
}

extension ReportInput {
  /// How sure it is that results of a school are low by the rule; `nil` where the rule has nothing to judge.
  func lowEvidence(of school: SchoolID) -> EvidenceWord? {
    guard let low = lowResults.first(where: { $0.school == school }), !low.low.isEmpty else {
      return lowResults.contains { $0.school == school && !$0.available.isEmpty } ? .refuted : nil
    }
    return low.evidence
  }

  /// Whether a comparable change for the better is sure.
  func hasImproved(_ school: SchoolID) -> Bool {
    analysis.schoolTypes.contains { $0.school == school && $0.kind == .improving }
  }
}

/// A row a school: what the rule, the conditions, the order of the procedure and the risks say of it.
func schoolStandingTable(
  _ schools: [School], _ id: String, _ title: String, _ input: ReportInput, _ names: Names
) -> Table {
  let low = Dictionary(input.lowResults.map { ($0.school, $0) }, uniquingKeysWith: { first, _ in first })
  let participants = Dictionary(
    input.region.project.participants.map { ($0.school, $0) }, uniquingKeysWith: { _, last in last })
  let rows = schools.map { school -> [Value] in
    let territory = Territory.school(school.id)
    let own = low[school.id]
    func count(_ number: Int?, _ measure: String) -> Value {
      number.map { .quantity(Figures.count($0, territory, measure)) } ?? .missing(.noData)
    }
    let participant = participants[school.id]
    return [
      .words(names.municipality(of: school.id)), .words(school.name),
      .words(participant.map { String($0.cohort) } ?? "–"),
      .words(participant?.isListed.map { $0 ? "да" : "нет" } ?? "нет данных"),
      count(own?.low.count, "low-procedures"), count(own?.available.count, "available-procedures"),
      count(own?.lowCohorts, "low-cohorts"), .words(input.lowEvidence(of: school.id)?.words ?? "данных недостаточно"),
      .words(input.analysis.objectivity[school.id]?.status.words ?? "не рассчитывается"),
      .words(input.analysis.riskAgreement[school.id].map { $0.match.words } ?? "нет данных"),
    ]
  }
  return Table(
    id: id, title: Text(stringLiteral: title),
    summary:
      "Справочный расчёт: статус школы не устанавливает и не снимает. Порядок – по муниципалитету и названию, это не рейтинг.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .words("Год включения"), .words("В официальном перечне ШНОР"),
      .count("Низких процедур"), .count("Из доступных"), .count("Поколений учащихся"), .words("Надёжность вывода"),
      .words("Порядок проведения"), .words("Риски и данные"),
    ], rows: rows, rowTerritories: schools.map { Addresses.territory(.school($0.id)) })
}

extension SchoolRisks.Match {
  var words: String {
    switch self {
    case .confirmed: "активированный риск подтверждается"
    case .diverges: "данные указывают на другой риск"
    case .notShown: "активированный риск данными не подтверждается"
    case .notCovered: "данными не проверяется"
    case .nothingActivated: "риски не активированы"
    }
  }
}
