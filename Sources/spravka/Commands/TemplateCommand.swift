import ArgumentParser
import Delivery
import Forms
import Reference

/// `spravka template`: writes an empty form that people fill and the loader reads back.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Записать форму для заполнения: участники, риски, меры, замечания и другие.",
    discussion: "Виды форм:\n"
      + FormKind.allCases.map { "  \($0.rawValue) – \($0.form.title.prefix(1).lowercased() + $0.form.title.dropFirst())" }
      .joined(separator: "\n")
      + "\n\nЗаполненную форму положите в папку с выгрузками: она опознаётся по заголовкам столбцов.")

  @Argument(help: ArgumentHelp("Вид формы.", valueName: "вид"))
  var kind: FormKind

  @Option(help: ArgumentHelp("Папка для формы; создаётся, если её нет.", valueName: "папка"))
  var output: String

  func run() throws {
    var folder = try OutputFolder(output)
    try EmptyForm(kind).add(to: &folder)
    try folder.commit()
    Console.print((output.hasSuffix("/") ? output : output + "/") + kind.fileName)
  }
}
