import ArgumentParser
import Composition
import Reference
import ReportModel
import TextWriters

/// `spravka explain`: what an indicator, a rule, a parameter or a finding means and where it is from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Объяснить показатель, правило, параметр методики или вывод отчёта.",
    discussion: """
      Коды показателей: spravka list indicators; коды правил выводов, рекомендаций и проверок данных: spravka list \
      rules; коды параметров – в методике. Вывод отчёта указывают номером из перечня выводов справки и файлом \
      manifest.json: spravka explain 12 --manifest отчёт/для-аналитика/manifest.json.
      """)

  @Argument(help: ArgumentHelp("Код, например share-of-two, или номер вывода.", valueName: "код"))
  var id: String

  @Option(
    help: ArgumentHelp(
      "Файл manifest.json отчёта: из него берётся вывод с этим номером или кодом.", valueName: "файл"))
  var manifest: String?

  @OptionGroup var facts: FactOptions

  @Flag(help: "Напечатать в виде JSON.")
  var json = false

  func run() throws {
    let methodology = try facts.book().methodology
    let all = MethodologyEntry.all(methodology)
    let statement = try manifest.flatMap { try ExplainedStatement(id, in: ManifestReader.edition(at: $0)) }
    // The code of a finding begins with its rule.
    let code = statement?.rule ?? String(id.prefix { $0 != "/" })
    guard let found = all.first(where: { $0.id == code }) else {
      if manifest != nil {
        throw CommandFailure(
          .wrongUse, at: "explain", expected: "номер или код вывода из manifest.json либо код методики",
          found: "«\(id)»", remedy: "Номер стоит в перечне выводов справки, коды – в таблице выводов для аналитика")
      }
      throw CommandFailure(
        .wrongUse, at: "explain", expected: "код показателя, правила или параметра", found: "«\(id)»",
        remedy: Nearest.question(id, among: all.map(\.id))
          ?? "Коды печатают spravka list indicators и spravka list rules")
    }
    if json {
      let record = found.record.merging(statement?.record ?? [:]) { entry, _ in entry }
      Console.print(JSONText.text(of: record))
    } else {
      Console.print(((statement.map { [$0.text, ""] } ?? []) + [found.text]).joined(separator: "\n"))
    }
  }
}
