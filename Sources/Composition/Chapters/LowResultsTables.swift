import Aggregation
import Indicators
import ReportModel
import Vocabulary

extension LowResults.Outcome {
  /// The outcome of the rule as a table prints it.
  var words: String {
    switch self {
    case .persistent: "разные поколения и кампании"
    case .single: "единичные результаты"
    case .borderline: "зависит от отметки одного учащегося"
    case .insufficient: "данных недостаточно"
    case .none: "низких результатов нет"
    case .excluded: "правило не применяется"
    }
  }
}

/// How many schools meet the rule under other readings of it: with and without the autumn of 2020, at the strict threshold.
func lowSensitivity(_ input: ReportInput) -> Table {
  let readings: [(LowSensitivity.Autumn, String)] = [
    (.without, "без осени 2020 года"), (.with, "с осенью 2020 года"), (.only, "только осень 2020 года"),
  ]
  let rows = readings.map { autumn, words -> [Value] in
    [.words(words)]
      + LowSensitivity.Threshold.allCases.flatMap { threshold -> [Value] in
        let read = input.lowResults.filter { !$0.isExcluded }.compactMap { result in
          result.sensitivity.first { $0.autumn == autumn && $0.threshold == threshold }.map { ($0, result.needed) }
        }
        let measure = "low-sensitivity-\(autumn.rawValue)-\(threshold.rawValue)"
        return [
          .quantity(Figures.count(read.count { $0.0.isLowByRule }, .region, measure)),
          .quantity(Figures.count(read.count { $0.0.available >= $0.1 }, .region, measure + "-judged")),
        ]
      }
  }
  return Table(
    id: "low-sensitivity", title: "Как число школ зависит от условий правила",
    summary:
      "Результаты осени 2020 года объявлены входным мониторингом и в правиле не учитываются, если это не задано параметром.",
    columns: [
      .words("Учтено"), .count("Отвечают правилу при пороге правила"), .count("Проверяется (порог правила)"),
      .count("Отвечают правилу при строгом пороге"), .count("Проверяется (строгий порог)"),
    ], rows: rows)
}

/// Schools of the project in the windows of their cohorts, the official list beside the calculation.
///
/// `nil` where no list of participants is among the files.
func lowParticipants(_ input: ReportInput, _ names: Names) -> Table? {
  let results = input.analysis.participantLowResults
  guard !results.isEmpty else { return nil }
  let rows = results.map { result -> [Value] in
    let territory = Territory.school(result.school)
    let cohort = result.window.cohort ?? 0
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(Figures.count(number, territory, "\(measure)-\(cohort)"))
    }
    return [
      .words(names.municipality(of: result.school)), .words(names.school(result.school)), .words(String(cohort)),
      .words(result.window.words), count(result.low.count, "low-procedures"),
      count(result.available.count, "low-procedures-available"), count(result.lowCohorts, "low-cohorts"),
      expected(result, territory, "-\(cohort)"), .words(result.outcome.words), .words(listed(result)),
    ]
  }
  return Table(
    id: "low-participants", title: "Школы-участницы: справочный расчёт и официальный перечень",
    summary:
      "Правило посчитано по учебным годам, которые предшествовали отбору школ в проект; официальный перечень составлялся и по другим данным, поэтому может отличаться.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .words("Участник с"), .words("Учебные годы"), .count("Низких процедур"),
      .count("Доступно процедур"), .count("Поколений"), expectedColumn, .words("Итог"),
      .words("Официальный перечень"),
    ], rows: rows)
}

let expectedColumn = Column("Ожидалось бы случайно", .quantity(.number(decimals: 1)))

/// How many low procedures chance alone would give; missing without a background.
func expected(_ result: LowResults, _ territory: Territory, _ part: String = "") -> Value {
  guard let expected = result.expectedByChance else { return .missing(.notComparable) }
  return .quantity(
    Quantity(
      expected, .number(decimals: 1), address: Figures.address(territory, nil, "low-procedures-by-chance" + part)))
}

/// What the official list says, beside the rule and never instead of it.
func listed(_ result: LowResults) -> String {
  switch result.isListed {
  case true?: "названа"
  case false?: "не названа"
  case nil: "сведений нет"
  }
}

extension LowWindow {
  /// «2020/21, 2021/22».
  var words: String {
    guard let schoolYears else { return "все" }
    return schoolYears.map { "\($0)/\(String($0 + 1).suffix(2))" }.joined(separator: ", ")
  }
}
