import Aggregation
import Indicators
import Loading
import Reference
import ReportModel
import Vocabulary

/// What the rule says of a group of schools, beside what chance would say.
struct ComparedGroup {
  let schools: Int
  let judged: Int
  let low: Int
  /// Low on different cohorts of pupils.
  let lowOnCohorts: Int
  /// Schools that chance would make low; `nil` where no procedure has a regional share.
  let byChance: Double?

  init(_ results: [LowResults], _ input: ReportInput) {
    let judgedResults = results.filter(\.isJudged)
    let lowResults = judgedResults.filter(\.isLowByRule)
    schools = results.count { !$0.isExcluded }
    judged = judgedResults.count
    low = lowResults.count
    lowOnCohorts = lowResults.filter { $0.lowCohorts >= input.evidenceScale.cohorts }.count
    let methodology = input.book.methodology
    let chances = judgedResults.compactMap { result in
      ChanceSignals.probability(ofAtLeast: result.needed, in: result.available) {
        LowResults.threshold(of: $0, methodology)
      }
    }
    byChance = chances.isEmpty ? nil : chances.reduce(0, +)
  }

  /// Addressed by `key` where the group is no territory of its own.
  func values(_ territory: Territory, _ key: String = "") -> [Value] {
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(Figures.count(number, territory, measure + key))
    }
    return [
      count(schools, "low-results-schools"), count(judged, "low-results-judged"), count(low, "low-results"),
      byChance.map {
        .quantity(
          Quantity($0, .number(decimals: 1), address: Figures.address(territory, nil, "low-results-by-chance" + key)))
      } ?? .missing(.notComparable), count(lowOnCohorts, "low-results-cohorts"),
      count(schools - judged, "low-results-unjudged"),
    ]
  }

  static let columns: [Column] = [
    .count("Школ с работами правила"), .count("Правило проверяется"), .count("Отвечают правилу"),
    Column("Ожидалось бы случайно", .quantity(.number(decimals: 1))), .count("Из отвечающих – на разных поколениях"),
    .count("Данных недостаточно"),
  ]
}

func comparisonMunicipalities(_ input: ReportInput) -> Table {
  let bySchool = Dictionary(grouping: input.lowResults) { input.region.school($0.school)?.municipality }
  let municipalities = input.region.municipalities.filter { bySchool[$0] != nil }
    .sorted { ($0.name, $0) < ($1.name, $1) }
  return Table(
    id: "comparison-municipalities", title: "Муниципалитеты",
    summary:
      "Сколько школ отвечает справочному правилу и сколько ответило бы случайно; порядок – по алфавиту, не по результату.",
    columns: [.words("Муниципалитет")] + ComparedGroup.columns,
    rows: municipalities.map { municipality in
      [.words(municipality.name)]
        + ComparedGroup(bySchool[municipality] ?? [], input).values(.municipality(municipality))
    } + [[.words("регион")] + ComparedGroup(input.lowResults, input).values(.region)])
}

/// Village or town × size: `nil` where no form tells of it.
func comparisonClusters(_ input: ReportInput) -> Table? {
  let known = Dictionary(
    WorkingConditions.all(of: input.region, on: input.analysis.asOf).map { ($0.school, $0) },
    uniquingKeysWith: { first, _ in first })
  let sizes = input.lowResults.compactMap { known[$0.school]?.pupils?.value }.sorted()
  guard !sizes.isEmpty else { return nil }
  let middle = sizes[sizes.count / 2]
  func key(_ result: LowResults) -> Int {
    guard let one = known[result.school], let isRural = one.isRural, let pupils = one.pupils else { return 4 }
    return (isRural ? 0 : 2) + (pupils.value < middle ? 0 : 1)
  }
  let groups = Dictionary(grouping: input.lowResults, by: key)
  let words: [(place: String, size: String)] = [
    ("село", "меньше \(middle) обучающихся"), ("село", "\(middle) и больше"),
    ("город, посёлок городского типа", "меньше \(middle) обучающихся"),
    ("город, посёлок городского типа", "\(middle) и больше"), ("условия неизвестны", "нет данных"),
  ]
  let rows = groups.keys.sorted().map { key -> [Value] in
    [.words(words[key].place), .words(words[key].size)]
      + ComparedGroup(groups[key] ?? [], input).values(.region, "-cluster-\(key)")
  }
  return Table(
    id: "comparison-clusters", title: "Место и численность школы",
    summary:
      "Группы по последним контекстным формам: место и число обучающихся (граница – середина школ). Это сопоставление школ, а не объяснение причин.",
    columns: [.words("Место"), .words("Численность")] + ComparedGroup.columns, rows: rows)
}

/// Years of inclusion in the project; `nil` without a list of participants.
func comparisonCohorts(_ input: ReportInput) -> Table? {
  let cohorts = Population.cohorts(input)
  guard !cohorts.isEmpty else { return nil }
  let bySchool = Dictionary(input.lowResults.map { ($0.school, $0) }, uniquingKeysWith: { first, _ in first })
  let rows = cohorts.compactMap { cohort -> [Value]? in
    guard let population = Population(input, cohort: cohort) else { return nil }
    let results = population.schools.compactMap { bySchool[$0.id] }
    return [
      .words("\(cohort)"),
      .quantity(Figures.count(population.schools.count, .region, "schools-cohort-\(cohort)")),
    ] + ComparedGroup(results, input).values(.region, "-cohort-\(cohort)")
  }
  return Table(
    id: "comparison-cohorts", title: "Участники проекта по годам включения",
    summary: "Школы из списка участников; справочное правило построено по другим данным, чем отбор в проект.",
    columns: [.words("Год включения"), .count("Школ-участниц")] + ComparedGroup.columns, rows: rows)
}
