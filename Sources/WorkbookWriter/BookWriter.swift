public import Delivery
public import ReportModel
import Sheets
public import Typesetting

/// A document as an XLSX workbook: cover, contents, text, charts, a sheet a table, notes, sources.
public struct BookWriter: ReportWriter {
  /// Name of the file in the folder of the report, such as `аналитическая-справка.xlsx`.
  public let fileName: String

  /// A writer of a file of this name.
  public init(fileName: String) { self.fileName = fileName }

  /// Writes the workbook of the document.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    let fileName = fileName
    try folder.add(
      fileName,
      writtenBy: { path throws(OutputError) in
        let workbook = try Workbook(path: path, properties: BookWriter.properties(of: document))
        do throws(SheetError) {
          try BookWriter.fill(workbook, with: document)
        } catch {
          throw OutputError(
            kind: .formatLimit, place: "\(fileName), \(error.place)", cause: error.cause, remedy: error.remedy)
        }
        try workbook.close()
      })
  }

  private static func fill(_ workbook: Workbook, with document: Document) throws(SheetError) {
    let plan = BookPlan(document)
    try CoverSheet(document: document, plan: plan).write(to: workbook)
    try ContentsSheet(document: document, plan: plan).write(to: workbook)
    try TextSheet(document: document, plan: plan).write(to: workbook)
    let data = FigureData(plan.charts)
    if !plan.charts.isEmpty { try FigureSheet(plan: plan, data: data).write(to: workbook) }
    for place in plan.allPlaces {
      try TableSheet(place: place, plan: plan, date: document.date.shortWords).write(to: workbook)
    }
    if !plan.charts.isEmpty { try data.write(to: workbook, plan.typesetter) }
  }

  private static func properties(of document: Document) -> WorkbookProperties {
    let typesetter = Typesetter(document)
    return WorkbookProperties(
      title: typesetter.plain(document.title), subject: typesetter.plain(document.subtitle),
      author: document.provenance.tool, keywords: document.keywords, comments: document.stamp,
      created: SheetDate(document.date),
      custom: [
        (name: "Версия программы", value: document.provenance.version),
        (name: "Отпечаток данных", value: document.provenance.fingerprint),
      ] + BookWriter.numberOfFiles(document.provenance))
  }

  /// Nothing where the readers get no list of files.
  private static func numberOfFiles(_ provenance: Provenance) -> [(name: String, value: String)] {
    provenance.sources.isEmpty ? [] : [(name: "Исходных файлов", value: "\(provenance.sources.count)")]
  }
}
