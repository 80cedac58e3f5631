public import Delivery
public import ReportModel
public import Typesetting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `manifest.json`: what a report was made of, for machines and for the next edition.
///
/// Keys are sorted and there is no clock in it, so equal inputs give equal bytes.
public struct ManifestWriter: ReportWriter {
  /// Name of the file in the folder of the report.
  public let fileName: String

  /// A writer of a manifest of this name.
  public init(fileName: String = "manifest.json") { self.fileName = fileName }

  /// Writes the manifest of the document.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    try folder.add(fileName, text: { ManifestWriter.text(of: document) })
  }

  /// The manifest as text with a line feed at its end.
  public static func text(of document: Document) -> String {
    let typesetter = Typesetter(document)
    var provenance = document.provenance
    provenance.sources.sort { ($0.file, $0.sha256) < ($1.file, $1.sha256) }
    let manifest = Manifest(
      document: Manifest.Heading(
        id: document.id, title: typesetter.plain(document.title), date: document.date.isoWords, stamp: document.stamp),
      provenance: provenance)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(manifest) else {
      preconditionFailure("a manifest of plain values is encodable")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// The shape of the manifest.
private struct Manifest: Encodable {
  struct Heading: Encodable {
    let id: String
    let title: String
    let date: String
    let stamp: String
  }

  let document: Heading
  let provenance: Provenance
}

extension CalendarDate {
  /// `2022-09-15`
  fileprivate var isoWords: String {
    "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }
}
