import Foundation
import TestSupport
import Testing

/// Names and documents of protocols must reach no byte of any output, log or message.
@Suite struct PersonalDataTests {
  /// Tokens that no output could hold by chance; they name nobody.
  private static let canaries = [
    "Канарейкинъ", "Кенаръ", "Щеглъевичъ", "Зябликъ", "771313", "9081", "551177", "Чижъ", "Снегирь-Ъ",
    "kanar@example.org", "8-900-551-17",
  ]

  /// Codes of participants of ВПР: no output names one.
  private static let codes = (0..<8).map { String(50_917 + 1111 * $0) }

  private static let header =
    "№;Код МСУ;Код ОО;Класс;Код ППЭ;Аудитория;Фамилия;Имя;Отчество;Серия;Номер;Задания с кратким ответом;Задания с развёрнутым ответом;Первичный балл;Балл"

  /// Protocols with ordinary, shifted, short and broken rows, in several places and formats of the folder.
  private static var files: [String: Data] {
    let person = "Канарейкинъ;Кенаръ;Щеглъевичъ;9081;771313"
    let rows =
      (1...12).map {
        "\($0);111;111002;11;1018;9;\(person.replacing("771313", with: String(771_301 + $0)));++-2;1(2)0(3);20;\(30 + $0 * 4)"
      } + [
        "13;111;111002;11;1018;9;;Канарейкинъ;Кенаръ;Щеглъевичъ;9081;771313;++;1(2);20;50",
        "14;111;111002;11;1018;Канарейкинъ;Кенаръ;Щеглъевичъ;9081;771313;++;1(2);20;50",
        "15;111;Зябликъ;11;1018;9;\(person);Чижъ;1(2);20;50",
        "16;111;111002;Снегирь-Ъ;1018;9;\(person);++;Зябликъ(2);20;50",
        "17;111;111002;11;1018;9;\(person);++;1(2);Чижъ;50", "18;111;111002;11;1018;9;\(person);++;1(2);20;Зябликъ",
        "Канарейкинъ 2022.06.14", "Канарейкинъ;Кенаръ", "19;111;111002;11;1018;9;\(person);++;1(2);20;1020",
      ]
    let text =
      (["01 - Русский язык 2022.06.23", header] + rows + ["Средние;;;;;;;;;;;;;20;50"]).joined(separator: "\n") + "\n"
    let appeals =
      ";;;;;;;01 - Русский язык 2022.06.23;;;;;;;;\n№;Код ОО;Класс;Код ППЭ;Аудитория;Фамилия;Имя;Отчество;Документ;Тип апелляции / перепроверки;Состояние;Дата изменений;Балл до изменения;Текущие;;Разница\n;;;;;;;;;;;;;Первичный балл;Балл;\n1;111002;11;1;2;Чижъ;Зябликъ;Кенаръ;9081 551177;Апелляция;Снегирь-Ъ;5.07.2022 9:54:41;35;11;42;7\n"
    let oge =
      "Протокол проверки результатов\n99 - Озёрная область\n02 - Математика 2022.05.27\n\n№;Код ОО;Класс;;Код ППЭ;;Аудитория;;Код МСУ;;Фамилия;;Имя;Отчество;Задания с кратким ответом;;;Задания с развёрнутым ответом;Первичный балл;;Оценка\n"
      + (1...12).map {
        "\($0);9306;9А;;1003;;109;;209;;Канарейкинъ-\($0);;Кенаръ;Щеглъевичъ;++2;;;1(2);\($0 + 3);;\($0 < 5 ? 2 : 3)\n"
      }.joined()
      + "13;9306;9А;;1003;;109;;209;;;;Зябликъ;Чижъ;++2;;;1(2);Канарейкинъ;;Кенаръ\n"
    let table = oge.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map { cell -> OldWorkbookBuilder.Cell? in
        cell.isEmpty ? nil : Double(cell).map { .number($0) } ?? .text(String(cell))
      }
    }
    return [
      "данные/протокол.csv": Data(text.utf8), "данные/апелляции.csv": Data(appeals.utf8),
      "данные/огэ.csv": Data(oge.utf8),
      "данные/огэ.xls": Data(OldWorkbookBuilder(rows: table).build()),
      "данные/" + SmallRegion.participantsPath: Data(participants.utf8),
      "данные/контекст.csv": Data(context.utf8),
      "данные/edu990001 ВПР 2022 весна Математика 5 класс.csv": Data(form.utf8),
      "данные/участники.csv": Data(project.utf8),
      "данные/явка.csv": Data(attendance.utf8),
      // Not a table of ours, though it is full of names.
      "данные/список.csv": Data("Фамилия;Имя;Документ\nКанарейкинъ;Кенаръ;9081 771313\n".utf8),
    ]
  }

  /// Participants of ВПР with names typed where marks, points, classes and logins should stand.
  private static var participants: String {
    let header =
      "логин школы;регион;номер обучающегося;код обучающегося;отметка за предыдущую четверть/триместр;пол;класс;вариант;всего баллов;"
      + (1...16).map { "балл за \($0)" }.joined(separator: ";") + ";Учебник;Др.уч. автор;Др.уч. название"
    func row(_ login: String, _ code: String, journal: String = "4", total: String = "8", first: String = "1") -> String
    {
      "\(login);город Светлый;1;\(code);\(journal);м;Зябликъ;1;\(total);\(first)" + String(repeating: ";1", count: 7)
        + String(repeating: ";0", count: 8) + ";Чижъ;Кенаръ;Снегирь-Ъ"
    }
    return
      ([
        header, row("edu990001", codes[0]), row("edu990001", codes[1], journal: "Канарейкинъ"),
        row("edu990001", codes[2], total: "Кенаръ"), row("edu990001", codes[3], first: "Щеглъевичъ"),
        row("Канарейкинъ Кенаръ", codes[4]), row("edu990001", codes[5]) + ";Зябликъ", row("edu990002", codes[6]),
      ]).joined(separator: "\n") + "\n"
  }

  /// A context form with the columns of the director, the telephone and the mail.
  private static let context =
    "логин;Код региона;Название ОО;Полное наименование ОО согласно Уставу;Адрес ОО  (с указанием индекса);ФИО директора (полностью);Телефон ОО (с указанием кода города);e-mail ОО;Укажите количество обучающихся в ОО в 2020/2021 учебном году (в сумме по всем классам);Сколько всего в школе учителей (работающих не менее чем на 0,5 ставки)?\n"
    + "sch990001;99;Школа № 1;Школа № 1;658000, Светлый;Канарейкинъ Кенаръ;8-900-551-17;kanar@example.org;100;Щеглъевичъ\n"

  /// A collection form with a name in the place of a code, and a list of classes with a teacher.
  private static let form =
    "Код участника;Вариант;1 (1б);2 (1б);3 (1б);4 (1б);5 (1б);6 (2б);7 (1б);8 (1б);9 (2б);10 (2б);11 (1б);12 (1б);13 (1б);14 (1б);15 (1б);16 (2б);Порядковый номер класса;Отметка за предыдущий триместр/ четверть/полугодие;Итого баллов\n"
    + "Канарейкинъ;1" + String(repeating: ";1", count: 16) + ";Зябликъ;Чижъ;16\n"

  private static let project =
    "Школа;Название;Муниципалитет;Год включения в проект;Школа куратора;Активированные риски\nedu990001;Школа № 1;город Светлый;2021;edu990002;нет\n"

  /// The register of attendance asks for teams and posts; whoever writes a person there is not repeated.
  private static let attendance =
    "Муниципалитет;Пункт;Дата;Участник;Присутствовал\nСветлый район;7;10.02.2022;Канарейкинъ К. Щ.;да\n"

  @Test func `no byte of a name or a document reaches an output or a message`() throws {
    try TemporaryFolder.with { folder in
      for (path, content) in Self.files { try folder.file(path, content) }
      try SmallRegion.write(to: folder)
      let commands = [
        ["report", "данные", "--output", "справка", "--as-of", "15.09.2022"],
        ["check", "данные", "--output", "проверка", "--as-of", "15.09.2022"], ["check", "данные", "--json"],
        ["list", "files", "данные"], ["list", "schools", "данные", "--json"], ["list", "works", "данные"],
        ["report", "данные", "--output", "проба", "--dry-run", "--json"],
        ["report", "данные", "--output", "итог", "--as-of", "15.09.2022", "--json"],
      ]
      for command in commands {
        let child = try Program.run(command, in: folder)
        #expect(child.exitCode <= 1, "\(command): \(child.errorText)")
        try expectNoCanary(in: child.output, of: command.joined(separator: " "))
        try expectNoCanary(in: child.errors, of: "the messages of " + command.joined(separator: " "))
      }
      let written = try ["справка", "проверка", "итог"].reduce(into: [:]) { all, output in
        all.merge(try folder.contents(of: output)) { $1 }
      }
      #expect(written.keys.contains { $0.hasSuffix(".xlsx") } && written.keys.contains { $0.hasSuffix(".md") })
      for (name, bytes) in written {
        try expectNoCanary(in: bytes, of: name)
        if !name.hasSuffix(".xlsx") {
          let words = Set(String(decoding: bytes, as: UTF8.self).split { !$0.isNumber })
          #expect(Self.codes.allSatisfy { !words.contains(Substring($0)) }, "a participant's code in \(name)")
        }
      }
      for name in written.keys where name.hasSuffix(".xlsx") {
        let parts = try Python.run(
          "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist(): print(n); sys.stdout.write(z.read(n).decode('utf-8','replace'))",
          [folder.path + "/" + name])
        try expectNoCanary(in: Data(parts.utf8), of: name)
        #expect(Self.codes.allSatisfy { !parts.contains(">\($0)<") }, "a participant's code in \(name)")
      }
      // The results themselves are there: the test would pass for a program that reads nothing.
      let tables = written.filter { $0.key.hasSuffix(".csv") }.map { String(decoding: $0.value, as: UTF8.self) }
      #expect(tables.contains { $0.contains("Русский язык") && $0.contains("ЕГЭ") })
    }
  }

  private func expectNoCanary(in bytes: Data, of name: String) throws {
    for canary in Self.canaries { #expect(bytes.range(of: Data(canary.utf8)) == nil, "«\(canary)» in \(name)") }
  }
}
