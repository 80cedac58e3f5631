public import Delivery
public import ReportModel
public import Typesetting

/// The text of a document for code hosts: Markdown of GitHub's flavour with figures beside it.
public struct MarkdownWriter: ReportWriter {
  /// Path of the file in the folder of the report, such as `аналитическая-справка.md`.
  public let fileName: String
  /// Folder of the figures, relative to the file.
  public let figures: String

  /// A writer of a file of this name; `figures`: where `FigureWriter` puts the figures, relative to the file.
  public init(fileName: String, figures: String = "рисунки") {
    self.fileName = fileName
    self.figures = figures
  }

  /// Writes the text of the document; its figures are written by `FigureWriter`.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    let figures = figures
    try folder.add(fileName, text: { MarkdownWriter.text(of: document, figures: figures) })
  }

  /// The document as Markdown.
  public static func text(of document: Document, figures: String = "рисунки") -> String {
    var page = MarkdownPage(Typesetter(document), figures: figures)
    page.add(document)
    return page.text
  }
}
