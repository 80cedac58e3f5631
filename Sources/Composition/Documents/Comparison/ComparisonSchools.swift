import Aggregation
import Indicators
import Loading
import Reference
import ReportModel
import Vocabulary

/// The schools that the rule, the project or the official list names, by municipality and name.
func comparisonSchools(_ input: ReportInput, _ names: Names) -> Section {
  let participants = Dictionary(grouping: input.region.participants, by: \.school)
  let results = Dictionary(input.lowResults.map { ($0.school, $0) }, uniquingKeysWith: { first, _ in first })
  let schools = input.region.schools.map(\.id)
    .filter { results[$0]?.isLowByRule == true || participants[$0] != nil }
    .sorted {
      (names.municipality(of: $0), names.school($0), $0) < (names.municipality(of: $1), names.school($1), $1)
    }
  return Section(
    id: "comparison-schools-section", title: "Школы",
    blocks: [
      .paragraph(
        "В таблице школы, которые отвечают справочному правилу, и участницы проекта; порядок – по муниципалитету и названию."
      ),
      .annex(
        Table(
          id: "comparison-schools", title: "Школы с низкими результатами по справочному правилу и участницы проекта",
          summary:
            "Порядок – по муниципалитету и названию, а не по результату; рядом – что дал бы случай, условия, признаки и официальный перечень.",
          columns: [
            .words("Муниципалитет"), .words("Школа"), .words("Логин"), .words("Низких процедур из доступных"),
            Column("Ожидается случайно", .quantity(.number(decimals: 1))), .count("Поколений"),
            .words("Процедуры: «2» из участников, доля и интервал"),
            Column(
              "Что порог превышен не случайно", .words,
              display: .steps([
                "только интервал", "правило не выполнено",
                "данных недостаточно", "не подтверждается", "возможно, требует уточнения", "вероятно",
                "весьма вероятно",
                "подтверждается",
              ])),
            .words("Относительно ожидаемого для условий"), .words("Порядок проведения"),
            .words("Списки с признаками, годы"), .words("Участница проекта, год включения"),
            .words("В официальном перечне"),
          ],
          rows: schools.map { row($0, results[$0], participants[$0] ?? [], input, names) },
          rowTerritories: schools.map { Addresses.territory(.school($0)) })),
    ], page: .landscape)
}

private func row(
  _ school: SchoolID, _ result: LowResults?, _ participations: [Participant], _ input: ReportInput, _ names: Names
) -> [Value] {
  let territory = Territory.school(school)
  let objectivity = input.analysis.objectivity[school]
  let listedYears = Set((objectivity?.listed ?? []).map(\.year)).sorted()
  return [
    .words(names.municipality(of: school)), .words(names.school(school)), .words(school.description),
    result.map { result in
      .text(
        "\(Figures.count(result.low.count, territory, "low-procedures")) из \(Figures.count(result.available.count, territory, "low-procedures-available"))"
      )
    } ?? .missing(.noData),
    result.map { expected($0, territory) } ?? .missing(.noData),
    result.map { .quantity(Figures.count($0.lowCohorts, territory, "low-cohorts")) } ?? .missing(.noData),
    result.map { .text(procedures($0, names)) } ?? .missing(.noData),
    result.map { .words($0.isLowByRule ? evidenceWord($0) : "правило не выполнено") } ?? .missing(.noData),
    .text(expectation(school, input)),
    .words((objectivity?.status ?? .notApplied).words),
    .words(listedYears.isEmpty ? "нет" : listedYears.map(String.init).joined(separator: ", ")),
    .words(
      participations.isEmpty
        ? "нет" : Set(participations.map(\.cohort)).sorted().map(String.init).joined(separator: ", ")),
    listed(participations),
  ]
}

/// Whether the official list names the school, as far as the list of participants says.
private func listed(_ participations: [Participant]) -> Value {
  let answers = participations.compactMap(\.isListed)
  guard !answers.isEmpty else { return .missing(.noData) }
  return .words(answers.contains(true) ? "да" : "нет")
}

/// All procedures of the rule, a line each: «Математика, 5 класс, весна 2021 года: 9 из 21 (42,9 %, от 25 до 64 %), не ниже порога».
private func procedures(_ result: LowResults, _ names: Names) -> Text {
  guard !result.available.isEmpty else { return "участников мало во всех работах правила" }
  var text = Text()
  for (index, one) in result.available.enumerated() {
    let figures = LowFigures(one, in: result.school)
    text +=
      "\(index == 0 ? "" : "\n")\(names.work(one.work)): \(figures.count) из \(figures.n) (\(figures.share), \(intervalOf: figures.share))\(one.isLow ? ", не ниже порога" : "")"
  }
  return text
}

/// «ниже ожидаемого на 7,4 п. п. (вероятно)», in words of results and not of shares.
private func expectation(_ school: SchoolID, _ input: ReportInput) -> Text {
  let address = Figures.address(.school(school), nil, Expectations.definition.id + "-size")
  switch input.analysis.expectations[school] {
  case .expectation(let one):
    let size = Quantity(abs(one.difference), .shareDifference, n: one.pupils, address: address)
    switch one.verdict {
    case .above:
      guard let word = one.claimedAbove else {
        return "выше ожидаемого не заявляется: «2» меньше на \(size), но в работах есть признаки, требующие внимания"
      }
      return "выше ожидаемого: «2» меньше на \(size) (\(word.words))"
    case .below: return "ниже ожидаемого: «2» больше на \(size) (\(one.word?.words ?? "только интервал"))"
    case .asExpected: return "соответствует ожидаемому"
    }
  case .cluster: return "ожидаемый результат не рассчитан: школ в регионе мало"
  case .missing(.conditions(.special)): return "не сравнивается: школа особого вида"
  case .missing(.conditions): return "условия школы неизвестны"
  case .missing(.fewPupils): return "\(.missing(.tooFew))"
  case .missing(.fewSchools): return "ожидаемый результат не рассчитан: школ в регионе мало"
  case .missing(.noResults): return "\(.missing(.noData))"
  }
}
