/// A pupil of a fixture: what differs from an ordinary participant is named where the pupil is written.
struct Pupil {
  var login = "edu220001"
  var code = "50001"
  var journal = "4"
  var variant = "1"
  /// `nil` writes the sum of the answers.
  var total: String?
  var answers: [String] = []
  var municipality = "Ключевский муниципальный район"
  var school = "МБОУ СОШ № 1"
  var uploaded = "17.03.2022 15:37:48"

  /// A participant with the score given by the first tasks, one point each, or as many as a task holds.
  static func scoring(_ score: Int, code: Int = 50001, maxima: [Int] = Sheets.mathematics5) -> Pupil {
    var rest = score
    let answers = maxima.map { maximum in
      let points = min(maximum, rest)
      rest -= points
      return String(points)
    }
    return Pupil(code: String(code), answers: answers)
  }

  static func absent(code: Int) -> Pupil { Pupil(code: String(code), journal: "", variant: "отсутствовал", total: "") }

  var written: String { total ?? String(answers.reduce(0) { $0 + (Int($1) ?? 0) }) }

  func with(_ change: (inout Pupil) -> Void) -> Pupil {
    var pupil = self
    change(&pupil)
    return pupil
  }
}

/// Small CSV files in the layouts of the real exports.
enum Sheets {
  /// Largest scores of the tasks of mathematics 5: 16 tasks, 20 points, marks from 7, 11 and 15.
  static let mathematics5 = [1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 1, 1, 1, 1, 1, 2]
  /// The same for mathematics 4: 20 points, marks from 6, 10 and 15.
  static let mathematics4 = [1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 1, 2]
  static let name2021 = "Проведение работы по математике, 5 класс. ВПР 2021.csv"
  static let name2022 = "ВПР 2022 Математика 4 класс.csv"

  static func of2021(_ pupils: [Pupil], tasks: Int = 16) -> String {
    csv(
      [
        "логин школы", "регион", "номер обучающегося", "код обучающегося", "отметка за предыдущую четверть/триместр",
        "пол", "класс", "вариант", "всего баллов",
      ] + (1...tasks).map { "балл за \($0)" } + ["Учебник", "Др.уч. автор", "Др.уч. название"],
      pupils.map {
        [$0.login, $0.municipality, "1", $0.code, $0.journal, "м", "а", $0.variant, $0.written]
          + padded($0.answers, tasks) + ["Учебник математики", "", ""]
      })
  }

  /// The column «Учебник» stands in the place of the grade right after the last task.
  static func of2020(_ pupils: [Pupil], tasks: Int = 16) -> String {
    let grades = (1...40).map { $0 == tasks + 1 ? "Учебник" : "a-\($0)-grade" }
    return csv(
      ["groups", "user", "id", "code", "otc", "gender", "klass", "var-1", "var-2", "sum"] + grades,
      pupils.map {
        [
          "22-RU-ALT,tcs_schools_22,reg22_vpr_m004", $0.login, "1", $0.code, $0.journal, "м", "а", $0.variant, "",
          $0.written,
        ]
          + padded($0.answers, tasks)
      })
  }

  static func of2022(_ pupils: [Pupil], maxima: [Int] = mathematics4) -> String {
    csv(
      ["Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки", "Код", "Вариант"]
        + headers(maxima)
        + ["Наименование класса", "Пол", "Отметка за предыдущий триместр/ четверть/полугодие", "Итого баллов"],
      pupils.map {
        [
          $0.login, "22", "reg220000 | Алтайский край", "reg22_m012 | " + $0.municipality, $0.login + " | " + $0.school,
          $0.uploaded, $0.code, $0.variant,
        ] + padded($0.answers, maxima.count) + ["4А", "м", $0.journal, $0.written]
      })
  }

