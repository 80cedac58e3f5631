import Aggregation
import ArgumentParser
import Composition
import Delivery
import Disclosure
import Vocabulary
import Wording

/// `spravka report`: a folder becomes the аналитическая справка with its annexes.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Составить справку по папке с выгрузками.",
    discussion: """
      Пишет аналитическую справку (книга Excel и текст Markdown с рисунками), отчёт о качестве данных и папку \
      «для-аналитика» с таблицами CSV. Прежние файлы заменяются, только когда новые готовы целиком.
      """)

  @Argument(help: ArgumentHelp("Папка с выгрузками; читается вместе с подпапками.", valueName: "папка"))
  var folder: String

  @Option(help: ArgumentHelp("Папка для результатов; создаётся, если её нет.", valueName: "папка"))
  var output: String

  @Option(
    name: .customLong("document"),
    help: ArgumentHelp("Какой документ писать; можно указать несколько раз. По умолчанию все.", valueName: "вид"))
  var documents: [DocumentKind] = []

  @Option(
    help: ArgumentHelp(
      "Для кого: регион, сайт, муниципалитет:<название> или школа:<логин>. Для сайта малые группы скрываются.",
      valueName: "кому"))
  var audience: AudienceChoice = .region

  @OptionGroup var options: ReadingOptions

  @Flag(help: "Ничего не писать: показать, что было бы прочитано и записано.")
  var dryRun = false

  @Flag(help: "Напечатать итог в виде JSON.")
  var json = false

  func run() throws {
    let reading = try Reading(folder: folder, options: options, output: output)
    Diagnostics(reading: reading).show()
    let files = ResultFiles(reportOf: try compose(reading))
    if !dryRun {
      var target = try OutputFolder(output)
      try files.write(into: &target)
      try target.commit()
    }
    say(files.paths, of: reading)
    if reading.status != .done { throw RunOutcome(status: reading.status) }
  }

  private func compose(_ reading: Reading) throws(CommandFailure) -> [ResultFiles.Composed] {
    guard let input = reading.input, !reading.region.works.isEmpty else {
      let isTooEarly = !reading.region.leftOut.isEmpty
      throw CommandFailure(
        .failure, at: folder, expected: "хотя бы одна выгрузка с результатами известной работы",
        found: isTooEarly ? "только работы, результаты которых появились позже даты справки" : "ни одной",
        remedy: isTooEarly
          ? "Укажите более позднюю дату (--as-of)"
          : "Что не так с файлами, покажет spravka check; формы – spravka list layouts")
    }
    let kinds = DocumentKind.allCases.filter { documents.isEmpty ? isMeant($0) : documents.contains($0) }
    let audience = try audience.audience(in: reading.region)
    let linked = LinkedDocuments(kinds.map { $0.compose(from: input) }, under: DisclosureRules(input))
    do {
      return zip(kinds, try linked.fitted(for: audience)).map { ResultFiles.Composed(kind: $0, document: $1) }
    } catch {
      throw CommandFailure(.failure, message: error.description)
    }
  }

  /// The report on the quality of data is for the inside of an office.
  private func isMeant(_ kind: DocumentKind) -> Bool { kind != .dataQuality || audience == .region }

  private func say(_ paths: [String], of reading: Reading) {
    if json {
      Console.print(JSONText.text(of: RunRecord(reading, written: paths, withIssues: false)))
    } else if dryRun {
      Console.print("Прочитано:")
      for line in FileOverview.lines(reading) { Console.print("  " + line) }
      Console.print("Было бы записано в «\(output)»:")
      for path in paths { Console.print("  " + path) }
    } else {
      let base = output.hasSuffix("/") ? output : output + "/"
      for path in paths { Console.print(base + path) }
    }
  }
}
