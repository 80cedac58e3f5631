import ArgumentParser
import Reference

/// The options of every command that needs the facts of the field.
struct FactOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Папка со своими справочниками: шкалы, календарь, предметы.", valueName: "папка"))
  var reference: String?

  @Option(help: ArgumentHelp("Файл методики: свои значения порогов.", valueName: "файл"))
  var methodology: String?

  func book() throws(ReferenceError) -> ReferenceBook {
    try ReferenceBook.load(overrides: reference, methodology: methodology)
  }
}

/// The options of every command that reads a folder.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Дата справки: 15.09.2022 или 2022-09-15. По умолчанию 31 декабря года последней работы.", valueName: "дата"),
    transform: DayArgument.day)
  var asOf: CalendarDay?

  @OptionGroup var facts: FactOptions

  @Option(
    help: ArgumentHelp("Сколько файлов читать одновременно. По умолчанию по числу ядер.", valueName: "число"),
    transform: PositiveArgument.number)
  var threads: Int?
}

/// A day as people and as machines write it.
enum DayArgument {
  struct Unreadable: Error, CustomStringConvertible {
    let description = "ожидалось: дата вида 15.09.2022 или 2022-09-15"
  }

  static func day(_ text: String) throws -> CalendarDay {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let iso = parts.count == 3 ? "\(parts[2])-\(parts[1])-\(parts[0])" : text
    guard let day = CalendarDay(iso) else { throw Unreadable() }
    return day
  }
}

/// A whole number from 1.
enum PositiveArgument {
  struct Unreadable: Error, CustomStringConvertible {
    let description = "ожидалось: целое число от 1 до 1024"
  }

  static func number(_ text: String) throws -> Int {
    guard let number = Int(text), (1...1024).contains(number) else { throw Unreadable() }
    return number
  }
}
