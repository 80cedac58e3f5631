import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// ОГЭ and ЕГЭ: a section each where there are results, with the calendar's words for the years without an exam.
func examChapters(_ input: ReportInput, _ names: Names) -> [Section] {
  [markExams(input, names), scoreExams(input, names)].compactMap { $0 }
}

/// ОГЭ and, in a table of its own, ГВЭ: exams with marks.
private func markExams(_ input: ReportInput, _ names: Names) -> Section? {
  let works = input.works(of: .oge)
  let gve = input.works(of: .gve)
  guard !works.isEmpty || !gve.isEmpty else { return nil }
  var blocks = notHeld(.oge, Subject("russian"), 9, input)
  if !works.isEmpty {
    blocks.append(.paragraph("Отметки – из протоколов; шкала используется только для проверки. \(countedWords)"))
    blocks.append(
      .table(
        examTable(
          "oge-results", "Результаты ОГЭ по предметам", markSummary, [.words("Экзамен")], [.region], works, input, names
        )))
    blocks += byTerritory(.oge, "oge", "ОГЭ", markSummary, works, input, names)
  }
  if !gve.isEmpty {
    blocks.append(
      .table(
        examTable(
          "gve-results", "Результаты ГВЭ",
          "ГВЭ – другой экзамен: с ОГЭ и ЕГЭ не складывается и в правило низких результатов не входит.",
          [.words("Экзамен")], [.region], gve, input, names)))
  }
  return Section(id: "chapter-oge", title: "Результаты ОГЭ", blocks: blocks)
}

/// ЕГЭ: test scores, and basic mathematics with its marks.
private func scoreExams(_ input: ReportInput, _ names: Names) -> Section? {
  let works = input.works(of: .ege)
  guard !works.isEmpty else { return nil }
  var blocks = notHeld(.ege, .mathematicsBase, 11, input)
  blocks.append(
    .paragraph("Тестовые баллы разных предметов несопоставимы; участники – те, кто выбрал экзамен. \(countedWords)"))
  if !comparedPairs(input).isEmpty {
    blocks.append(.paragraph("Какие годы можно сравнивать, показывает \(table: "comparability")."))
  }
  let scored = works.filter { $0.procedure.subject != .mathematicsBase }
  if !scored.isEmpty {
    blocks.append(
      .table(
        scoreTable("ege-results", "Результаты ЕГЭ по предметам", [.words("Экзамен")], [.region], scored, input, names)))
  }
  let base = works.filter { $0.procedure.subject == .mathematicsBase }
  if !base.isEmpty {
    blocks.append(
      .table(
        examTable(
          "ege-base-results", "ЕГЭ по математике базового уровня", markSummary, [.words("Экзамен")], [.region], base,
          input,
          names)))
  }
  blocks += byTerritory(.ege, "ege", "ЕГЭ", scoreSummary, works, input, names)
  blocks.append(.annex(coverage(input, names)))
  return Section(id: "chapter-ege", title: "Результаты ЕГЭ", blocks: blocks)
}

private let countedWords =
  "Учтены выпускники текущего года; выпускники прошлых лет и обучающиеся СПО показаны отдельно. Уровень – по итоговому результату, справочное правило низких результатов – по первому."

let markSummary =
  "Доли – от участников с отметкой по итоговому результату; «2» по первому результату – до пересдач, перепроверок и апелляций."

let scoreSummary =
  "Полосы тестовых баллов – по итоговому результату; минимум предмета – из справочника минимальных баллов."

/// A caution for every year between the first and the last of the data in which the exam was not held.
private func notHeld(_ assessment: Assessment, _ subject: Subject, _ grade: Int, _ input: ReportInput) -> [Block] {
  let years = input.region.works.map(\.procedure.campaign.year)
  guard let first = years.min(), let last = years.max() else { return [] }
  var reasons: [String] = []
  for year in first...last {
    let procedure = Procedure(campaign: Campaign(assessment, year, .main), subject: subject, programmeGrade: grade)
    if case .notHeld(let reason) = input.book.calendar.holding(of: procedure), !reasons.contains(reason) {
      reasons.append(reason)
    }
  }
  return reasons.map { .caution(Text(stringLiteral: $0)) }
}

