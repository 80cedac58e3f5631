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

  /// A document with its plan, which names its files.
  struct Composed {
    let plan: PlannedDocument
    let document: Document
  }

  private var parts: [(document: Document, writer: any ReportWriter, paths: [String])] = []
  private var page: [HTMLWriter.Entry] = []
  private var manifest: [Document] = []
  private var data: DataBook?

  /// The background of the region that a municipal run will read; `nil` where this run has no region of its own.
  private var background: String?

  /// The files of `report`: each document in its formats, one page of what the region reads, data for the analyst.
  init(reportOf documents: [Composed], data: DataBook? = nil, background: String? = nil) {
    for one in documents { add(one.document, one.plan.path, one.plan.formats) }
    // Books for methodists are many and long: they are opened by their subject, not read on the page.
    let shown = documents.filter { $0.plan.audience == .region && $0.plan.kind.base != .methodists }
    let titles = shown.map { Typesetter($0.document).plain($0.document.title) }
    let made = Set(parts.flatMap(\.paths))
    page = zip(shown, titles).map { one, title in
      let files = one.plan.formats.map { one.plan.path + Self.ending(of: $0) }
      // Documents of one title lie in folders of their own, which tell them apart.
      let folder = one.plan.path.split(separator: "/").dropLast().last.map { ": \($0)" } ?? ""
      return HTMLWriter.Entry(
        name: titles.count { $0 == title } > 1 ? title + folder : title, document: one.document,
        files: files.filter(made.contains))
    }
    if let main = documents.first?.document {
      let folder = Self.analystFolder
      parts.append((main, CSVWriter(directory: folder), main.tables.map { "\(folder)/\($0.id).csv" }))
      manifest = documents.map(\.document)
    }
    self.data = data
    self.background = background
  }

  /// The files of `check`: the data quality as a book and as text.
  init(checkOf plan: PlannedDocument) { add(plan.compose(), plan.path, [.workbook, .text]) }

  /// The files of some documents and nothing about them.
  init(pages documents: [Composed]) {
    for one in documents { add(one.document, one.plan.path, one.plan.formats) }
  }

  /// Paths relative to the output, sorted.
  var paths: [String] {
    var paths = parts.flatMap(\.paths)
    if !page.isEmpty { paths.append(Self.pageName) }
    if !manifest.isEmpty { paths.append(Self.manifestPath) }
    if let data { paths += [Self.databasePath] + data.tables.map(Self.dataTables.path) }
    if background != nil { paths.append(Self.backgroundPath) }
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
    if !manifest.isEmpty {
      try ManifestWriter(fileName: Self.manifestPath).write(manifest, files: paths, into: &folder)
    }
    if let background { try folder.add(OutputFile(path: Self.backgroundPath, text: background)) }
  }

  /// Where a regional run writes its background.
  private static let backgroundPath = analystFolder + "/фон-региона.json"
  static let manifestPath = analystFolder + "/manifest.json"
  private static let databasePath = analystFolder + "/данные.sqlite"
  private static let dataTables = DataBookWriter(directory: analystFolder + "/данные")

  private static func ending(of format: PlannedDocument.Format) -> String {
    switch format {
    case .text: ".md"
    case .workbook: ".xlsx"
    case .paper: ".docx"
    case .slides: ".pptx"
    case .page: ".html"
    }
  }

  private mutating func add(_ document: Document, _ path: String, _ formats: [PlannedDocument.Format]) {
    for format in formats {
      let name = path + Self.ending(of: format)
      switch format {
      case .workbook: parts.append((document, BookWriter(fileName: name), [name]))
      case .page: parts.append((document, HTMLWriter(fileName: name), [name]))
      case .text:
        // Figures of documents in one folder may have one name.
        let figures = "рисунки/" + (path.split(separator: "/").last.map(String.init) ?? path)
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let writer = FigureWriter(directory: folder.isEmpty ? figures : folder + "/" + figures)
        parts.append((document, MarkdownWriter(fileName: name, figures: figures), [name]))
        parts.append((document, writer, document.charts.map(writer.path)))
      case .paper, .slides:
        parts.append((document, PaperWriter(fileName: name), PaperWriter.isAvailable ? [name] : []))
      }
    }
  }
}
