import Reference
import TestSupport
import Testing
import Vocabulary

@Suite struct MethodologyTests {
  @Test func `the thresholds of the field stand in the file`() throws {
    let methodology = try Book.builtIn().methodology
    #expect(methodology.number(.lowShareVPR) == 0.30)
    #expect(methodology.integer(.lowMinimumParticipants) == 10)
    #expect(methodology.integer(.lowProceduresNeeded) == 2)
    #expect(methodology.flag(.lowCountEntranceDiagnostics) == false)
    #expect(methodology.integers(.lowVPRGrades) == [5, 6])
    #expect(methodology.subjects(.lowOGESubjects) == [Subject("russian"), Subject("mathematics")])
    #expect(
      [Methodology.Parameter.evidenceConfirmed, .evidenceLikely, .evidencePossible, .evidenceRefuted]
        .map(methodology.number) == [0.95, 0.80, 0.60, 0.20])
    #expect(
      [Methodology.Parameter.souWeight5, .souWeight4, .souWeight3, .souWeight2].map(methodology.number)
        == [1, 0.64, 0.36, 0.16])
    #expect(methodology.number(.objectivityT) == 1.96)
    #expect(methodology.text(.stampWorking).hasPrefix("Рабочая версия."))
  }

  @Test func `every parameter has a title and a source, and nothing is overridden at first`() throws {
    let methodology = try Book.builtIn().methodology
    for parameter in Methodology.Parameter.allCases {
      let entry = methodology.entry(parameter)
      #expect(!entry.title.isEmpty && !entry.source.isEmpty, "\(parameter.rawValue)")
    }
    #expect(methodology.overridden.isEmpty)
  }

  @Test func `a threshold of 2026 is the tool's own in a справка of 2022`() throws {
    let methodology = try Book.builtIn().methodology
    let later = methodology.sourcesLater(than: try #require(CalendarDay("2022-09-15")))
    #expect(later.contains(.taskBasicSufficient))
    #expect(!later.contains(.lowShareVPR))
    #expect(!later.contains(.coverageLimited))
    #expect(methodology.conventions.contains(.coverageLimited))
  }

  @Test func `a user's file changes what it names, in the short and in the full form`() throws {
    let methodology = try Book.with([
      "methodology.yml": """
      low-share-vpr: 0.2
      low-share-oge:
        value: 0.25
        source: приказ о порогах
        date: 2022-03-01
        confidence: medium
      low-vpr-grades: [4, 5, 6]
      objectivity-t: 2
      """
    ]).methodology
    #expect(methodology.number(.lowShareVPR) == 0.2)
    #expect(methodology.entry(.lowShareVPR).source == "решение пользователя, файл methodology.yml")
    #expect(methodology.entry(.lowShareVPR).title == "Доля «2», с которой результат ВПР считается низким")
    #expect(methodology.number(.lowShareOGE) == 0.25)
    #expect(methodology.entry(.lowShareOGE).source == "приказ о порогах")
    #expect(methodology.entry(.lowShareOGE).date == CalendarDay("2022-03-01"))
    #expect(methodology.integers(.lowVPRGrades) == [4, 5, 6])
    #expect(methodology.number(.objectivityT) == 2)
    #expect(methodology.overridden == [.lowShareVPR, .lowShareOGE, .lowVPRGrades, .objectivityT])
  }

  @Test func `the file named by the user counts after the one of the folder`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write("methodology.yml", "low-share-vpr: 0.2\nlow-share-oge: 0.2\n")
    try folder.write("own.yml", "low-share-vpr: 0.4\n")
    let methodology = try ReferenceBook.load(overrides: folder.path, methodology: folder.path + "/own.yml")
      .methodology
    #expect(methodology.number(.lowShareVPR) == 0.4)
    #expect(methodology.number(.lowShareOGE) == 0.2)
  }

  @Test func `an empty methodology file changes nothing`() throws {
    #expect(try Book.with(["methodology.yml": "# no changes\n"]).methodology.overridden.isEmpty)
  }

  @Test(arguments: [
    (
      "low-share-vrp: 0.2",
      "methodology.yml, строка 1, «low-share-vrp»: ожидается имя параметра; найдено: неизвестное имя. "
        + "Ближайшее известное имя: low-share-vpr."
    ),
    (
      "# share\nlow-share-vpr: 30",
      "methodology.yml, строка 2, «low-share-vpr»: ожидается значение от 0.05 до 0.95; найдено: «30». "
        + "Доли пишутся от 0 до 1, дробная часть – через точку."
    ),
    (
      "low-share-vpr: 0,3",
      "methodology.yml, строка 1, «low-share-vpr»: ожидается число; найдено: «0,3». Пример: 0.30."
    ),
    (
      "low-procedures-needed: 1.5",
      "methodology.yml, строка 1, «low-procedures-needed»: ожидается целое число; найдено: «1.5». Исправьте значение."
    ),
    (
      "low-count-entrance-diagnostics: иногда",
      "methodology.yml, строка 1, «low-count-entrance-diagnostics»: ожидается true или false; найдено: «иногда». "
        + "Пишется true или false."
    ),
    (
      "low-vpr-grades: [5, 12]",
      "methodology.yml, строка 1, «low-vpr-grades»: ожидается значение от 4 до 11; найдено: «12». "
        + "Исправьте значение или удалите эту строку."
    ),
    (
      "low-vpr-subjects: [физкультура]",
      "methodology.yml, строка 1, «low-vpr-subjects»: ожидается список предметов; найдено: список из 1. "
        + "Пример: [russian, mathematics]."
    ),
    (
      "low-share-vpr:\n  value: 0.2\n  unit: доля",
      "methodology.yml, строка 3, «low-share-vpr»: ожидается одно из: value, source, date, confidence, note; "
        + "найдено: «unit». Удалите или исправьте эту строку."
    ),
    (
      "low-share-vpr:\n  source: приказ",
      "methodology.yml, строка 2, «low-share-vpr»: ожидается строка value; найдено: строки нет. Добавьте значение."
    ),
    (
      "low-share-vpr:\n  value: 0.2\n  date: 01.03.2022",
      "methodology.yml, строка 3, «low-share-vpr»: ожидается дата вида 2022-03-01; найдено: «01.03.2022». "
        + "Исправьте дату."
    ),
    (
      "low-share-vpr:\n  value: 0.2\n  confidence: да",
      "methodology.yml, строка 3, «low-share-vpr»: ожидается high, medium или low; найдено: «да». "
        + "Исправьте строку confidence."
    ),
    (
      "- low-share-vpr",
      "methodology.yml, строка 1: ожидается строки «параметр: значение»; найдено: другое строение файла. "
        + "Пример строки: low-share-vpr: 0.20"
    ),
    (
      "low-share-vpr: [0.2",
      "methodology.yml, строка 2: ожидается файл YAML; найдено: нечитаемая разметка. "
        + "Проверьте отступы, двоеточия и повторы. Пример строки: low-share-vpr: 0.20"
    ),
    (
      "# words\nevidence-likely: 0.97",
      "methodology.yml, строка 2, «evidence-likely»: ожидается значение меньше, чем у «evidence-confirmed» (0.95); "
        + "найдено: «0.97». Исправьте одно из двух значений."
    ),
    (
      "evidence-refuted: 0.5\nevidence-possible: 0.5",
      "methodology.yml, строка 2, «evidence-possible»: ожидается значение больше, чем у «evidence-refuted» (0.5); "
        + "найдено: «0.5». Исправьте одно из двух значений."
    ),
    (
      "ege-band-middle: 55",
      "methodology.yml, строка 1, «ege-band-middle»: ожидается значение больше, чем у «ege-band-low» (60); "
        + "найдено: «55». Исправьте одно из двух значений."
    ),
    (
      "low-share-vpr: 0.2\nlow-share-vpr: 0.3",
      "methodology.yml, строка 2: ожидается файл YAML; найдено: параметр назван дважды: «low-share-vpr». "
        + "Проверьте отступы, двоеточия и повторы. Пример строки: low-share-vpr: 0.20"
    ),
  ])
  func `a mistake in a methodology file is named with its line and remedy`(content: String, message: String) {
    #expect(Book.complaint(about: "methodology.yml", content) == message)
  }
}
