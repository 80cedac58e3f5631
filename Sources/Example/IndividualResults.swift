import Sheets

/// Ф1 «Индивидуальные результаты» of one municipality: a banner before the pupils of each school.
struct IndividualResults {
  let title: WorkTitle

  func file(_ work: SimulatedWork, municipality: InventedMunicipality) -> ExampleFile {
    let planned = work.planned
    let report = FisOkoReport(kind: .markStatistics, title: title)
    var rows = report.frame
    rows[0] = [.text("Индивидуальные результаты")]
    rows[6] =
      [nil, nil, .text("Уровень сложности задания"), nil, nil, nil] + planned.tasks.map { .text($0.level) }
    let header =
      ["ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант"]
      + planned.tasks.map { "\($0.label) (\($0.maximum)б)" } + ["Первичный балл", "Отметка", "Отметка по журналу"]
    rows.append(header.map { .text($0) })
    for records in work.schools where records.school.municipality.code == municipality.code {
      rows += block(records, planned: planned)
    }
    let short = municipality.name2021.split(separator: " ")[0]
    return ExampleFile(
      "фисоко/Ф1_Индивидуальные_результаты_\(title.fileStem)_\(short).xlsx",
      title: "Индивидуальные результаты. \(title.heading)",
      sheets: [ExampleSheet(name: "\(title.abbreviation) \(planned.grade) Индивидуальные", rows: rows)])
  }

  private func block(_ records: SchoolRecords, planned: PlannedWork) -> [[CellValue?]] {
    let school = records.school
    let login = school.login(in: planned.year)
    let counted = records.pupils.filter { $0.countedScore(maximum: planned.maximum) != nil }
    let name = "\(school.name)(\(login))"
    let pupils = counted.map { pupil -> [CellValue?] in
      let score = pupil.total ?? 0
      let code = planned.gradeOfPupils * 10_000 + pupil.number
      let lead: [CellValue?] = [
        .text(login), .text(school.municipality(in: planned.year)), .text(name), .count(code), .count(1),
        .cell(pupil.variant, numbersAsText: false),
      ]
      let tail: [CellValue?] = [.count(score), .count(planned.mark(of: score)), pupil.journalMark.map { .count($0) }]
      return lead + pupil.answers.map { .cell($0, numbersAsText: false) } + tail
    }
    return [[.text("\(name) | Кол-во участников: \(counted.count)")]] + pupils
  }
}
