import Composition
import Delivery
import ReportModel
import TextWriters
import Typesetting
import WorkbookWriter

/// Which files a command writes for its documents.
struct ResultFiles {
  static let analystFolder = "для-аналитика"

  /// A document with its plan, which names its files.
  struct Composed {
    let plan: PlannedDocument
    let document: Document
  }

  private var parts: [(document: Document, writer: any ReportWriter, paths: [String])] = []

  /// The background of the region that a municipal run will read; `nil` where this run has no region of its own.
  private var background: String?

  /// The files of `report`: each document in its formats, and data for the analyst.
  init(reportOf documents: [Composed], background: String? = nil) {
    for one in documents { add(one.document, one.plan.path, one.plan.formats) }
    if let main = documents.first?.document { addData(main) }
    self.background = background
  }

  /// The files of `check`: the data quality as a book and as text.
  init(checkOf plan: PlannedDocument) { add(plan.compose(), plan.path, [.workbook, .text]) }

  /// Paths relative to the output, sorted.
  var paths: [String] { (parts.flatMap(\.paths) + (background == nil ? [] : [Self.backgroundPath])).sorted() }

  /// Where a regional run writes its background.
  static let backgroundPath = analystFolder + "/фон-региона.json"

  func write(into folder: inout OutputFolder) throws(OutputError) {
    for part in parts { try part.writer.write(part.document, into: &folder) }
    if let background { try folder.add(OutputFile(path: Self.backgroundPath, text: background)) }
  }

  private mutating func add(_ document: Document, _ path: String, _ formats: [PlannedDocument.Format]) {
    for format in formats {
      switch format {
      case .workbook: parts.append((document, BookWriter(fileName: path + ".xlsx"), [path + ".xlsx"]))
      case .text:
        parts.append((document, MarkdownWriter(fileName: path + ".md"), [path + ".md"]))
        parts.append((document, FigureWriter(), document.charts.map(FigureWriter.path)))
      case .paper, .slides: break
      }
    }
  }

  private mutating func addData(_ document: Document) {
    let folder = Self.analystFolder
    let manifest = folder + "/manifest.json"
    parts.append((document, CSVWriter(directory: folder), document.tables.map { "\(folder)/\($0.id).csv" }))
    parts.append((document, ManifestWriter(fileName: manifest), [manifest]))
  }
}
