import ArgumentParser
import Composition
import Reference
import Testing
import Vocabulary

@testable import spravka

/// How a command line that is not understood ends.
func ending(_ arguments: String...) -> Ending? { ending(arguments) }

func ending(_ arguments: [String]) -> Ending? {
  do {
    try RootCommand.refuseUnknownCommand(in: arguments)
    var command = try RootCommand.parseAsRoot(arguments)
    // The library answers a request for help with a command of its own, which throws the help.
    if "\(type(of: command))" == "HelpCommand" { try command.run() }
    return nil
  } catch {
    return Ending(error, arguments: arguments, columns: 100)
  }
}

@Suite struct ParsingTests {
  /// The first line of what is said; usage follows.
  private func complaint(_ arguments: String...) throws -> String {
    do {
      try RootCommand.refuseUnknownCommand(in: arguments)
      _ = try RootCommand.parseAsRoot(arguments)
    } catch {
      let ending = Ending(error, arguments: arguments, columns: 100)
      #expect(ending.status == .wrongUse)
      return ending.text.split(separator: "\n").first.map(String.init) ?? ""
    }
    Issue.record("\(arguments) was understood")
    return ""
  }

  @Test func `a whole command line is understood`() throws {
    let command = try RootCommand.parseAsRoot([
      "report", "папка", "--output", "отчёт", "--document", "справка", "--document", "качество", "--as-of",
      "15.09.2022",
      "--threads", "2", "--dry-run", "--json",
    ])
    let report = try #require(command as? ReportCommand)
    #expect(
      report.folder == "папка" && report.options.output == "отчёт" && report.options.dryRun && report.options.json)
    #expect(report.documents == [DocumentKind(.reference), DocumentKind(.quality)])
    #expect(report.options.reading.asOf?.description == "2022-09-15" && report.options.reading.threads == 2)
  }

  @Test func `commands named after documents take the folder first`() throws {
    let methodist = try #require(
      try RootCommand.parseAsRoot(["methodist", "папка", "математика", "--output", "x"]) as? MethodistCommand)
    #expect(methodist.folder == "папка" && methodist.subject == "математика")
    let all = try #require(try RootCommand.parseAsRoot(["methodist", "папка", "--output", "x"]) as? MethodistCommand)
    #expect(all.subject == nil)
    let place = try #require(
      try RootCommand.parseAsRoot(["municipality", "папка", "Лесной район", "--output", "x"]) as? MunicipalityCommand)
    #expect(place.folder == "папка" && place.name == "Лесной район")
    let school = try #require(
      try RootCommand.parseAsRoot(["school", "папка", "edu000001", "--output", "x"]) as? SchoolCommand)
    #expect(school.folder == "папка" && school.login == "edu000001")
    #expect(try RootCommand.parseAsRoot(["compare", "папка", "--output", "x"]) is CompareCommand)
    #expect(try RootCommand.parseAsRoot(["august", "папка", "--output", "x"]) is AugustCommand)
    #expect(
      try complaint("municipality", "папка", "--output", "x")
        == "<название>: ожидалось: обязательный аргумент; найдено: ничего. Допишите его.")
    #expect(
      try complaint("school", "папка", "--output", "x")
        == "<логин>: ожидалось: обязательный аргумент; найдено: ничего. Допишите его.")
  }

  @Test func `a municipality and a school at once are too much`() throws {
    var command = try RootCommand.parseAsRoot([
      "report", "папка", "--output", "x", "--municipality", "Лесной район", "--school", "edu000001",
    ])
    #expect {
      try command.run()
    } throws: { error in
      let failure = error as? CommandFailure
      return failure?.status == .wrongUse
        && failure?.message
          == "--school: ожидалось: что-то одно: муниципалитет или школа; найдено: и --municipality, и --school. Оставьте один параметр."
    }
  }

  @Test func `an error stands with usage and the way to help`() {
    #expect(
      ending("example", "--seed", "5")
        == Ending(
          status: .wrongUse,
          text: """
            --output <папка>: ожидалось: обязательный аргумент; найдено: ничего. Допишите его.
            Пояснение: --output <папка>  Папка для файлов; создаётся, если её нет.
            Как писать: spravka example --seed <число> --output <папка> [--reference <папка>] [--methodology <файл>]
            Подробнее: spravka example --help
            """))
  }

  @Test func `a missing argument`() throws {
    #expect(
      try complaint("check") == "<папка>: ожидалось: обязательный аргумент; найдено: ничего. Допишите его.")
    #expect(
      try complaint("report", "папка")
        == "--output <папка>: ожидалось: обязательный аргумент; найдено: ничего. Допишите его.")
  }

  @Test func `an unknown option, near to one of ours or not`() throws {
    #expect(
      try complaint("check", "папка", "--jsn")
        == "--jsn: ожидалось: известный параметр; найдено: такого нет. Возможно, имелось в виду: «--json»?")
    #expect(
      try complaint("check", "папка", "--телеграмма")
        == "--телеграмма: ожидалось: известный параметр; найдено: такого нет. Список параметров: --help.")
    #expect(
      try complaint("check", "папка", "-z")
        == "-z: ожидалось: известный параметр; найдено: такого нет. Список параметров: --help.")
  }

  @Test func `an unexpected argument and several`() throws {
    #expect(
      try complaint("check", "моя", "папка")
        == "«папка»: ожидалось: конец команды; найдено: лишний аргумент. Уберите его; путь с пробелами заключите в кавычки."
    )
    #expect(
      try complaint("check", "моя", "папка", "выгрузок")
        == "«папка», «выгрузок»: ожидалось: конец команды; найдено: лишние аргументы. Уберите их; путь с пробелами заключите в кавычки."
    )
  }

  @Test func `a missing value`() throws {
    #expect(
      try complaint("report", "папка", "--output")
        == "--output <папка>: ожидалось: значение после параметра; найдено: ничего. Допишите значение.")
  }

  @Test func `a value where none belongs`() throws {
    #expect(
      try complaint("check", "папка", "--json=да")
        == "--json: ожидалось: параметр без значения; найдено: значение «да». Уберите значение.")
  }

  @Test func `a wrong value of each kind`() throws {
    #expect(
      try complaint("check", "папка", "--as-of", "32.01.2022")
        == "--as-of <дата>: ожидалось: дата вида 15.09.2022 или 2022-09-15; найдено: «32.01.2022». Исправьте значение.")
    #expect(
      try complaint("check", "папка", "--threads", "0")
        == "--threads <число>: ожидалось: целое число от 1 до 1024; найдено: «0». Исправьте значение.")
    #expect(
      ending("report", "папка", "--output", "x", "--document", "письмо")?.text.hasPrefix(
        "--document <вид>: найдено: «письмо»; ожидалось одно из значений:\n  – справка\n  – участники\n") == true)
    #expect(
      try complaint("example", "--seed", "много", "--output", "x")
        == "--seed <число>: ожидалось: целое число от 0 до 18446744073709551615; найдено: «много». Исправьте значение.")
  }

  @Test func `a wrong value of a long list`() {
    #expect(
      ending("list", "всё")?.text.hasPrefix(
        """
        <что>: найдено: «всё»; ожидалось одно из значений:
          – files
          – works
          – schools
          – indicators
          – rules
          – layouts
          – kinds
        Пояснение: <что>  Что показать.
        """) == true)
  }

  @Test func `an unknown command, near to one of ours or not`() throws {
    #expect(
      try complaint("reprot", "папка")
        == "spravka: ожидалось: команда: report, compare, methodist, municipality, school, august, roadmap, check, list, explain, template, example; найдено: «reprot». Возможно, имелось в виду: «report»?"
    )
    #expect(
      try complaint("телеграмма")
        == "spravka: ожидалось: команда: report, compare, methodist, municipality, school, august, roadmap, check, list, explain, template, example; найдено: «телеграмма». Список команд с пояснениями: spravka --help."
    )
  }

  @Test func `a shell without completions`() {
    #expect(
      ending("--generate-completion-script", "csh")?.text.hasPrefix(
        """
        --generate-completion-script: ожидалось: zsh, bash или fish; найдено: «csh». Исправьте значение.
        """) == true)
  }
}
