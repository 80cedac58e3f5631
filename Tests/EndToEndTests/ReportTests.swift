import Foundation
import TestSupport
import Testing

@Suite struct ReportTests {
  @Test func `a small folder becomes a reference, its paths on standard output, the rest on standard error`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try Program.run(["report", "данные", "--output", "отчёт"], in: folder)
      #expect(child.exitCode == 0)
      #expect(child.diagnostics == ["Замечаний к данным нет."])
      let written = folder.files().filter { $0.hasPrefix("отчёт/") }
      #expect(child.lines == written)
      for name in [
        "отчёт/аналитическая-справка.xlsx", "отчёт/аналитическая-справка.md", "отчёт/качество-данных.xlsx",
        "отчёт/рисунки/аналитическая-справка/marks.svg", "отчёт/для-аналитика/results.csv",
        "отчёт/для-аналитика/manifest.json",
        "отчёт/index.html", "отчёт/для-аналитика/данные.sqlite", "отчёт/для-аналитика/данные/cells.csv",
      ] {
        #expect(written.contains(name))
      }
      #expect(
        try folder.text("отчёт/для-аналитика/results.csv").contains(
          "Математика, 5 класс, весна 2021 года;40;5;12,5;37,5;30;20;"))
      #expect(
        try folder.text("отчёт/аналитическая-справка.md").contains("По состоянию на 31\u{A0}декабря 2021\u{A0}года"))
    }
  }

  @Test func `two runs, with one thread and with two, give the same bytes and name no machine`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try folder.file(SmallRegion.laterPath, SmallRegion.laterMarks)
      #expect(try Program.run(["report", "данные", "--output", "1/отчёт", "--threads", "1"], in: folder).exitCode == 0)
      let input = folder.path + "/данные"
      #expect(
        try Program.run(["report", input, "--output", folder.path + "/2/отчёт", "--threads", "2"], in: folder).exitCode
          == 0)
      let first = try folder.contents(of: "1")
      let second = try folder.contents(of: "2")
      #expect(first.count > 10 && first.count == second.count)
      for (name, bytes) in first {
        #expect(second["2" + name.dropFirst()] == bytes, "\(name)")
        #expect(bytes.range(of: Data(folder.path.utf8)) == nil, "\(name)")
      }
    }
  }

  @Test func `one kind of document can be asked for`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try Program.run(["report", "данные", "--output", "отчёт", "--document", "качество"], in: folder)
      #expect(child.exitCode == 0)
      #expect(folder.files().contains("отчёт/качество-данных.xlsx"))
      #expect(!folder.files().contains("отчёт/аналитическая-справка.xlsx"))
    }
  }

  @Test func `a dry run says what would be read and written, and writes nothing`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try folder.file("данные/склад.csv", "Место;Число\nполка;много\n")
      let child = try Program.run(["report", "данные", "--output", "отчёт", "--dry-run"], in: folder)
      #expect(child.exitCode == 0)
      #expect(
        child.lines.prefix(5) == [
          "Прочитано:",
          "  Ф3_Статистика_по_отметкам_2021_5_МА.csv – учтён: ФИС ОКО, «Статистика по отметкам»; Математика, 5 класс, весна 2021 года",
          "  склад.csv – не опознан", "Было бы записано в «отчёт»:", "  index.html",
        ])
      #expect(folder.files() == [SmallRegion.path, "данные/склад.csv"])
      let real = try Program.run(["report", "данные", "--output", "отчёт"], in: folder)
      #expect(child.lines.dropFirst(4).map { "отчёт/" + $0.dropFirst(2) } == real.lines)
    }
  }

  @Test func `for machines the outcome is a record`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try Program.run(["report", "данные", "--output", "отчёт", "--dry-run", "--json"], in: folder)
      let record = try #require(try JSONSerialization.jsonObject(with: child.output) as? [String: Any])
      #expect(record["asOf"] as? String == "2021-12-31")
      #expect(record["issueCounts"] as? [String: Int] == ["error": 0, "warning": 0, "notice": 0])
      let file = try #require((record["files"] as? [[String: Any]])?.first)
      #expect(file["state"] as? String == "used")
      #expect(file["works"] as? [String] == ["vpr-2021-spring/mathematics/5"])
      #expect((record["written"] as? [String])?.contains("аналитическая-справка.xlsx") == true)
    }
  }

  @Test func `results of a work that were not known on the day are left out and named`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try folder.file(SmallRegion.laterPath, SmallRegion.laterMarks)
      let child = try Program.run(["report", "данные", "--output", "отчёт", "--as-of", "31.12.2021"], in: folder)
      #expect(child.exitCode == 0)
      #expect(
        child.diagnostics == [
          "На 31.12.2021 ещё не были известны результаты, они не учтены: Математика, 5 класс, весна 2022 года.",
          "Замечания к данным: ошибок 0, предупреждений 0, сведений 1.",
        ])
      #expect(try !folder.text("отчёт/для-аналитика/results.csv").contains("2022"))
      #expect(try folder.text("отчёт/для-аналитика/quality-issues.csv").contains("work-not-yet-known"))
    }
  }

  @Test func `where no work was known yet nothing is written`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try Program.run(["report", "данные", "--output", "отчёт", "--as-of", "2020-01-01"], in: folder)
      #expect(child.exitCode == 3)
      #expect(
        child.diagnostics.last
          == "данные: ожидалось: хотя бы одна выгрузка с результатами известной работы; найдено: только работы, результаты которых появились позже даты справки. Укажите более позднюю дату (--as-of)."
      )
      #expect(folder.files() == [SmallRegion.path])
    }
  }

  @Test func `an output inside the input is not read the next time`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      #expect(try Program.run(["report", "данные", "--output", "данные/отчёт"], in: folder).exitCode == 0)
      let first = try folder.contents(of: "данные/отчёт")
      let again = try Program.run(["report", "данные", "--output", "данные/отчёт"], in: folder)
      #expect(again.exitCode == 0)
      let said = try #require(again.diagnostics.first)
      let rest = first.count - 1
      #expect(
        said.hasPrefix(
          "Результаты прежних запусков не читались: отчёт/index.html и ещё \(rest)\u{A0}файл"))
      #expect(try folder.contents(of: "данные/отчёт") == first)
      let elsewhere = try Program.run(["report", "данные", "--output", "другой"], in: folder)
      #expect(elsewhere.exitCode == 0)
      #expect(elsewhere.diagnostics.first?.hasPrefix("Результаты прежних запусков не читались: ") == true)
    }
  }

  @Test func `the next edition says what changed since the earlier one`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      #expect(try Program.run(["report", "данные", "--output", "первый"], in: folder).exitCode == 0)
      try folder.file(SmallRegion.laterPath, SmallRegion.laterMarks)
      let child = try Program.run(
        ["report", "данные", "--output", "второй", "--since", "первый/для-аналитика/manifest.json"], in: folder)
      #expect(child.exitCode == 0)
      let text = try folder.text("второй/аналитическая-справка.md")
      #expect(text.contains("## 2. Что изменилось"))
      #expect(text.contains("Сравнение с выпуском по состоянию на 31\u{A0}декабря 2021\u{A0}года."))
      #expect(text.contains("| весна/Ф3\\_Статистика\\_по\\_отметкам\\_2022\\_5\\_МА.csv | добавлен |"))
      #expect(try !folder.text("первый/аналитическая-справка.md").contains("Что изменилось"))
    }
  }

  @Test func `an earlier edition that cannot be read stops the run before anything is written`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try Program.run(["report", "данные", "--output", "отчёт", "--since", "нет.json"], in: folder)
      #expect(child.exitCode == 3)
      #expect(
        child.diagnostics == [
          "нет.json: файл не читается. Укажите manifest.json из папки «для-аналитика» прежнего отчёта."
        ])
      #expect(folder.files() == [SmallRegion.path])
    }
  }

  @Test func `without pandoc the rest is written and the user learns how to get it`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try Child.run(
        try Program.url().path, ["report", "данные", "--output", "отчёт"], in: folder.url,
        environment: ["PATH": folder.path])
      #expect(child.exitCode == 0)
      #expect(
        child.diagnostics == [
          "Замечаний к данным нет.",
          "Документы Word и презентация не записаны: не найдена программа pandoc. Установите её (apt-get install pandoc) и повторите; остальные файлы записаны.",
        ])
      #expect(!child.lines.contains { $0.hasSuffix(".docx") })
      #expect(child.lines == folder.files().filter { $0.hasPrefix("отчёт/") })
    }
  }
}
