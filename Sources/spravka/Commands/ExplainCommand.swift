import ArgumentParser
import Composition
import Reference

/// `spravka explain`: what an indicator, a rule or a parameter means and where it is from.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Объяснить показатель, правило или параметр методики.",
    discussion:
      "Коды показателей: spravka list indicators; коды правил выводов, рекомендаций и проверок данных: spravka list rules; коды параметров – в методике."
  )

  @Argument(help: ArgumentHelp("Код, например share-of-two.", valueName: "код"))
  var id: String

  @OptionGroup var facts: FactOptions

  @Flag(help: "Напечатать в виде JSON.")
  var json = false

  func run() throws {
    let methodology = try facts.book().methodology
    let all = MethodologyEntry.all(methodology)
    guard let found = all.first(where: { $0.id == id }) else {
      throw CommandFailure(
        .wrongUse, at: "explain", expected: "код показателя, правила или параметра", found: "«\(id)»",
        remedy: Nearest.question(id, among: all.map(\.id))
          ?? "Коды печатают spravka list indicators и spravka list rules")
    }
    Console.print(json ? JSONText.text(of: found.record) : found.text)
  }
}
