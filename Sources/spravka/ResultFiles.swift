import Composition
import Delivery
import ReportModel
import TextWriters
import Typesetting
import WorkbookWriter

/// Which files a command writes for its documents.
struct ResultFiles {
  static let analystFolder = "для-аналитика"

  /// A document with the kind that names its files.
  struct Composed {
    let kind: DocumentKind
    let document: Document
  }

  private var parts: [(document: Document, writer: any ReportWriter, paths: [String])] = []

  /// The files of `report`: books for all, the text and its figures for the reference, data for the analyst.
  init(reportOf documents: [Composed]) {
    for one in documents {
      addBook(one.kind, one.document)
      if one.kind == .analyticalReference { addText(one.kind, one.document) }
    }
    if let main = documents.first?.document { addData(main) }
  }

  /// The files of `check`: the data quality as a book and as text.
  init(checkOf kind: DocumentKind, _ document: Document) {
    addBook(kind, document)
    addText(kind, document)
  }

  /// Paths relative to the output, sorted.
  var paths: [String] { parts.flatMap(\.paths).sorted() }

  func write(into folder: inout OutputFolder) throws(OutputError) {
    for part in parts { try part.writer.write(part.document, into: &folder) }
  }

  private mutating func addBook(_ kind: DocumentKind, _ document: Document) {
    let name = kind.fileName + ".xlsx"
    parts.append((document, BookWriter(fileName: name), [name]))
  }

  private mutating func addText(_ kind: DocumentKind, _ document: Document) {
    let name = kind.fileName + ".md"
    parts.append((document, MarkdownWriter(fileName: name), [name]))
    let figures = FigureWriter()
    parts.append((document, figures, document.charts.map(figures.path)))
  }

  private mutating func addData(_ document: Document) {
    let folder = Self.analystFolder
    let manifest = folder + "/manifest.json"
    parts.append((document, CSVWriter(directory: folder), document.tables.map { "\(folder)/\($0.id).csv" }))
    parts.append((document, ManifestWriter(fileName: manifest), [manifest]))
  }
}
