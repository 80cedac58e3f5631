import Aggregation
import Indicators
import Loading
import Reference
import ReportModel
import Vocabulary
import Wording

/// What the index of conditions is made of here: declared before any school is compared by it.
func conditionDeclaration(_ input: ReportInput) -> [Block] {
  guard let index = input.analysis.conditionIndex else {
    let reason =
      input.region.contexts.isEmpty && input.region.project.socialPassports.isEmpty
      ? "нет контекстных форм школ" : "для него нужны ответы школ всего региона"
    return [
      .paragraph(
        "Индекс условий работы школ не рассчитан: \(reason). Ожидаемые результаты и похожие школы не приводятся.")
    ]
  }
  func count(_ number: Int, _ measure: String) -> Quantity {
    Figures.count(number, .region, "context-index-" + measure)
  }
  let declared = index.parts.count + index.leftOut.count
  let schools = count(index.schools.count, "schools")
  let ordinary = count(index.ordinarySchools, "ordinary")
  // A municipal folder holds a part of the schools to which the index was fitted.
  let extent: Text =
    input.background.origin == .own
    ? "Индекс есть у \(schools, NounForms(.school, .genitive)) из \(ordinary, NounForms("обычной школы", "обычных школ", "обычных школ")) с формой или паспортом; школа"
    : "Он рассчитан по \(ordinary, NounForms("обычной школе", "обычным школам", "обычным школам")) региона; школа"
  return [
    .paragraph(
      "Школы сравниваются по условиям: \(index.title). Объявлено условий – \(count(declared, "declared")), вошло – \(count(index.parts.count, "used")) (\(table: "condition-index")); \(weights(index)). \(extent), которая не указала хотя бы одно условие, индекса не имеет. Кадры и оснащение в индекс не входят: это ресурсы, а не условия."
    ),
    .annex(table(index)),
  ]
}

private func weights(_ index: ConditionIndex) -> Text {
  switch index.weights {
  case .equal: return "веса равные"
  case .principalComponent(let explained):
    let share = Quantity(explained, .share, address: Figures.address(.region, nil, "context-index-explained"))
    return "веса – первая главная компонента, на которую приходится \(share) различий"
  }
}

private func table(_ index: ConditionIndex) -> Table {
  var rows: [[Value]] = []
  func add(_ condition: Condition, _ weight: Double?, _ answered: Int?, _ words: String) {
    func address(_ measure: String) -> Address {
      Figures.address(.region, nil, "context-index-\(measure)-\(condition.id)")
    }
    rows.append([
      .words(condition.title), .words(condition.isSocial ? "социальный паспорт" : "контекстная форма"),
      .words(condition.isFavourable ? "больше – благоприятнее" : "больше – менее благоприятно"),
      answered.map { .quantity(Quantity(Double($0), .count, address: address("answered"))) } ?? .missing(.noData),
      weight.map { .quantity(Quantity($0, .number(decimals: 2), address: address("weight"))) }
        ?? .missing(.notApplicable), .words(words),
    ])
  }
  for part in index.parts { add(part.condition, part.weight, part.answered, "входит") }
  for one in index.leftOut {
    switch one.reason {
    case .fewAnswers(let answered, _): add(one.condition, nil, answered, "не входит: ответило мало школ")
    case .noVariation: add(one.condition, nil, nil, "не входит: у всех школ одинаково")
    }
  }
  return Table(
    id: "condition-index", title: "Индекс условий: из чего он составлен",
    summary:
      "Условия объявлены заранее, знаки заданы, а не подобраны; пропуски не заполняются. Группы социального паспорта – если регион его ведёт.",
    columns: [
      .words("Условие"), .words("Откуда"), .words("Направление"), .count("Ответило обычных школ"),
      Column("Вес", .quantity(.number(decimals: 2))), .words("Входит ли в индекс"),
    ], rows: rows)
}
