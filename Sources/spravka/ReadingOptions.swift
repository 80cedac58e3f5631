import ArgumentParser
import Reference
import Vocabulary

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
    transform: ArgumentValues.day)
  var asOf: CalendarDay?

  @OptionGroup var facts: FactOptions

  @Option(
    help: ArgumentHelp(
      "Файл «фон-региона.json» регионального расчёта: с чем сравнивать школы муниципалитета.", valueName: "файл"))
  var background: String?

  @Option(
    help: ArgumentHelp("Сколько файлов читать одновременно. По умолчанию по числу ядер.", valueName: "число"),
    transform: ArgumentValues.threads)
  var threads: Int?
}