  /// A collection form: no login inside, helper cells beyond the header.
  static func form(_ pupils: [Pupil], maxima: [Int] = mathematics5, prefilled: Int = 0) -> String {
    let empty = ["", ""] + maxima.map { _ in "" } + ["", "", "0"]
    return csv(
      ["Код участника", "Вариант"] + headers(maxima)
        + ["Порядковый номер класса", "Отметка за предыдущий триместр/ четверть/полугодие", "Итого баллов"],
      pupils.map {
        [$0.code, $0.variant] + padded($0.answers, maxima.count) + ["1", $0.journal, $0.written, "", "отсутствовал"]
      }
        + Array(repeating: empty, count: prefilled))
  }

  /// «Индивидуальные результаты» with its frame and the banner of a school.
  static func individual(_ pupils: [Pupil], marks: [String], maxima: [Int] = mathematics5, year: Int = 2021) -> String {
    frame(
      "Индивидуальные результаты", "ВПР \(year) Математика 5 класс", "Математика", maxima.reduce(0, +), "20.04.\(year)")
      + csv(
        ["ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант"] + headers(maxima)
          + ["Первичный балл", "Отметка", "Отметка по журналу"],
        [["МБОУ СОШ № 1(edu220001) | Кол-во участников: \(pupils.count)"]]
          + zip(pupils, marks).map { pupil, mark in
            [pupil.login, pupil.municipality, "\(pupil.school)(\(pupil.login))", pupil.code, "1", pupil.variant]
              + padded(pupil.answers, maxima.count) + [pupil.written, mark, pupil.journal]
          })
  }

  /// «Статистика по отметкам»: rows after the header as they stand in the file.
  static func marks(_ rows: [String], title: String = "ВПР 2021 Математика 5 класс", maximum: Int = 20) -> String {
    frame("Статистика по отметкам", title, "Математика", maximum, "")
      + "Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5\n" + lines(rows)
  }

  static func journal(_ rows: [String], title: String = "ВПР 2021 Математика 5 класс") -> String {
    let directions = ["Понизили (Отметка < Отметка", "Подтвердили (Отметка = Отметке", "Повысили (Отметка > Отметка"]
    return frame("Сравнение отметок с отметками по журналу", title, "Математика", 20, "")
      + "Группы участников;Кол-во участников(всего);"
      + directions.map { "\($0) по журналу) %;\($0) по журналу) Кол-во участников" }.joined(separator: ";") + "\n"
      + lines(rows)
  }

  static func journalRows(_ rows: [String]) -> String {
    "Сравнение отметок с отметками по журналу\n\nВПР 2021. 5 класс\nПредмет: Математика\n\n"
      + "Группы участников;Кол-во участников;%\n" + lines(rows)
  }

  static func distribution(_ rows: [String], maximum: Int = 20) -> String {
    frame("Распределение первичных баллов", "ВПР 2021 Математика 5 класс", "Математика", maximum, "")
      + "Группы участников;Кол-во ОО;Кол-во участников;" + (0...maximum).map(String.init).joined(separator: ";") + "\n"
      + lines(rows)
  }

  static func csv(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { $0.map(escaped).joined(separator: ";") + "\n" }.joined()
  }

  private static func frame(_ report: String, _ title: String, _ subject: String, _ maximum: Int, _ date: String)
    -> String
  {
    "\(report)\n\n\(title)\nПредмет:;\(subject)\nМаксимальный первичный балл:;\(maximum)\nДата:;\(date)\n\n"
  }

  private static func headers(_ maxima: [Int]) -> [String] {
    maxima.enumerated().map { "\($0.offset + 1) (\($0.element)б)" }
  }

  private static func padded(_ answers: [String], _ count: Int) -> [String] {
    answers + Array(repeating: "", count: max(0, count - answers.count))
  }

  private static func lines(_ rows: [String]) -> String { rows.map { $0 + "\n" }.joined() }

  private static func escaped(_ cell: String) -> String {
    cell.contains { $0 == "\"" || $0 == ";" } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
