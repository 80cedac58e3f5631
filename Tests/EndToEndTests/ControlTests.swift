import Foundation
import TestSupport
import Testing

/// The circle of management: справка, decisions, control; passport, remark, passport.
@Suite struct ControlTests {
  private func report(_ arguments: [String], in folder: TemporaryFolder) throws -> Child {
    try Program.run(["report", "данные"] + arguments, in: folder)
  }

  @Test func `without an earlier report the control is not written, and why is told`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try report(["--output", "отчёт", "--document", "контроль"], in: folder)
      #expect(
        child.diagnostics.last
          == "контроль: нужна прошлая справка: укажите --since и manifest.json из папки «для-аналитика» прежнего отчёта."
      )
    }
  }

  @Test(.requireTool(Python.openpyxl))
  func `a sheet of decisions filled in Excel comes back as the state of its recommendation`() throws {
    try TemporaryFolder.with { folder in
      let example = Repository.folder.appendingPathComponent("Datasets/example")
      try FileManager.default.copyItem(at: example, to: folder.url.appendingPathComponent("данные"))
      let one = ["--municipality", "Сухолугинский район"]
      #expect(
        try report(
          ["--output", "прежний", "--document", "муниципалитет", "--document", "решения"] + one, in: folder
        ).exitCode == 1)
      let sheets = folder.files().filter { $0.hasSuffix("/лист-решений.xlsx") }
      #expect(sheets.count == 1)
      let sheet = try #require(sheets.first)
      // The book goes to the municipality and comes back under another name.
      try folder.file(
        "данные/ответ.xlsx", try Data(contentsOf: folder.url.appendingPathComponent(sheet)))
      let code = try Python.run(
        """
        import sys, datetime, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        for sheet in book:
          for row in sheet.iter_rows():
            heads = {cell.value: cell.column for cell in row}
            if 'Код рекомендации' in heads and 'Состояние' in heads:
              line = row[0].row + 1
              sheet.cell(line, heads['Решение']).value = 'принято'
              sheet.cell(line, heads['Дата и номер решения']).value = 'Приказ от 05.09.2022 № 000'
              sheet.cell(line, heads['Состояние']).value = 'выполнено'
              sheet.cell(line, heads['Дата состояния']).value = datetime.date(2022, 10, 1)
              sheet.cell(line, heads['Подтверждение']).value = 'Протокол № 1'
              print(sheet.cell(line, heads['Код рекомендации']).value)
              book.save(sys.argv[1])
              sys.exit()
        """, [folder.url.appendingPathComponent("данные/ответ.xlsx").path]
      ).trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(code.wholeMatch(of: /Р-[0-9]{9}/) != nil, "\(code)")
      let child = try report(
        ["--output", "отчёт", "--document", "контроль", "--since", "прежний/для-аналитика/manifest.json"] + one,
        in: folder)
      #expect(child.exitCode == 1)
      #expect(!child.diagnostics.contains { $0.contains("ответ.xlsx") }, "\(child.diagnostics)")
      let place = "отчёт/рассылка/Сухолугинский муниципальный район/"
      let control = try folder.text(place + "лист-контроля.md").replacing("\u{A0}", with: " ")
      let line = try #require(control.split(separator: "\n").first { $0.contains(code) })
      #expect(
        line.contains(
          "| выполнено | лист решений: принято; Приказ от 05.09.2022 № 000; Протокол № 1; 01.10.2022 | "), "\(line)")
      #expect(control.contains("Рекомендаций | Выполнено | В работе | Не выполнено | Сведений нет"))
    }
  }

  @Test func `what a school answers is printed beside the finding in its passport and in the municipal справка`() throws
  {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let place = "отчёт/рассылка/город Светлый/"
      let mine = ["--output", "отчёт", "--municipality", "город Светлый", "--document", "муниципалитет"]
      func passport() throws -> String {
        _ = try report(["--output", "отчёт", "--school", "edu990001", "--document", "паспорт"], in: folder)
        return try folder.text(place + "паспорт-edu990001.md").replacing("\u{A0}", with: " ")
      }
      let before = try passport()
      let finding = try #require(before.split(separator: "\n").first { $0.hasPrefix("1. ") && !$0.contains("](#") })
      try folder.file(
        "данные/замечания.csv",
        "№;Школа;Вывод;Согласны;Пояснение;Решение;Дата решения\n1;edu990001;1;нет;Писала половина класса.;данные подтверждены;2021-12-01\n"
      )
      let answer =
        "Школа не согласна с выводом 1: «Писала половина класса.». Данные подтверждены 01.12.2021."
      #expect(try passport().contains("\(finding) \(answer)"))
      #expect(try report(mine, in: folder).exitCode == 0)
      let municipal = try folder.text(place + "справка.md").replacing("\u{A0}", with: " ")
      let words = finding.dropFirst(3)
      let row = try #require(municipal.split(separator: "\n").first { $0.contains(words) }, "\(words)")
      #expect(row.contains(answer), "\(row)")
    }
  }
}
