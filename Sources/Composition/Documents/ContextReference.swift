import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Контекстная информационная справка: who learns, who teaches, under which conditions and with what.
///
/// It stands by itself before any result is known, so it speaks of no result.
///
/// - Parameter municipality: whose schools they are; `nil` for those of the region.
func composeContextReference(_ schools: [School], of municipality: Municipality?, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let territory = municipality?.name ?? names.region(input.region)
  let place = municipality.map(Territory.municipality) ?? .region
  let forms = schools.map { ContextForms($0, input) }
  return Document(
    id: "context-reference", title: "Контекстная информационная справка",
    subtitle: "\(territory); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "контекст", territory],
    sections: [
      contextCollected(forms, place, input), contextPupils(forms, place), contextStaff(forms, place),
      contextEquipment(forms, place), contextSilence(forms, place), contextBySchool(forms),
      sourcesChapter(input, names),
    ], provenance: provenance(input),
    letterhead: input.letterhead(
      to: "Управлению образования, кураторам школ", basis: "план-график проекта «500+»"))
}

/// The answers of a school that were known on the day.
///
/// The forms of the years ask different questions: each answer is the newest that was given, and nothing is filled in.
struct ContextForms {
  let school: School
  private let conditions: [SchoolConditions]
  private let resources: [SchoolResources]

  init(_ school: School, _ input: ReportInput) {
    self.school = school
    let year = input.asOf.year
    conditions = input.region.conditions(of: school.id).filter { $0.year <= year }
    resources = input.region.resources(of: school.id).filter { $0.year <= year }
  }

  var isThere: Bool { !conditions.isEmpty || !resources.isEmpty }

  /// Years of the forms, in order of time.
  var years: [Int] { Set(conditions.map(\.year) + resources.map(\.year)).sorted() }

  func condition<Answer>(_ question: KeyPath<SchoolConditions, Answer?>) -> Answer? {
    conditions.compactMap { $0[keyPath: question] }.last
  }

  func resource<Answer>(_ question: KeyPath<SchoolResources, Answer?>) -> Answer? {
    resources.compactMap { $0[keyPath: question] }.last
  }
}

private func contextCollected(_ forms: [ContextForms], _ place: Territory, _ input: ReportInput) -> Section {
  let answered = forms.filter(\.isThere)
  let all = count(forms.count, place, "schools")
  let years = Set(answered.flatMap(\.years)).sorted()
  var blocks: [Block] = [
    .paragraph(
      "Контекстную форму заполнили \(count(answered.count, place, "answered")) из \(all, NounForms(.school, .genitive)). \(years.isEmpty ? "" : "Формы – \(Enumeration.joined(years.map(String.init))) \(years.count == 1 ? "года" : "годов"); вопросы разных лет различаются, взят последний ответ школы. ")Форму заполняет сама школа; ответы не проверялись, противоречивые исключены (раздел «Качество данных» справки)."
    )
  ]
  let silent = forms.filter { !$0.isThere }
  if !silent.isEmpty {
    let names = silent.prefix(20).map(\.school.name).joined(separator: "; ")
    blocks.append(
      .caution(
        "Сведений нет по \(count(silent.count, place, "silent"), NounForms(.school, .dative)): \(names)\(silent.count > 20 ? " и другим" : "")."
      ))
  }
  return Section(id: "context-collected", title: "Что собрано", blocks: blocks)
}

private func contextPupils(_ forms: [ContextForms], _ place: Territory) -> Section {
  let answered = forms.filter(\.isThere)
  let pupils = answered.compactMap { $0.condition(\.pupils) }
  var items: [Text] = []
  if !pupils.isEmpty {
    items.append(
      "Обучающихся – \(count(pupils.reduce(0, +), place, "pupils")) в \(count(pupils.count, place, "pupils-schools"), NounForms(.school, .prepositional)); в половине школ – не более \(count(median(pupils), place, "pupils-median"), NounForms(.pupil, .genitive))."
    )
    let small = pupils.filter { $0 < 100 }.count
    items.append(
      "Школ, где меньше ста обучающихся: \(count(small, place, "small-schools")); доли по отдельным классам там неустойчивы."
    )
  }
  let villages = answered.filter { $0.condition(\.settlement) == .village }.count
  let placed = answered.filter { $0.condition(\.settlement) != nil }.count
  if placed > 0 {
    items.append(
      "В сёлах и деревнях – \(count(villages, place, "villages")) из \(count(placed, place, "placed"), NounForms(.school, .genitive))."
    )
  }
  let special = answered.filter { !($0.condition(\.specialKinds) ?? []).isEmpty }.count
  items.append(
    "Школ особого вида (коррекционные, вечерние, закрытого типа, интернаты): \(count(special, place, "special")); их результаты с обычными школами не сравниваются."
  )
  let languages = answered.filter { $0.condition(\.hasOtherLanguage) == true }.count
  items.append("Школ, где обучение ведётся и на другом языке: \(count(languages, place, "languages")).")
  return Section(
    id: "context-pupils", title: "Кто и где учится",
    blocks: answered.isEmpty ? [.paragraph("Сведений нет.")] : [.list(items, numbered: false)])
}

