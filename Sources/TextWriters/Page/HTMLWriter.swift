public import Delivery
public import ReportModel
public import Typesetting

/// All documents of a folder as one page for a browser: no network, no other file, readable without its script.
///
/// The script adds a choice of document, municipality and school, sorting and filters. Long tables are packed: the
/// first rows stand in the page, the rest are written when they are asked for.
public struct HTMLWriter: ReportWriter {
  /// A document with what the page says of its files.
  public struct Entry: Sendable {
    /// Short name in the navigation.
    public let name: String
    public let document: Document
    /// Paths of its files relative to the page.
    public let files: [String]
    /// What its like are gathered under in the navigation, such as «Рассылка»; empty for a document of its own.
    public let group: String

    /// A document; `files`: paths relative to the page, in the order in which they are offered.
    ///
    /// `group`: documents of one group stand together, in a list that opens.
    public init(name: String, document: Document, files: [String] = [], group: String = "") {
      self.name = name
      self.document = document
      self.files = files
      self.group = group
    }
  }

  /// Path of the page in the folder of the report, such as `index.html`.
  public let fileName: String

  /// A writer of a page of this name.
  public init(fileName: String = "index.html") { self.fileName = fileName }

  /// Writes the page of these documents; the first one is seen first.
  public func write(_ entries: [Entry], into folder: inout OutputFolder) throws(OutputError) {
    try folder.add(fileName, text: { HTMLWriter.text(of: entries) })
  }

  /// Writes the page of one document.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    try write([Entry(name: Typesetter(document).plain(document.title), document: document)], into: &folder)
  }

  /// The page as text.
  ///
  /// - Precondition: there is a document.
  public static func text(of entries: [Entry]) -> String {
    precondition(!entries.isEmpty, "a page shows a document")
    return HTMLPage(entries).text
  }
}
