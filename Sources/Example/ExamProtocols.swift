import Reference
import Sheets
import Vocabulary

/// Protocols of ОГЭ and ЕГЭ in the layouts of РИС ГИА, with their usual defects.
struct ExamProtocols {
  let map: SchoolMap
  let seed: UInt64
  let book: ReferenceBook

  var files: [ExampleFile] { [oge2021, oge2022, ogeReserve, ege2020, ege2021, english2021, appeals2021] + ege2022 }

  // MARK: ОГЭ: several exams in one sheet

  private var oge2021: ExampleFile {
    let exams = [
      exam(.oge, "01 - Русский язык", "2021.05.24", "russian", [3, 4, 2, 2, 3], ease: 0.85),
      exam(.oge, "02 - Математика", "2021.05.27", "mathematics", [2, 2, 2, 2, 2, 2], ease: 0.05),
    ]
    return ogeFile("гиа/ОГЭ 2021.xlsx", exams.map { ($0, $0.records(map, seed: seed)) })
  }

  private var exams2022: [PlannedExam] {
    [
      exam(.oge, "01 - Русский язык", "2022.06.07", "russian", [3, 4, 2, 2, 3], ease: 0.8),
      exam(.oge, "02 - Математика", "2022.05.24", "mathematics", [2, 2, 2, 2, 2, 2], ease: 0.0),
      // The number is that of ЕГЭ, as regions write it.
      exam(.oge, "12 - Обществознание", "2022.05.27", "social-studies", [2, 2, 3, 3, 2], takers: 0.5, ease: 0.45),
      exam(.oge, "06 - Биология", "2022.06.15", "biology", [3, 2, 3, 2, 3], takers: 0.35, ease: 0.4),
    ]
  }

  private var oge2022: ExampleFile {
    ogeFile("гиа/ОГЭ 2022.xlsx", exams2022.map { ($0, blemished($0.records(map, seed: seed))) })
  }

  /// The reserve day: those who got «2» in mathematics try again, most of them pass.
  private var ogeReserve: ExampleFile {
    let first = exams2022[1]
    let failed = first.records(map, seed: seed).filter { $0.result == "2" }
    let again = exam(.oge, "02 - Математика", "2022.07.04", "mathematics", [2, 2, 2, 2, 2, 2])
    var random = RandomStream(seed, 23)
    let rows = failed.map { record in
      let points = 6 + random.below(6)
      return ExamRecord(
        school: record.school, letter: record.letter, surname: record.surname, series: record.series,
        number: record.number,
        short: record.short, extended: record.extended, primary: points, result: again.result(points))
    }
    return ogeFile("гиа/ОГЭ 2022 резервный день.xlsx", [(again, rows)])
  }

  /// The frame of a regional protocol: columns of merged cells, the next exam right after «Средние».
  private func ogeFile(_ path: String, _ blocks: [(exam: PlannedExam, records: [ExamRecord])]) -> ExampleFile {
    var rows: [[CellValue?]] = [
      [.text("Протокол проверки результатов")], [.text("\(InventedRegion.code) - \(InventedRegion.name)")],
    ]
    let header: [CellValue?] = [
      .text("№"), .text("Код ОО"), .text("Класс"), nil, .text("Код ППЭ"), nil, .text("Аудитория"), nil,
      .text("Код МСУ"), nil,
      .text("Фамилия"), nil, .text("Имя"), .text("Отчество"), .text("Задания с кратким ответом"), nil, nil,
      .text("Задания с развёрнутым ответом"), .text("Первичный балл"), nil, .text("Оценка"),
    ]
    for (exam, records) in blocks {
      rows += [[.text("\(exam.heading) \(exam.date)")], [], header]
      for (place, one) in records.enumerated() {
        rows.append([
          .count(place + 1), .count(code(one.school)), .text("9\(one.letter)"), nil,
          .text("0\(code(one.school) % 1000)"), nil,
          .text("000\(1 + place / 15 % 9)"), nil, .count(200 + code(one.school) % 8), nil, .text(one.surname), nil,
          .text("Имя"),
          .text("Отчество"), .text(one.short), nil, nil, .text(one.extended), .count(one.primary), nil,
          CellValue.cell(one.result, numbersAsText: false),
        ])
      }
      rows.append([.text("Средние")])
    }
    return ExampleFile(path, title: "Протокол ОГЭ", sheets: [ExampleSheet(name: "Протокол", rows: rows)])
  }

