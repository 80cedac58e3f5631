import Aggregation
import ArgumentParser
import Composition
import Delivery
import Loading
import Reference
import Vocabulary
import Wording

/// `spravka check`: reads a folder and says what is odd in it, before any report.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Проверить папку с выгрузками и показать замечания.",
    discussion: """
      Печатает замечания по файлам и итог. С параметром --output пишет отчёт о качестве данных и перечень «работы.csv» \
      для файлов, по которым не видно, какая в них работа: впишите её и положите перечень в папку с выгрузками. \
      Для школ, у которых не известен логин, пишет «соответствие.csv» с ближайшими по названию и месту школами.
      """)

  @Argument(help: ArgumentHelp("Папка с выгрузками; читается вместе с подпапками.", valueName: "папка"))
  var folder: String

  @Option(help: ArgumentHelp("Папка для отчёта о качестве данных и перечня работ.", valueName: "папка"))
  var output: String?

  @OptionGroup var options: ReadingOptions

  @Flag(help: "Напечатать замечания в виде JSON.")
  var json = false

  func run() throws {
    let reading = try Reading(folder: folder, options: options, output: output)
    let written = try output.map { try write(reading, to: $0) } ?? []
    if json {
      Console.print(JSONText.text(of: RunRecord(reading, written: written, withIssues: true)))
    } else {
      for line in lines(reading) { Console.print(line) }
      for path in written { Console.note("Записано: " + path) }
    }
    if reading.status != .done { throw RunOutcome(status: reading.status) }
  }

  private func lines(_ reading: Reading) -> [String] {
    let used = reading.region.sources.filter { $0.state == .used }.count
    let totals: [String?] = [
      "Файлов \(reading.region.sources.count), учтено \(used); работ \(reading.region.works.count), школ \(reading.region.schools.count).",
      reading.region.unmatchedSchools.isEmpty
        ? nil : "Школ без логина: \(reading.region.unmatchedSchools.count); заполните «\(MappingForm.fileName)».",
      IssueText.summary(reading.region.issues),
    ]
    return IssueText.grouped(reading.region.issues) + totals.compactMap(\.self)
  }

  /// - Returns: paths relative to the output.
  private func write(_ reading: Reading, to output: String) throws -> [String] {
    var target = try OutputFolder(output)
    var paths: [String] = []
    if let input = reading.input {
      for plan in ReportPlan(input, kinds: [DocumentKind(.quality)]).documents {
        let files = ResultFiles(checkOf: plan)
        try files.write(into: &target)
        paths += files.paths
      }
    } else {
      Console.note(
        diagnostic(
          at: "--as-of", expected: "дата отчёта о качестве данных", found: "ни даты, ни работы, по которой она видна",
          remedy: "Укажите дату, например --as-of 15.09.2022"))
    }
    let record = "качество-данных.json"
    let remarks = RunRecord(reading, written: [], withIssues: true)
    try target.add(OutputFile(path: record, text: JSONText.text(of: remarks) + "\n"))
    paths.append(record)
    let form = WorkForm(sources: reading.region.sources, book: reading.book, earlier: [folder, output])
    if form.isNeeded {
      try target.add(OutputFile(path: WorkList.fileName, text: form.text))
      paths.append(WorkList.fileName)
    }
    let list = MappingList(reading.region, earlier: [folder, output])
    if list.isNeeded {
      try target.add(OutputFile(path: MappingForm.fileName, text: list.text))
      paths.append(MappingForm.fileName)
    }
    try target.commit()
    return paths.sorted()
  }
}
