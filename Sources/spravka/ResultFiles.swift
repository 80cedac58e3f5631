import Composition
import DatabaseWriter
import Delivery
import OfficeWriter
import ReportModel
import TextWriters
import Typesetting
import WorkbookWriter

/// Which files a command writes for its documents.
struct ResultFiles {
  static let analystFolder = "для-аналитика"
  static let pageName = "index.html"

  /// A document with the kind that names its files.
  struct Composed {
    let kind: DocumentKind
    let document: Document
  }

  private var parts: [(document: Document, writer: any ReportWriter, paths: [String])] = []
  private var page: [HTMLWriter.Entry] = []
  private var manifest: [Document] = []
  private var data: DataBook?

  /// The files of `report`: books for all, text, paper and figures for the reference, one page, data for the analyst.
  init(reportOf documents: [Composed], data: DataBook? = nil) {
    for one in documents {
      addBook(one.kind, one.document)
      if one.kind == .analyticalReference {
        addText(one.kind, one.document)
        addPaper(one.kind, one.document)
      }
    }
    page = documents.map { one in
      let files = parts.filter { $0.document.id == one.document.id }.flatMap(\.paths)
      return HTMLWriter.Entry(
        name: one.kind.title, document: one.document, files: files.filter { !$0.hasSuffix(".svg") })
    }
    if let main = documents.first?.document {
      let folder = Self.analystFolder
      parts.append((main, CSVWriter(directory: folder), main.tables.map { "\(folder)/\($0.id).csv" }))
      manifest = documents.map(\.document)
    }
    self.data = data
  }

  /// The files of `check`: the data quality as a book and as text.
  init(checkOf kind: DocumentKind, _ document: Document) {
    addBook(kind, document)
    addText(kind, document)
  }

  /// Paths relative to the output, sorted.
  var paths: [String] {
    var paths = parts.flatMap(\.paths)
    if !page.isEmpty { paths.append(Self.pageName) }
    if !manifest.isEmpty { paths.append(Self.manifestPath) }
    if let data { paths += [Self.databasePath] + data.tables.map(Self.dataTables.path) }
    return paths.sorted()
  }

  /// What the user should install to get what is missing.
  var advice: [String] {
    parts.contains { $0.writer is PaperWriter } ? OfficeTool.missing.map(\.advice) : []
  }

  func write(into folder: inout OutputFolder) throws(OutputError) {
    // What takes longest comes first: files are made side by side.
    if let data {
      try DatabaseFile(fileName: Self.databasePath).write(data, into: &folder)
      try Self.dataTables.write(data, into: &folder)
    }
    for part in parts { try part.writer.write(part.document, into: &folder) }
    if !page.isEmpty { try HTMLWriter(fileName: Self.pageName).write(page, into: &folder) }
    if !manifest.isEmpty { try ManifestWriter(fileName: Self.manifestPath).write(manifest, into: &folder) }
  }

  private static let manifestPath = analystFolder + "/manifest.json"
  private static let databasePath = analystFolder + "/данные.sqlite"
  private static let dataTables = DataBookWriter(directory: analystFolder + "/данные")

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

  private mutating func addPaper(_ kind: DocumentKind, _ document: Document) {
    let name = kind.fileName + ".docx"
    parts.append((document, PaperWriter(fileName: name), PaperWriter.isAvailable ? [name] : []))
  }
}