  // MARK: ЕГЭ: a file an exam

  private var ege2020: ExampleFile {
    let exam = exam(
      .ege, "01 - Русский язык", "2020.07.06", "russian", [3, 4, 2, 3, 3, 3, 3, 3], takers: 0.7, ease: 0.9)
    return dense(exam, exam.records(map, seed: seed), "гиа/ЕГЭ/2020/русский язык.csv")
  }

  private var ege2021: ExampleFile {
    let exam = exam(
      .ege, "02 - Математика профильная", "2021.06.07", "mathematics-profile", [2, 3, 2, 3, 4, 4], takers: 0.5,
      ease: 0.35)
    return dense(exam, blemished(exam.records(map, seed: seed)), "гиа/ЕГЭ/2021/математика профильная.csv")
  }

  private var english2021: ExampleFile {
    let exam = exam(.ege, "Английский язык", "2021.06.18", "english", [6, 14, 10, 10, 10], takers: 0.08, ease: 0.7)
    let header = [
      "№", "Код МСУ", "Код ОО", "Класс", "Код ППЭ", "Аудитория", "Фамилия", "Имя", "Отчество", "Документ",
      "Часть с кратким ответом",
      "Часть с развёрнутым ответом", "Устная часть", "Первичный балл устной части", "Первичный балл письм. части",
      "Первичный балл",
      "Тестовый балл",
    ]
    let rows = exam.records(map, seed: seed).enumerated().map { place, one in
      [
        String(place + 1), "201", String(code(one.school)), "11\(one.letter)", "п:1111 у:1081", "п:0003 у:0002",
        one.surname, "Имя",
        "Отчество", "\(one.series) \(one.number)", one.short, one.extended, "1(1)3(5)2(3)", "6",
        String(max(0, one.primary - 6)),
        String(one.primary), one.result,
      ]
    }
    let title = ["Английский язык п.: 2021.06.18, у.: 2021.06.21"]
    return ExampleFile("гиа/ЕГЭ/2021/английский язык.csv", bytes: SeparatedText.utf8([title, header] + rows))
  }

  /// Two appeals of the profile exam, one granted.
  private var appeals2021: ExampleFile {
    let exam = exam(
      .ege, "02 - Математика профильная", "2021.06.07", "mathematics-profile", [2, 3, 2, 3, 4, 4], takers: 0.5,
      ease: 0.35)
    let title = Array(repeating: "", count: 7) + ["\(exam.heading) \(exam.date)"]
    let header = [
      "№", "Код ОО", "Класс", "Код ППЭ", "Аудитория", "Фамилия", "Имя", "", "Отчество", "Документ",
      "Тип апелляции / перепроверки",
      "Состояние", "", "Дата отправки на обработку", "Дата изменений", "Балл до изменения", "Текущие", "", "Разница",
    ]
    let second = Array(repeating: "", count: 16) + ["Первичный балл", "Балл", ""]
    let chosen = exam.records(map, seed: seed).filter { (8..<exam.maximum - 2).contains($0.primary) }.prefix(2)
    let rows = chosen.enumerated().map { place, one in
      let points = one.primary + (place == 0 ? 1 : 0)
      let after = Int(exam.result(points)) ?? 0
      let before = Int(one.result) ?? 0
      return [
        String(place + 1), String(code(one.school)), "11", "1111", "0002", one.surname, "Имя", "", "Отчество",
        "\(one.series) \(one.number)", "Апелляция на результат",
        place == 0 ? "Апелляция удовлетворена" : "Апелляция отклонена", "",
        "02.07.2021 16:55:40", "5.07.2021 9:54:41", String(before), String(points), String(after),
        String(after - before),
      ]
    }
    return ExampleFile("гиа/ЕГЭ/2021/апелляции.csv", bytes: SeparatedText.utf8([title, header, second] + rows))
  }

  private var ege2022: [ExampleFile] {
    let russian = exam(.ege, "01 - Русский язык", "2022.05.30", "russian", [3, 4, 2, 3, 3, 3, 3, 3], ease: 0.75)
    let base = exam(.ege, "22 - Математика базовая", "2022.06.03", "mathematics-base", [], takers: 0.5, ease: 0.5)
    return [
      sparse(russian, apart(blemished(russian.records(map, seed: seed))), "гиа/ЕГЭ/2022/русский язык.csv"), basic(base),
    ]
  }

