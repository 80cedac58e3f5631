public import Delivery
public import ReportModel

/// Writes a document in one format; one writer a format.
public protocol ReportWriter: Sendable {
  /// Writes the files of the document into the folder; they appear when the folder is committed.
  func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError)
}
