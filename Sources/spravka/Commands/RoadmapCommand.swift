import Aggregation
import ArgumentParser
import Composition
import Delivery
import Loading
import Reference
import ReportModel
import TextWriters
import Vocabulary
import WorkbookWriter

/// `spravka roadmap`: the road map on a day, its calendar, and the справки that it asks for.
struct RoadmapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roadmap", abstract: "Показать исполнение дорожной карты на дату.",
    discussion: """
      Читает дорожную карту муниципалитета и отметки о выполнении из папки либо берёт встроенную дорожную карту \
      (--district). Пишет книгу Excel, текст Markdown, календарь для Outlook и телефона и справки, срок которых близок.
      """)

  /// Names of all files that it can write, without their folders.
  static let fileNames =
    ["дорожная-карта.xlsx", "дорожная-карта.md", "дорожная-карта.ics"]
    + MonitoringKind.allCases.flatMap { [$0.fileName + ".md", $0.fileName + ".xlsx"] }

  @Argument(help: ArgumentHelp("Папка с дорожной картой и отметками о выполнении.", valueName: "папка"))
  var folder: String?

  @Option(
    help: ArgumentHelp("Муниципалитет: только он, а без папки – встроенная дорожная карта.", valueName: "название"))
  var district: String?

  @Option(help: ArgumentHelp("Папка для результатов; создаётся, если её нет.", valueName: "папка"))
  var output: String

  @Option(
    name: .customLong("note"),
    help: ArgumentHelp(
      "Какую справку писать; можно указать несколько раз. По умолчанию те, срок которых близок.", valueName: "вид"))
  var notes: [MonitoringKind] = []

  @OptionGroup var options: ReadingOptions

  func run() throws {
    guard let day = options.asOf else {
      throw CommandFailure(
        .wrongUse, at: "--as-of", expected: "дата, на которую нужно состояние шагов", found: "даты нет",
        remedy: "Например: --as-of 2022-05-20")
    }
    let reading = try folder.map { try Reading(folder: $0, options: options, output: output) }
    if let reading { Diagnostics(reading: reading).show() }
    let input = try input(reading, on: day)
    let kinds = try kinds(input)
    var target = try OutputFolder(output)
    let paths = try write(input, kinds, into: &target)
    try target.commit()
    let base = output.hasSuffix("/") ? output : output + "/"
    for path in paths { Console.print(base + path) }
    if let reading, reading.status != .done { throw RunOutcome(status: reading.status) }
  }

  /// The road maps of the folder, or the one asked for; a built-in one where no file brings it.
  private func input(_ reading: Reading?, on day: CalendarDay) throws -> RoadmapInput {
    let library = RoadmapLibrary.builtIn
    let known = library.entries.map { "«\($0.id)» (\($0.roadmap.municipality))" }.joined(separator: ", ")
    let all = reading.map { reading in
      RoadmapInput(
        ledger: reading.region.roadmap, book: reading.book, day: day, analysis: reading.input?.analysis,
        sources: sources(reading), issues: issues(reading), version: Version.current)
    }
    guard let district else {
      if let all, !all.ledger.municipalities.isEmpty { return all }
      throw CommandFailure(
        folder == nil ? .wrongUse : .failure, at: folder ?? "roadmap",
        expected: "дорожная карта или отметки о выполнении",
        found: folder == nil ? "ни папки, ни --district" : "ни одной",
        remedy: "Встроенные дорожные карты: \(known); формы – spravka list layouts")
    }
    let builtIn = library.roadmap(named: district)
    if let own = all?.only(builtIn?.municipality ?? district) { return own }
    guard let builtIn else {
      throw CommandFailure(
        .wrongUse, at: "--district", expected: "муниципалитет из папки или встроенная дорожная карта: \(known)",
        found: "«\(district)»", remedy: "Проверьте название")
    }
    var facts = RoadmapFacts()
    facts.roadmaps = [builtIn]
    return RoadmapInput(
      ledger: RoadmapLedger(facts), book: try reading?.book ?? options.facts.book(), day: day,
      sources: reading.map(sources) ?? [], issues: reading.map(issues) ?? [], version: Version.current)
  }

  private func sources(_ reading: Reading) -> [SourceFile] {
    reading.region.sources.filter { !Layout.roadmaps.isDisjoint(with: $0.layouts) }
  }

  private func issues(_ reading: Reading) -> [Issue] {
    let rules = Set(Rule.roadmaps.map(\.id))
    return reading.region.issues.filter { rules.contains($0.rule) }
  }

  private func write(_ input: RoadmapInput, _ kinds: [MonitoringKind], into target: inout OutputFolder) throws
    -> [String]
  {
    let roadmap = composeRoadmap(input)
    try BookWriter(fileName: "дорожная-карта.xlsx").write(roadmap, into: &target)
    try MarkdownWriter(fileName: "дорожная-карта.md").write(roadmap, into: &target)
    try CalendarWriter(fileName: "дорожная-карта.ics").write(composeCalendar(input), into: &target)
    var paths = ["дорожная-карта.ics", "дорожная-карта.md", "дорожная-карта.xlsx"]
    for kind in kinds {
      for (folder, part) in input.parts(for: kind) {
        let note = composeMonitoring(kind, part)
        let name = "справки/\(folder)\(kind.fileName)"
        try MarkdownWriter(fileName: name + ".md").write(note, into: &target)
        try BookWriter(fileName: name + ".xlsx").write(note, into: &target)
        paths += [name + ".md", name + ".xlsx"]
      }
    }
    return paths.sorted()
  }

  private func kinds(_ input: RoadmapInput) throws(CommandFailure) -> [MonitoringKind] {
    let ledger = input.ledger.municipalities
    if let absent = notes.first(where: { $0.basis(in: ledger).isEmpty }) {
      throw CommandFailure(
        .wrongUse, at: "--note", expected: "справка, которой требует дорожная карта", found: "«\(absent.rawValue)»",
        remedy: "Такого шага в дорожной карте нет")
    }
    if !notes.isEmpty { return MonitoringKind.allCases.filter(notes.contains) }
    let days = input.book.methodology.integer(.roadmapComingDays)
    return MonitoringKind.timely(on: input.day, within: days, in: ledger)
  }
}