  /// 15 columns, no documents lost.
  private func dense(_ exam: PlannedExam, _ records: [ExamRecord], _ path: String) -> ExampleFile {
    let header = [
      "№", "Код МСУ", "Код ОО", "Класс", "Код ППЭ", "Аудитория", "Фамилия", "Имя", "Отчество", "Серия", "Номер",
      "Задания с кратким ответом", "Задания с развёрнутым ответом", "Первичный балл", "Балл",
    ]
    let rows = records.enumerated().map { place, one in
      [
        String(place + 1), "201", String(code(one.school)), "11\(one.letter)", "1018", "9", one.surname, "Имя",
        "Отчество", one.series,
        one.number, one.short, one.extended, String(one.primary), one.result,
      ]
    }
    let footer = Array(repeating: "", count: 12)
    return ExampleFile(
      path,
      bytes: SeparatedText.utf8(
        [["\(exam.heading) \(exam.date)"], header] + rows + [
          ["Минимальная граница"] + footer + ["24"], ["Всего участников"] + footer + [String(rows.count)],
        ]))
  }

  /// Every second column is empty.
  private func sparse(_ exam: PlannedExam, _ records: [ExamRecord], _ path: String) -> ExampleFile {
    let header = [
      "№", "Код МСУ", "Код ОО", "Класс", "Код ППЭ", "Аудитория", "Фамилия", "Имя", "Отчество", "Серия", "Номер",
      "Задания с кратким ответом", "Задания с развёрнутым ответом", "Первичный балл", "Балл",
    ]
    func spread(_ cells: [String]) -> [String] {
      cells.enumerated().flatMap { (6...7).contains($0.offset) ? [$0.element] : [$0.element, ""] }
    }
    let rows = records.enumerated().map { place, one in
      spread([
        String(place + 1), "201", String(code(one.school)), one.category.isEmpty ? "11\(one.letter)" : one.category,
        "1018", "9",
        one.surname, "Имя", "Отчество", one.series, one.number, one.short, one.extended, String(one.primary),
        one.result,
      ])
    }
    let average = ["Средние"] + Array(repeating: "", count: 24) + ["40", "", "68"]
    return ExampleFile(
      path, bytes: SeparatedText.utf8([["\(exam.heading) \(exam.date)"], spread(header)] + rows + [average]))
  }

  /// A mark in the place of a test score, no extended tasks.
  private func basic(_ exam: PlannedExam) -> ExampleFile {
    let header = [
      "№", "Код ОО", "Класс", "Код ППЭ", "Аудитория", "Фамилия", "Имя", "Отчество", "Серия", "Номер",
      "Задания с кратким ответом",
      "Первичный балл", "Оценка",
    ]
    let rows = exam.records(map, seed: seed).enumerated().map { place, one in
      [
        String(place + 1), String(code(one.school)), "11\(one.letter)", "1081", "0005", one.surname, "Имя", "Отчество",
        one.series,
        one.number, one.short, String(one.primary), one.result,
      ]
    }
    return ExampleFile(
      "гиа/ЕГЭ/2022/математика базовая.csv",
      bytes: SeparatedText.utf8(
        [["\(exam.heading) \(exam.date)"], header] + rows + [
          ["Средние"] + Array(repeating: "", count: 10) + ["12", "4"]
        ]))
  }

  // MARK: Defects

  /// A score or mark out of bounds, an unreadable mask, a row that stands twice.
  private func blemished(_ records: [ExamRecord]) -> [ExamRecord] {
    var records = records
    guard records.count > 60 else { return records }
    records[11].result = records[11].result.count == 1 ? "7" : "101"
    records[23].result = ""
    records[35].short = "++?" + records[35].short.dropFirst(3)
    records.insert(records[47], at: 48)
    return records
  }

  /// A graduate of an earlier year and a college student in every twelfth row or so.
  private func apart(_ records: [ExamRecord]) -> [ExamRecord] {
    var records = records
    for place in records.indices where place % 25 == 13 { records[place].category = place % 50 == 13 ? "ВПЛ" : "СПО" }
    return records
  }

  private func exam(
    _ assessment: Assessment, _ heading: String, _ date: String, _ subject: String, _ extended: [Int],
    takers: Double = 1,
    ease: Double = 0
  ) -> PlannedExam {
    PlannedExam(book, assessment, heading, date, subject, extended: extended, takers: takers, ease: ease)
  }

  /// The code that the context form of 2022 gives for ОГЭ and ЕГЭ.
  private func code(_ school: InventedSchool) -> Int { 7001 + school.number }
}
