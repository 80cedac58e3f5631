import Aggregation
import Composition
import Delivery
import Indicators
import ReportModel
import TextWriters

/// A folder becomes documents: what `report` and the commands named after documents do.
struct ReportRun {
  let folder: String
  let options: ReportOptions
  /// The kinds asked for; all that the data allow where none is named.
  var kinds: [DocumentKind] = []
  var scope = ScopeWords.whole
  /// What the scope was given to: `--municipality`, `school`.
  var place = "report"

  func run() throws {
    let earlier = try options.since.map { try ManifestReader.edition(at: $0) }
    let reading = try Reading(folder: folder, options: options.reading, output: options.output)
    Diagnostics(reading: reading).show()
    let files = try compose(reading, since: earlier)
    for advice in files.advice { Console.note(advice) }
    if !options.dryRun {
      var target = try OutputFolder(options.output)
      try files.write(into: &target)
      try target.commit()
    }
    say(files.paths, of: reading)
    if reading.status != .done { throw RunOutcome(status: reading.status) }
  }

  private func compose(_ reading: Reading, since earlier: Edition?) throws(CommandFailure) -> ResultFiles {
    guard let input = reading.input, !reading.region.works.isEmpty else {
      let isTooEarly = !reading.region.leftOut.isEmpty
      throw CommandFailure(
        .failure, at: folder, expected: "хотя бы одна выгрузка с результатами известной работы",
        found: isTooEarly ? "только работы, результаты которых появились позже даты справки" : "ни одной",
        remedy: isTooEarly
          ? "Укажите более позднюю дату (--as-of)"
          : "Что не так с файлами, покажет spravka check; формы – spravka list layouts")
    }
    let plan = ReportPlan(input, kinds: kinds, scope: try scope.scope(in: reading, at: place), since: earlier)
    if !kinds.isEmpty { for one in plan.absent { Console.note("\(one.kind.words): \(one.reason).") } }
    if plan.documents.isEmpty, scope != .whole {
      throw CommandFailure(
        .failure, at: place, expected: "данные хотя бы для одного документа", found: "их нет",
        remedy: "Виды документов и что для них нужно: spravka list kinds")
    }
    var composed = plan.documents.map { ResultFiles.Composed(plan: $0, document: $0.compose()) }
    if let earlier, let main = composed.first, main.plan.kind.base != .control {
      composed[0] = ResultFiles.Composed(
        plan: main.plan,
        document: addingChanges(to: main.document, of: composed.map(\.document), since: earlier))
    }
    composed = try PublicDocuments.fitted(composed, under: input.disclosureRules)
    let isWhole = kinds.isEmpty && scope == .whole
    return ResultFiles(
      reportOf: composed, data: isWhole ? composeAnalystData(input) : nil,
      background: scope == .whole ? input.backgroundText : nil)
  }

  private func say(_ paths: [String], of reading: Reading) {
    if options.json {
      Console.print(JSONText.text(of: RunRecord(reading, written: paths, withIssues: false)))
    } else if options.dryRun {
      Console.print("Прочитано:")
      for line in FileOverview.lines(reading) { Console.print("  " + line) }
      Console.print("Было бы записано в «\(options.output)»:")
      for path in paths { Console.print("  " + path) }
    } else {
      let base = options.output.hasSuffix("/") ? options.output : options.output + "/"
      for path in paths { Console.print(base + path) }
    }
  }
}
