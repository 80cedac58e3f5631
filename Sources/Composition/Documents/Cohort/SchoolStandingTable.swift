import Aggregation
import Indicators
import Loading
import Reference
import ReportModel
import Vocabulary

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
