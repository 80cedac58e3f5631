import Sheets

/// The participant export of 2021: the municipality stands in the column «регион», rows may end early.
struct Participants2021 {
  let title: WorkTitle
  /// One file of many lacks the columns of another textbook.
  var hasOtherTextbook = true

  func sheet(_ work: SimulatedWork) -> ExampleSheet {
    let lead = [
      "логин школы", "регион", "номер обучающегося", "код обучающегося", "отметка за предыдущую четверть/триместр",
      "пол",
      "класс", "вариант", "всего баллов",
    ]
    let tasks = (1...work.planned.tasks.count).map { "балл за \($0)" }
    let tail = ["Учебник"] + (hasOtherTextbook ? ["Др.уч. автор", "Др.уч. название"] : [])
    var sheet = ExampleSheet(name: "Sheet", rows: [(lead + tasks + tail).map { .text($0) }])
    for records in work.schools {
      for pupil in records.pupils { sheet.rows.append(row(pupil, of: records.school)) }
    }
    return sheet
  }

  private func row(_ pupil: PupilRecord, of school: InventedSchool) -> [CellValue?] {
    let code = title.planned.gradeOfPupils * 10_000 + pupil.number
    func cell(_ text: String) -> CellValue? { .cell(text, numbersAsText: !school.number.isMultiple(of: 4)) }
    var row: [CellValue?] = [
      .text(school.login(in: 2021)), .text(school.municipality(in: 2021)), cell(String(pupil.number)),
      cell(String(code)), cell(pupil.journal), cell(pupil.sex), cell(pupil.classLetter), cell(pupil.variant),
      cell(pupil.total.map { String($0) } ?? ""),
    ]
    row += pupil.answers.map(cell)
    if !pupil.isAbsent, !pupil.isShort { row.append(.text(title.textbook(of: school))) }
    if hasOtherTextbook, !pupil.isAbsent, school.number % 11 == 5 {
      row += [nil, .text("Сборник заданий, \(title.subject.lowercased())")]
    }
    return row
  }
}
