import Aggregation
import ArgumentParser
import Composition
import Delivery
import Indicators
import ReportModel
import TextWriters
import Vocabulary
import Wording

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

  @Option(help: ArgumentHelp("Папка для результатов; создаётся, если её нет.", valueName: "папка"))
  var output: String

  @Option(
    name: .customLong("document"),
    help: ArgumentHelp("Какой документ писать; можно указать несколько раз. По умолчанию все.", valueName: "вид"))
  var documents: [DocumentKind] = []

  @Option(
    help: ArgumentHelp(
      "Файл manifest.json прежнего отчёта: справка скажет, что с тех пор изменилось.", valueName: "файл"))
  var since: String?

  @OptionGroup var options: ReadingOptions

  @Flag(help: "Ничего не писать: показать, что было бы прочитано и записано.")
  var dryRun = false

  @Flag(help: "Напечатать итог в виде JSON.")
  var json = false

  func run() throws {
    let earlier = try since.map { try ManifestReader.edition(at: $0) }
    let reading = try Reading(folder: folder, options: options, output: output)
    Diagnostics(reading: reading).show()
    let files = try compose(reading, since: earlier)
    for advice in files.advice { Console.note(advice) }
    if !dryRun {
      var target = try OutputFolder(output)
      try files.write(into: &target)
      try target.commit()
    }
    say(files.paths, of: reading)
    if reading.status != .done { throw RunOutcome(status: reading.status) }
  }

  private func compose(_ reading: Reading, since earlier: Edition?) throws(CommandFailure) -> ResultFiles {
    let needsWorks = documents.isEmpty || documents.contains { $0.base.needsWorks }
    if !needsWorks, reading.asOf == nil { throw CommandFailure.noDay }
    guard let input = reading.input, !needsWorks || !reading.region.works.isEmpty else {
      let isTooEarly = !reading.region.leftOut.isEmpty
      throw CommandFailure(
        .failure, at: folder, expected: "хотя бы одна выгрузка с результатами известной работы",
        found: isTooEarly ? "только работы, результаты которых появились позже даты справки" : "ни одной",
        remedy: isTooEarly
          ? "Укажите более позднюю дату (--as-of)"
          : "Что не так с файлами, покажет spravka check; формы – spravka list layouts")
    }
    let plan = ReportPlan(input, kinds: documents)
    if !documents.isEmpty { for one in plan.absent { Console.note("\(one.kind.words): \(one.reason).") } }
    var composed = plan.documents.map { ResultFiles.Composed(plan: $0, document: $0.compose()) }
    if let earlier, let main = composed.first {
      composed[0] = ResultFiles.Composed(
        plan: main.plan,
        document: addingChanges(to: main.document, of: composed.map(\.document), since: earlier))
    }
    composed = try PublicDocuments.fitted(composed, under: input.disclosureRules)
    return ResultFiles(
      reportOf: composed, data: documents.isEmpty ? composeAnalystData(input) : nil,
      background: input.backgroundText)
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