private func contextStaff(_ forms: [ContextForms], _ place: Territory) -> Section {
  let rows: [[Value]] = [
    shareRow("Высшая категория", forms.compactMap { $0.resource(\.highestCategory) }, place, "highest"),
    shareRow(
      "Первая или высшая категория", forms.compactMap { $0.resource(\.firstOrHighestCategory) }, place,
      "first-or-highest"),
    shareRow("Моложе 30 лет", forms.compactMap { $0.resource(\.young) }, place, "young"),
    shareRow("Пенсионного возраста", forms.compactMap { $0.resource(\.retirementAge) }, place, "retirement"),
    shareRow("Курсы более 72 часов", forms.compactMap { $0.resource(\.trainedLong) }, place, "trained-long"),
  ]
  let teachers = forms.compactMap { $0.resource(\.teachers) }
  return Section(
    id: "context-staff", title: "Педагоги",
    blocks: [
      .paragraph(
        "Учителей (не менее половины ставки) – \(count(teachers.reduce(0, +), place, "teachers")) в \(count(teachers.count, place, "teachers-schools"), NounForms(.school, .prepositional)). Один учитель мог пройти несколько курсов, поэтому доли по курсам не складываются."
      ),
      .table(
        shareTable("context-staff-table", "Педагоги: доли от числа учителей", rows)),
    ])
}

private func contextEquipment(_ forms: [ContextForms], _ place: Territory) -> Section {
  let rows: [[Value]] = [
    shareRow(
      "Кабинеты с компьютером учителя", forms.compactMap { $0.resource(\.roomsWithComputer) }, place, "rooms-computer"),
    shareRow(
      "Кабинеты с проектором или доской", forms.compactMap { $0.resource(\.roomsWithProjector) }, place,
      "rooms-projector"),
    shareRow(
      "Компьютеры с выходом в Интернет", forms.compactMap { $0.resource(\.computersOnline) }, place, "computers-online"),
    shareRow(
      "Устаревшие компьютеры", forms.compactMap { $0.resource(\.computersOutdated) }, place, "computers-outdated"),
  ]
  let slow = forms.filter { $0.resource(\.internet).map { $0 <= .to25 } ?? false }.count
  let known = forms.filter { $0.resource(\.internet) != nil }.count
  return Section(
    id: "context-equipment", title: "Оснащение",
    blocks: [
      .paragraph(
        "Интернета нет или скорость не выше 25 Мбит/с – в \(count(slow, place, "internet-slow")) из \(count(known, place, "internet-known"), NounForms(.school, .genitive)), которые указали скорость."
      ),
      .table(shareTable("context-equipment-table", "Оснащение: доли по ответам школ", rows)),
    ])
}

private func contextSilence(_ forms: [ContextForms], _ place: Territory) -> Section {
  let passports = forms.filter { $0.condition(\.social) != nil }.count
  var items: [Text] = [
    "Вакансии, совместители и преподавание не специалистами в федеральной форме не спрашиваются: нужен запрос школе.",
    "Причинами результатов эти сведения не являются: они описывают условия и ресурсы, а не их влияние.",
  ]
  if passports == 0 {
    items.insert(
      "Социального состава обучающихся в федеральной форме нет: по ней нельзя судить о неблагоприятных социальных условиях. Сведения может дать социальный паспорт (spravka template социальный-паспорт).",
      at: 0)
  } else {
    items.insert(
      "Социальный паспорт есть у \(count(passports, place, "social"), NounForms(.school, .genitive)).", at: 0)
  }
  return Section(
    id: "context-silence", title: "Чего по этим сведениям сказать нельзя", blocks: [.list(items, numbered: false)])
}

