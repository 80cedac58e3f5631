import Sheets

/// A school's collection form: filled in the older version with a formula, or prefilled and empty in the newer one.
struct CollectionForm {
  let title: WorkTitle

  /// «формы/edu993083 математика 5 класс ВПР весна 2022.xlsx»: the login stands in the name alone.
  private func path(_ school: InventedSchool) -> String {
    "формы/\(school.login(in: 2022)) \(title.subject.lowercased()) \(title.planned.grade) класс ВПР весна 2022.xlsx"
  }

  /// The older version: two variants, the second amid the tasks, and a total that Excel counts.
  func filled(_ records: SchoolRecords) -> ExampleFile {
    let tasks = title.planned.tasks
    let middle = tasks.count / 2
    let headers = tasks.map { "\($0.label) (\($0.maximum)б)" }
    let header =
      ["Код", "Вариант (часть 1)"] + headers.prefix(middle) + ["Вариант (часть 2)"] + headers.suffix(from: middle) + [
        "Класс № (список формируется из листа \"Классы\")", "Пол", "Отметка за предыдущий триместр/ четверть/полугодие",
        "Итого баллов",
      ]
    var sheet = ExampleSheet(name: "Протокол", rows: [header.map { .text($0) }])
    for (row, pupil) in records.pupils.enumerated() {
      let code = CellValue.count(title.planned.grade * 10_000 + pupil.number)
      func cell(_ text: String) -> CellValue? { .cell(text, numbersAsText: false) }
      if pupil.isAbsent {
        sheet.rows.append([code, .text(pupil.variant)])
        continue
      }
      let answers = pupil.answers.map(cell)
      let lead: [CellValue?] = [code, cell(pupil.variant)] + answers.prefix(middle)
      let tail: [CellValue?] = [.count(1), cell(pupil.sex), cell(pupil.journal)]
      sheet.rows.append(
        lead + [cell(pupil.variant)] + answers.suffix(from: middle) + tail
          + [.formula(formula(row: row + 2, middle: middle), result: Double(pupil.sumOfAnswers))])
    }
    let classes = ExampleSheet(
      name: "Классы", rows: [[.text("№"), .text("Буква класса")], [.count(1), .text("нет")]])
    return ExampleFile(
      path(records.school), title: "Форма сбора результатов. \(title.heading)", sheets: [sheet, classes])
  }

  /// The newer version as a school gets it: 1 498 rows with a total of 0 and lists for drop-downs beside them.
  func empty(_ school: InventedSchool) -> ExampleFile {
    let tasks = title.planned.tasks.map { "\($0.label) (\($0.maximum)б)" }
    let header =
      ["Код участника", "Вариант"] + tasks + [
        "Порядковый номер класса", "Отметка за предыдущий триместр/ четверть/полугодие", "Итого баллов",
      ]
    let choices = ["X", "отсутствовал", "нет отметки", "0", "1", "2"]
    var sheet = ExampleSheet(name: "Протокол", rows: [header.map { .text($0) }])
    for row in 0..<1498 {
      var cells = [CellValue?](repeating: nil, count: header.count)
      cells[header.count - 1] = .count(0)
      if row < 1 { cells += [nil] + choices.map { .text($0) } }
      sheet.rows.append(cells)
    }
    let service = ExampleSheet(name: "Служебный", rows: choices.map { [.text($0)] })
    let classes = ExampleSheet(name: "Порядковый номер класса", rows: [[.text("№"), .text("Класс")]])
    return ExampleFile(
      path(school), title: "Форма сбора результатов. \(title.heading)", sheets: [sheet, service, classes])
  }

  /// `IF(LEN(C2)>0,SUM(C2:J2,L2:R2),"")`
  private func formula(row: Int, middle: Int) -> String {
    func letters(_ column: Int) -> String { CellPosition.letters(column) + String(row) }
    let last = title.planned.tasks.count + 2
    return "=IF(LEN(C\(row))>0,SUM(C\(row):\(letters(middle + 1)),\(letters(middle + 3)):\(letters(last))),\"\")"
  }
}
