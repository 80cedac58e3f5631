import ArgumentParser
import Composition

/// `spravka report`: a folder becomes the аналитическая справка with its annexes.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Составить справку по папке с выгрузками.",
    discussion: """
      Пишет аналитическую справку (документ Word, книга Excel, текст Markdown с рисунками), отчёт о качестве данных, \
      страницу index.html со всеми документами и папку «для-аналитика» с базой SQLite и таблицами CSV. Прежние файлы \
      заменяются, только когда новые готовы целиком.
      """)

  @Argument(help: ArgumentHelp("Папка с выгрузками; читается вместе с подпапками.", valueName: "папка"))
  var folder: String

  @Option(
    name: .customLong("document"),
    help: ArgumentHelp("Какой документ писать; можно указать несколько раз. По умолчанию все.", valueName: "вид"))
  var documents: [DocumentKind] = []

  @Option(
    help: ArgumentHelp("Только документы этого муниципалитета и его школ.", valueName: "название"))
  var municipality: String?

  @Option(help: ArgumentHelp("Только документы этой школы.", valueName: "логин"))
  var school: String?

  @OptionGroup var options: ReportOptions

  func run() throws {
    if municipality != nil, school != nil {
      throw CommandFailure(
        .wrongUse, at: "--school", expected: "что-то одно: муниципалитет или школа",
        found: "и --municipality, и --school", remedy: "Оставьте один параметр")
    }
    var run = ReportRun(folder: folder, options: options, kinds: documents)
    if let municipality {
      run.scope = .municipality(municipality)
      run.place = "--municipality"
    } else if let school {
      run.scope = .school(school)
      run.place = "--school"
    }
    try run.run()
  }
}