private func contextBySchool(_ forms: [ContextForms]) -> Section {
  let rows = forms.filter(\.isThere).map { form -> [Value] in
    let territory = Territory.school(form.school.id)
    func number(_ value: Int?, _ measure: String) -> Value {
      value.map { .quantity(Figures.count($0, territory, "context-" + measure)) } ?? .missing(.noData)
    }
    func part(_ share: CountedShare?, _ measure: String) -> Value {
      share.map {
        .quantity(Quantity($0.value, .share, n: $0.of, address: Figures.address(territory, nil, "context-" + measure)))
      } ?? .missing(.noData)
    }
    return [
      .words(form.school.municipality?.name ?? "муниципалитет не указан"), .words(form.school.name),
      .words(form.years.map(String.init).joined(separator: ", ")),
      .words(form.condition(\.settlement)?.words ?? "нет данных"), number(form.condition(\.pupils), "pupils"),
      part(form.condition(\.adapted), "adapted"), number(form.resource(\.teachers), "teachers"),
      part(form.resource(\.highestCategory), "highest"), part(form.resource(\.retirementAge), "retirement"),
      part(form.resource(\.trainedLong), "trained-long"), number(form.resource(\.computers), "computers"),
      part(form.resource(\.computersOutdated), "computers-outdated"),
      .words(form.resource(\.internet)?.words ?? "нет данных"),
    ]
  }
  return Section(
    id: "context-schools", title: "По школам",
    blocks: [
      .annex(
        Table(
          id: "context-by-school", title: "Контекстные сведения по школам",
          summary:
            "Последняя форма школы, известная на дату; доля ОВЗ – по годам рождения, о которых спрашивает форма.",
          columns: [
            .words("Муниципалитет"), .words("Школа"), .words("Годы форм"), .words("Населённый пункт"),
            .count("Обучающихся"), Column("Адаптированные программы, ОВЗ", .quantity(.share)), .count("Учителей"),
            Column("Высшая категория", .quantity(.share), display: .bar),
            Column("Пенсионный возраст", .quantity(.share), display: .bar),
            Column("Курсы более 72 ч", .quantity(.share), display: .bar), .count("Компьютеров для обучающихся"),
            Column("Устаревшие компьютеры", .quantity(.share), display: .bar), .words("Интернет"),
          ], rows: rows, rowTerritories: forms.filter(\.isThere).map { Addresses.territory(.school($0.school.id)) }))
    ], page: .landscape)
}

/// A count over the schools of the справка.
private func count(_ number: Int, _ place: Territory, _ measure: String) -> Quantity {
  Figures.count(number, place, "context-" + measure)
}

private func median(_ values: [Int]) -> Int { values.isEmpty ? 0 : values.sorted()[(values.count - 1) / 2] }

/// A share over all schools that answered, weighted by what it is taken of.
private func shareRow(
  _ name: String, _ shares: [CountedShare], _ territory: Territory, _ measure: String
) -> [Value] {
  let part = shares.reduce(0) { $0 + $1.count }
  let whole = shares.reduce(0) { $0 + $1.of }
  let quarters = shares.map(\.value).sorted()
  func at(_ place: Double) -> Value {
    guard !quarters.isEmpty else { return .missing(.noData) }
    let value = quarters[Int((place * Double(quarters.count - 1)).rounded())]
    return .quantity(
      Quantity(value, .share, address: Figures.address(territory, nil, "context-\(measure)-\(Int(place * 100))")))
  }
  return [
    .words(name), .quantity(count(shares.count, territory, measure + "-schools")),
    whole == 0
      ? .missing(.noData)
      : .quantity(
        Quantity(
          Double(part) / Double(whole), .share, n: whole,
          address: Figures.address(territory, nil, "context-" + measure))), at(0.25), at(0.5), at(0.75),
  ]
}

private func shareTable(_ id: String, _ title: String, _ rows: [[Value]]) -> Table {
  Table(
    id: id, title: Text(stringLiteral: title),
    summary:
      "Доля по всем ответившим школам вместе и значения, не выше которых четверть, половина и три четверти школ.",
    columns: [
      .words("Показатель"), .count("Школ с ответом"), Column("Доля", .quantity(.share)),
      Column("Четверть школ – не выше", .quantity(.share)), Column("Половина – не выше", .quantity(.share)),
      Column("Три четверти – не выше", .quantity(.share)),
    ], rows: rows)
}

extension SchoolConditions.Settlement {
  /// As the federal form names it, in short.
  var words: String {
    switch self {
    case .regionalCentre: "центр региона"
    case .town: "город"
    case .urbanSettlement: "посёлок городского типа"
    case .village: "село"
    }
  }
}

extension SchoolResources.Internet {
  var words: String {
    switch self {
    case .none: "нет"
    case .to25: "до 25 Мбит/с"
    case .to50: "26–50 Мбит/с"
    case .to100: "51–100 Мбит/с"
    case .above100: "более 100 Мбит/с"
    }
  }
}
