import ArgumentParser
import Example

/// `spravka example`: writes the synthetic region, for trying and for tests.
struct ExampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "example", abstract: "Записать папку с вымышленным регионом в настоящих формах выгрузок.",
    discussion: "Одно и то же число даёт одни и те же файлы. Все данные вымышлены.")

  @Option(
    help: ArgumentHelp("Целое число, по которому строится регион.", valueName: "число"),
    transform: ArgumentValues.seed)
  var seed: UInt64

  @Option(help: ArgumentHelp("Папка для файлов; создаётся, если её нет.", valueName: "папка"))
  var output: String

  @OptionGroup var facts: FactOptions

  func run() throws {
    let paths = try ExampleRegion(seed: seed, book: try facts.book()).write(to: output)
    let base = output.hasSuffix("/") ? output : output + "/"
    for path in paths { Console.print(base + path) }
  }
}
