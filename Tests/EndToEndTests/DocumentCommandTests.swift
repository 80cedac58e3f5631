import Foundation
import TestSupport
import Testing

/// The commands that are named after documents, as a user meets them.
@Suite struct DocumentCommandTests {
  private func run(_ arguments: [String]) throws -> (child: Child, files: [String]) {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try Program.run(arguments, in: folder)
      return (child, folder.files().filter { $0 != SmallRegion.path })
    }
  }

  @Test func `a municipality gets its own papers and nothing of the region`() throws {
    let (child, files) = try run(["municipality", "данные", "Светлый", "--output", "отчёт"])
    #expect(child.exitCode == 0)
    #expect(files.contains("отчёт/рассылка/город Светлый/справка.md"))
    #expect(files.contains("отчёт/рассылка/город Светлый/лист-решений.md"))
    #expect(!files.contains { $0.contains("аналитическая-справка") || $0.contains("фон-региона") })
    #expect(!files.contains("отчёт/для-аналитика/данные.sqlite"))
    #expect(child.lines == files)
    let same = try run(["report", "данные", "--municipality", "Светлый", "--output", "отчёт"])
    #expect(same.files == files)
  }

  @Test func `a school gets its own papers`() throws {
    let (child, files) = try run(["school", "данные", "edu990001", "--output", "отчёт"])
    #expect(child.exitCode == 0)
    #expect(files.contains("отчёт/рассылка/город Светлый/паспорт-edu990001.md"))
    #expect(!files.contains { $0.contains("edu990002") || $0.contains("/справка.md") })
    #expect(try run(["report", "данные", "--school", "edu990001", "--output", "отчёт"]).files == files)
  }

  @Test func `the comparison, the August pack and the books of methodists are those of report`() throws {
    for (command, kind) in [("compare", "сравнение"), ("august", "август"), ("methodist", "методистам")] {
      let named = try run([command, "данные", "--output", "отчёт"])
      let asked = try run(["report", "данные", "--document", kind, "--output", "отчёт"])
      #expect(named.files == asked.files && named.child.exitCode == asked.child.exitCode, "\(command)")
      #expect(named.child.diagnostics == asked.child.diagnostics, "\(command)")
    }
  }

  @Test func `what the data do not hold is a wrong use, and the nearest names are told`() throws {
    for (arguments, message) in [
      (
        ["municipality", "данные", "Светлое"],
        "municipality: ожидалось: муниципалитет из данных; найдено: «Светлое». Муниципалитеты и школы печатает spravka list schools ПАПКА."
      ),
      (
        ["municipality", "данные", "город Светлей"],
        "municipality: ожидалось: муниципалитет из данных; найдено: «город Светлей». Возможно, имелось в виду: «город Светлый»?"
      ),
      (
        ["report", "данные", "--municipality", "город Светлей"],
        "--municipality: ожидалось: муниципалитет из данных; найдено: «город Светлей». Возможно, имелось в виду: «город Светлый»?"
      ),
      (
        ["school", "данные", "edu99001"],
        "school: ожидалось: логин школы из данных; найдено: «edu99001». Возможно, имелось в виду: «edu990001», «edu990002»?"
      ),
      (
        ["school", "данные", "лицей"],
        "school: ожидалось: логин школы из данных; найдено: «лицей». Логины печатает spravka list schools ПАПКА."
      ),
      (
        ["methodist", "данные", "математик"],
        "methodist: ожидалось: предмет из данных; найдено: «математик». Возможно, имелось в виду: «Математика»?"
      ),
      (
        ["methodist", "данные", "химия"],
        "methodist: ожидалось: предмет из данных; найдено: «химия». Работы с предметами печатает spravka list works ПАПКА."
      ),
    ] {
      let (child, files) = try run(arguments + ["--output", "отчёт"])
      #expect(child.exitCode == 2, "\(arguments)")
      #expect(child.diagnostics.last == message)
      #expect(files.isEmpty)
    }
  }
}