/// Annexes by municipality and by school.
private func byTerritory(
  _ assessment: Assessment, _ id: String, _ exam: String, _ summary: String, _ works: [Work], _ input: ReportInput,
  _ names: Names
) -> [Block] {
  let places = input.region.municipalities.map(Territory.municipality)
  let schools = input.region.schools.map { Territory.school($0.id) }
  let marked = works.filter { $0.procedure.campaign.assessment != .ege || $0.procedure.subject == .mathematicsBase }
  let scored = works.filter { !marked.contains($0) }
  let placeColumns: [Column] = [.words("Муниципалитет"), .words("Экзамен")]
  let schoolColumns: [Column] = [.words("Муниципалитет"), .words("Школа"), .words("Код или логин"), .words("Экзамен")]
  var blocks: [Block] = []
  if !marked.isEmpty {
    let name = assessment == .ege ? "\(id)-base" : id
    let title = assessment == .ege ? "ЕГЭ, базовая математика" : exam
    blocks += [
      .annex(
        examTable(
          "\(name)-municipalities", "\(title) по муниципалитетам", summary, placeColumns, places, marked, input, names)),
      .annex(examTable("\(name)-schools", "\(title) по школам", summary, schoolColumns, schools, marked, input, names)),
    ]
  }
  if !scored.isEmpty {
    blocks += [
      .annex(
        scoreTable("\(id)-municipalities", "\(exam) по муниципалитетам", placeColumns, places, scored, input, names)),
      .annex(scoreTable("\(id)-schools", "\(exam) по школам", schoolColumns, schools, scored, input, names)),
    ]
  }
  return blocks
}

/// Which form counts the graduates.
private func countedBy(_ count: GraduateCount) -> String {
  switch count.source {
  case .form: "численность выпускников"
  case .context: "контекстная форма"
  }
}

/// Who sat ЕГЭ among the graduates of grade 11.
private func coverage(_ input: ReportInput, _ names: Names) -> Table {
  let campaigns = Set(input.works(of: .ege).map(\.procedure.campaign)).sorted()
  var rows: [[Value]] = []
  for school in input.region.schools {
    for campaign in campaigns {
      guard let examinees = input.region.examinees(of: campaign, in: school.id) else { continue }
      let territory = Territory.school(school.id)
      let measure = "examinees-\(campaign.assessment.rawValue)-\(campaign.year)"
      let graduates = input.region.graduates(of: campaign, in: school.id)
      let share = ExamCoverage.measure(of: campaign, in: school.id, region: input.region, under: input.conditions)
      rows.append([
        .words(names.municipality(of: school.id)), .words(school.name), .words(names.campaign(campaign)),
        .quantity(Figures.count(examinees, territory, measure)),
        graduates.map { .quantity(Figures.count($0.graduates, territory, "graduates-11-\(campaign.year)")) }
          ?? .missing(.noData),
        .words(graduates.map(countedBy) ?? "–"),
        share.value.map { measured in
          .quantity(
            Quantity(
              measured.value, .share, n: measured.n, interval: measured.interval,
              address: Figures.address(territory, nil, measure + "-coverage")))
        } ?? .missing(.noData),
      ])
    }
  }
  return Table(
    id: "ege-coverage", title: "Охват выпускников ЕГЭ",
    summary:
      "Сдававшие хотя бы один ЕГЭ и выпускники 11 класса по форме «Численность выпускников», а где её нет – по контекстной форме того же года.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .words("Год"), .count("Сдавали ЕГЭ"), .count("Выпускников 11 класса"),
      .words("По форме"),
      Column(ExamCoverage.definition, display: .bar),
    ], rows: rows)
}
