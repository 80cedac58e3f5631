import ArgumentParser

/// The options of every command that writes documents of a folder.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Папка для результатов; создаётся, если её нет.", valueName: "папка"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Файл manifest.json прежнего отчёта: справка скажет, что с тех пор изменилось.", valueName: "файл"))
  var since: String?

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Ничего не писать: показать, что было бы прочитано и записано.")
  var dryRun = false

  @Flag(help: "Напечатать итог в виде JSON.")
  var json = false
}
