import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  private func run(_ arguments: String...) throws -> Child {
    try TemporaryFolder.with { folder in try Program.run(arguments, in: folder) }
  }

  @Test func `check prints the issues by file, then a summary`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try folder.file("данные/склад.csv", "Место;Число\nполка;много\n")
      let child = try Program.run(["check", "данные"], in: folder)
      #expect(child.exitCode == 0)
      #expect(
        child.lines == [
          "склад.csv",
          "  сведение, file-unrecognised: ожидалось: заголовки одной из известных форм (spravka list layouts); найдено: знакомых заголовков столбцов нет. Проверьте, что это исходная выгрузка и строка заголовков не изменена; лишний файл можно убрать из папки.",
          "Файлов 2, учтено 1; работ 1, школ 2.", "Замечания к данным: ошибок 0, предупреждений 0, сведений 1.",
        ])
      #expect(folder.files() == [SmallRegion.path, "данные/склад.csv"])
    }
  }

  @Test func `check writes the list of works, a person fills it in, and the work is known`() throws {
    try TemporaryFolder.with { folder in
      let nameless = SmallRegion.marks.replacing("ВПР 2021. 5 класс", with: "ВПР")
      try folder.file("данные/выгрузка.csv", nameless)
      let first = try Program.run(["check", "данные", "--output", "данные"], in: folder)
      #expect(first.exitCode == 1)
      #expect(
        first.diagnostics == [
          "--as-of: ожидалось: дата отчёта о качестве данных; найдено: ни даты, ни работы, по которой она видна. Укажите дату, например --as-of 15.09.2022.",
          "Записано: качество-данных.json", "Записано: работы.csv",
        ])
      let list = try folder.text("данные/работы.csv")
      #expect(list.hasSuffix("выгрузка.csv;ВПР;;;Математика;;\r\n"))
      try folder.file("данные/работы.csv", list.replacing("ВПР;;;Математика;;", with: "ВПР;2021;весна;Математика;5;"))
      let second = try Program.run(["check", "данные", "--output", "данные"], in: folder)
      #expect(second.exitCode == 0)
      #expect(
        second.diagnostics == [
          "Записано: качество-данных.json", "Записано: качество-данных.md", "Записано: качество-данных.xlsx",
        ])
      #expect(second.lines == ["Файлов 2, учтено 2; работ 1, школ 2.", "Замечаний к данным нет."])
      #expect(try folder.text("данные/работы.csv").contains("ВПР;2021;весна;Математика;5;"))
    }
  }

  @Test func `list shows what a folder holds`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let works = try Program.run(["list", "works", "данные"], in: folder)
      #expect(works.exitCode == 0)
      #expect(
        works.lines == [
          "Код                            Работа                                Школ  Участников",
          "vpr-2021-spring/mathematics/5  Математика, 5 класс, весна 2021 года  2     40",
        ])
      let schools = try Program.run(["list", "schools", "данные", "--json"], in: folder)
      let records = try #require(try JSONSerialization.jsonObject(with: schools.output) as? [[String: Any]])
      #expect(records.map { $0["login"] as? String } == ["edu990001", "edu990002"])
      #expect(records.first?["municipality"] as? String == "город Светлый")
      #expect(records.first?["works"] as? Int == 1)
      let files = try Program.run(["list", "files", "данные"], in: folder)
      #expect(files.lines.count == 2)
    }
  }

  @Test(arguments: ["indicators", "rules", "layouts", "kinds"])
  func `list shows what the program knows`(subject: String) throws {
    let text = try run("list", subject)
    #expect(text.exitCode == 0 && text.lines.count > 2)
    let records = try #require(
      try JSONSerialization.jsonObject(with: run("list", subject, "--json").output) as? [[String: Any]])
    #expect(records.count == text.lines.count - 1)
    #expect(
      records.allSatisfy { ($0["id"] as? String)?.isEmpty == false && ($0["title"] as? String)?.isEmpty == false })
  }

  @Test func `list wants a folder where there is one to look into, and none elsewhere`() throws {
    let missing = try run("list", "works")
    #expect(missing.exitCode == 2)
    #expect(
      missing.diagnostics == [
        "list works: ожидалось: папка с выгрузками; найдено: аргумента нет. Допишите путь к папке: spravka list works ПАПКА."
      ])
    let extra = try run("list", "rules", "данные")
    #expect(extra.exitCode == 2)
    #expect(
      extra.diagnostics == ["list rules: ожидалось: команда без папки; найдено: «данные». Уберите лишний аргумент."])
  }

  @Test(arguments: [
    ("share-of-two", "показатель", "Формула: "), ("below-region", "правило вывода", "Когда делается вывод: "),
    ("work-unknown", "проверка данных", "Важность: ошибка"),
    ("low-share-vpr", "параметр методики", "Значение: "),
  ])
  func `explain knows indicators, rules and parameters`(id: String, kind: String, part: String) throws {
    let child = try run("explain", id)
    #expect(child.exitCode == 0)
    #expect(child.lines.first == "\(id) – \(kind)")
    #expect(child.lines.contains { $0.hasPrefix(part) })
    let record = try #require(
      try JSONSerialization.jsonObject(with: run("explain", id, "--json").output) as? [String: String])
    #expect(record["id"] == id && record["kind"] == kind)
  }

  @Test func `explain tells a finding of a report by its number or its code, and its rule`() throws {
    try TemporaryFolder.with { folder in
      try folder.file(
        "manifest.json",
        """
        {"document": {"id": "а", "title": "а", "date": "2022-09-15", "stamp": ""}, "figures": [], "files": [],
        "provenance": {"tool": "spravka", "version": "0", "sources": [], "parameters": {}, "counts": {}},
        "statements": [
        {"id": "below-region/school:edu990001/vpr-2021-spring/mathematics/5", "kind": "finding", "state": "вероятно",
        "text": "Отметка «2» – у 9 из 21."},
        {"id": "review-results/region/ensure", "kind": "recommendation", "state": "", "text": "Рассмотреть результаты."}
        ]}
        """)
      let child = try Program.run(["explain", "1", "--manifest", "manifest.json"], in: folder)
      #expect(child.exitCode == 0)
      #expect(
        child.lines.prefix(4) == [
          "below-region/school:edu990001/vpr-2021-spring/mathematics/5 – вывод № 1", "Отметка «2» – у 9 из 21.",
          "Надёжность: вероятно", "below-region – правило вывода",
        ])
      let code = "below-region/school:edu990001/vpr-2021-spring/mathematics/5"
      let json = try Program.run(["explain", code, "--manifest", "manifest.json", "--json"], in: folder)
      let record = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: String])
      #expect(record["id"] == "below-region" && record["statement"] == code && record["number"] == "1")
      let asked = try Program.run(
        ["explain", "review-results/region/ensure", "--manifest", "manifest.json"], in: folder)
      #expect(asked.lines.first == "review-results/region/ensure – рекомендация")
      // Without the report the code of a finding explains its rule.
      #expect(try Program.run(["explain", code], in: folder).lines.first == "below-region – правило вывода")
      let missing = try Program.run(["explain", "2", "--manifest", "manifest.json"], in: folder)
      #expect(missing.exitCode == 2)
      #expect(
        missing.diagnostics == [
          "explain: ожидалось: номер или код вывода из manifest.json либо код методики; найдено: «2». Номер стоит в перечне выводов справки, коды – в таблице выводов для аналитика."
        ])
    }
  }

  @Test func `explain suggests what is near`() throws {
    let near = try run("explain", "share-of-tow")
    #expect(near.exitCode == 2)
    #expect(
      near.diagnostics == [
        "explain: ожидалось: код показателя, правила или параметра; найдено: «share-of-tow». Возможно, имелось в виду: «share-of-two»?"
      ])
    let far = try run("explain", "qqqq")
    #expect(far.exitCode == 2)
    #expect(
      far.diagnostics == [
        "explain: ожидалось: код показателя, правила или параметра; найдено: «qqqq». Коды печатают spravka list indicators и spravka list rules."
      ])
  }

  @Test func `explain tells the value of the user's methodology`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("методика.yml", "low-procedures-needed: 3\n")
      let child = try Program.run(["explain", "low-procedures-needed", "--methodology", "методика.yml"], in: folder)
      #expect(child.lines.contains("Значение: 3"))
      #expect(child.lines.contains("Откуда значение: задано пользователем"))
    }
  }

  @Test func `an example is written, read and reported on`() throws {
    try TemporaryFolder.with { folder in
      let example = try Program.run(["example", "--seed", "7", "--output", "пример"], in: folder)
      #expect(example.exitCode == 0)
      #expect(example.lines == folder.files())
      let check = try Program.run(["check", "пример"], in: folder)
      #expect(check.exitCode == 1)
      #expect(check.lines.last?.hasPrefix("Замечания к данным: ошибок ") == true)
    }
  }

  @Test func `help and version go to standard output`() throws {
    let help = try run("--help")
    #expect(help.exitCode == 0 && help.errors.isEmpty && help.outputText.contains("Команды:\n  report "))
    #expect(try run("--version").lines == ["0.1.0"])
    #expect(try run().outputText == help.outputText)
  }
}
