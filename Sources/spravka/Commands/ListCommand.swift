import Aggregation
import ArgumentParser
import Composition
import Indicators
import Loading
import Reference
import Vocabulary

/// `spravka list`: what is in a folder, and what the toolkit knows.
struct ListCommand: ParsableCommand {
  /// What can be listed; those of a folder need one.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case files, works, schools, indicators, rules, layouts, kinds

    var needsFolder: Bool { [.files, .works, .schools].contains(self) }
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Показать файлы, работы и школы папки или то, что знает программа.",
    discussion: """
      files – файлы папки, works – работы, schools – школы; без папки: indicators – показатели, rules – правила выводов \
      и рекомендаций и проверки данных, layouts – формы файлов, kinds – документы.
      """)

  @Argument(help: ArgumentHelp("Что показать.", valueName: "что"))
  var subject: Subject

  @Argument(help: ArgumentHelp("Папка с выгрузками: для files, works и schools.", valueName: "папка"))
  var folder: String?

  @OptionGroup var options: ReadingOptions

  @Flag(help: "Напечатать в виде JSON.")
  var json = false

  func run() throws {
    guard subject.needsFolder else {
      if let folder {
        throw CommandFailure(
          .wrongUse, at: "list \(subject.rawValue)", expected: "команда без папки", found: "«\(folder)»",
          remedy: "Уберите лишний аргумент")
      }
      show(known)
      return
    }
    guard let folder else {
      throw CommandFailure(
        .wrongUse, at: "list \(subject.rawValue)", expected: "папка с выгрузками", found: "аргумента нет",
        remedy: "Допишите путь к папке: spravka list \(subject.rawValue) ПАПКА")
    }
    let reading = try Reading(folder: folder, options: options)
    show(found(in: reading))
    if reading.status != .done { throw RunOutcome(status: reading.status) }
  }

  private func show(_ listing: Listing) { Console.print(json ? listing.json : listing.text) }

  private var known: Listing {
    switch subject {
    case .indicators:
      Listing(
        columns: [("id", "Код"), ("title", "Показатель")],
        rows: IndicatorCatalogue.all.map { [.text($0.id), .text($0.title)] })
    case .rules:
      Listing(
        columns: [("id", "Код"), ("kind", "Вид"), ("title", "Правило")],
        rows: MethodologyEntry.rules.map { [.text($0.id), .text($0.kind.rawValue), .text($0.title)] })
    case .layouts:
      Listing(
        columns: [("id", "Код"), ("title", "Форма"), ("headers", "Заголовки, по которым она опознаётся")],
        rows: Layout.allCases.map { [.text($0.rawValue), .text($0.title), .list($0.signature)] })
    case .kinds, .files, .works, .schools:
      Listing(
        columns: [("id", "Вид"), ("title", "Документ")],
        rows: DocumentKind.Base.allCases.map { [.text($0.rawValue), .text($0.title)] })
    }
  }

  private func found(in reading: Reading) -> Listing {
    let region = reading.region
    switch subject {
    case .works:
      return Listing(
        columns: [("id", "Код"), ("title", "Работа"), ("schools", "Школ"), ("participants", "Участников")],
        rows: region.works.map { work in
          let cell = region.cell(work, .region) ?? Cell()
          return [
            .text(Addresses.work(work)), .text(reading.names.work(work)), .number(cell.schools),
            .number(cell.participants),
          ]
        })
    case .schools:
      var works: [SchoolID: Int] = [:]
      for work in region.works { for school in region.schools(of: work) { works[school, default: 0] += 1 } }
      return Listing(
        columns: [("login", "Логин"), ("works", "Работ"), ("municipality", "Муниципалитет"), ("name", "Школа")],
        rows: region.schools.map {
          [
            .text($0.id.description), .number(works[$0.id, default: 0]), .text($0.municipality?.name ?? ""),
            .text($0.name),
          ]
        })
    case .files, .indicators, .rules, .layouts, .kinds:
      return Listing(
        columns: [
          ("path", "Файл"), ("state", "Состояние"), ("rowsKept", "Строк учтено"), ("layouts", "Форма"),
          ("works", "Работа"),
        ],
        rows: region.sources.map { source in
          [
            .text(source.path), .text(stateWord(source.state)), .number(source.rowsKept),
            .list(source.layouts.map(\.title)), .list(source.works.map { reading.names.work($0) }),
          ]
        })
    }
  }
}
