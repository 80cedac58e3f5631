import Aggregation
import ArgumentParser
import Composition
import Delivery
import Indicators
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

  @OptionGroup var options: ReadingOptions

  @Flag(help: "Ничего не писать: показать, что было бы прочитано и записано.")
  var dryRun = false

  @Flag(help: "Напечатать итог в виде JSON.")
  var json = false

  func run() throws {
    let reading = try Reading(folder: folder, options: options, output: output)
    Diagnostics(reading: reading).show()
    let input = try input(reading)
    let files = ResultFiles(reportOf: compose(input), background: input.analysis.backgroundText)
    if !dryRun {
      var target = try OutputFolder(output)
      try files.write(into: &target)
      try target.commit()
    }
    say(files.paths, of: reading)
    if reading.status != .done { throw RunOutcome(status: reading.status) }
  }

  private func input(_ reading: Reading) throws(CommandFailure) -> ReportInput {
    guard let input = reading.input, !reading.region.works.isEmpty else {
      let isTooEarly = !reading.region.leftOut.isEmpty
      throw CommandFailure(
        .failure, at: folder, expected: "хотя бы одна выгрузка с результатами известной работы",
        found: isTooEarly ? "только работы, результаты которых появились позже даты справки" : "ни одной",
        remedy: isTooEarly
          ? "Укажите более позднюю дату (--as-of)"
          : "Что не так с файлами, покажет spravka check; формы – spravka list layouts")
    }
    return input
  }

  private func compose(_ input: ReportInput) -> [ResultFiles.Composed] {
    let plan = ReportPlan(input, kinds: documents)
    if !documents.isEmpty { for one in plan.absent { Console.note("\(one.kind.words): \(one.reason).") } }
    return plan.documents.map { ResultFiles.Composed(plan: $0, document: $0.compose()) }
  }

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
