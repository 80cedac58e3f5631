import ArgumentParser

/// `spravka` without a command: it shows its help.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spravka",
    abstract: "Аналитическая справка проекта «500+» из папки с выгрузками оценочных процедур.",
    discussion: """
      Команда читает папку целиком: каждый файл опознаётся по заголовкам столбцов, лишние файлы не мешают. \
      Исходные файлы никогда не меняются.

      Коды завершения: 0 – выполнено; 1 – выполнено, но в исходных файлах есть ошибки; 2 – команда написана неверно; \
      3 – выполнить не удалось.
      """,
    version: Version.current,
    subcommands: [
      ReportCommand.self, CompareCommand.self, MethodistCommand.self, MunicipalityCommand.self, SchoolCommand.self,
      AugustCommand.self, RoadmapCommand.self, CheckCommand.self, ListCommand.self, ExplainCommand.self,
      TemplateCommand.self, ExampleCommand.self,
    ])

  /// The library would call a mistyped command an unexpected argument, without a suggestion.
  static func refuseUnknownCommand(in arguments: [String]) throws(CommandFailure) {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !names.contains(first) else { return }
    throw CommandFailure(
      .wrongUse, at: "spravka", expected: "команда: " + names.joined(separator: ", "), found: "«\(first)»",
      remedy: Nearest.question(first, among: names) ?? "Список команд с пояснениями: spravka --help")
  }
}
