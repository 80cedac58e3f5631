import Sheets

/// The participant export of 2022: sheets «Классы» and «Протокол», compound cells, a total that a formula made.
struct Participants2022 {
  let title: WorkTitle

  func sheets(_ work: SimulatedWork) -> [ExampleSheet] { [classes(work), protocolSheet(work)] }

  private static let lead = ["Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки"]

  private func classes(_ work: SimulatedWork) -> ExampleSheet {
    let columns = [
      "Буква (цифра) класса. Введите \"нет\" - если отсутствует", "Основной учебник по предмету",
      "Другое (автор учебника)", "Другое (название учебника)",
    ]
    var sheet = ExampleSheet(name: "Классы", rows: [(Participants2022.lead + columns).map { .text($0) }])
    for records in work.schools {
      let letters = Set(records.pupils.map(\.classLetter)).subtracting([""]).sorted()
      for letter in letters {
        sheet.rows.append(
          lead(of: records.school) + [.text(letter), .text("уч. | " + title.textbook(of: records.school))])
      }
    }
    return sheet
  }

  private func protocolSheet(_ work: SimulatedWork) -> ExampleSheet {
    let tasks = work.planned.tasks.enumerated().map { place, task in
      "\(label(task.label))\(place == 2 ? "" : " ")(\(task.maximum)б)"
    }
    let header =
      Participants2022.lead + ["Код", "Вариант"] + tasks + [
        "Наименование класса", "Пол", "Отметка за предыдущий триместр/ четверть/полугодие", "Итого баллов",
      ]
    var sheet = ExampleSheet(name: "Протокол", rows: [header.map { .text($0) }])
    for (place, records) in work.schools.enumerated() {
      for pupil in records.pupils { sheet.rows.append(row(pupil, of: records.school, place: place)) }
    }
    return sheet
  }

  /// «5.1» was printed as «5(1)».
  private func label(_ label: String) -> String {
    let parts = label.split(separator: ".", maxSplits: 1)
    return parts.count == 2 ? "\(parts[0])(\(parts[1]))" : label
  }

  private func row(_ pupil: PupilRecord, of school: InventedSchool, place: Int) -> [CellValue?] {
    let grade = title.planned.grade
    let code = grade <= 9 ? grade * 10_000 + pupil.number : 1000 + pupil.number
    let asText = grade == 4
    func cell(_ text: String) -> CellValue? { .cell(text, numbersAsText: asText) }
    var row = lead(of: school) + [.count(code), cell(pupil.variant)]
    if pupil.isAbsent {
      row += Array(repeating: nil, count: title.planned.tasks.count + 3)
      return row + [.count(0)]
    }
    row += pupil.answers.map(cell)
    let letter = pupil.classLetter.count == 1 ? "\(grade)\(pupil.classLetter.uppercased())" : pupil.classLetter
    return row + [.text(letter), cell(pupil.sex), cell(pupil.journal), .count(total(of: pupil, place: place))]
  }

  /// The formula of the form was not computed in one school and leaves two columns out in a version of others.
  private func total(of pupil: PupilRecord, place: Int) -> Int {
    if title.planned.grade == 4, place == 1 { return 0 }
    guard title.planned.grade == 11, place % 5 == 3 else { return pupil.sumOfAnswers }
    return pupil.sumOfAnswers - (Int(pupil.answers[10]) ?? 0) - (Int(pupil.answers[1]) ?? 0)
  }

  private func lead(of school: InventedSchool) -> [CellValue?] {
    let login = school.login(in: 2022)
    let clock = "\(10 + school.number % 9):\(10 + school.number * 7 % 50):\(10 + school.number * 13 % 50)"
    return [
      .text(login), .count(InventedRegion.code), .text("reg990000 | \(InventedRegion.name)"),
      .text("\(school.municipality.code) | \(school.municipality(in: 2022))"),
      .text("\(login) | \(school.nameOf2022) "), .text("\(15 + school.number % 8).03.2022 \(clock)"),
    ]
  }
}
