public import Delivery
public import ReportModel
public import Typesetting

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `manifest.json`: what a report was made of and what it said, for machines and for the next edition.
///
/// Keys are sorted and there is no clock in it, so equal inputs give equal bytes.
public struct ManifestWriter: ReportWriter {
  /// Name of the file in the folder of the report.
  public let fileName: String

  /// A writer of a manifest of this name.
  public init(fileName: String = "manifest.json") { self.fileName = fileName }

  /// Writes the manifest of the document.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    try write([document], into: &folder)
  }

  /// Writes the manifest of a report of several documents; the first one gives the heading.
  ///
  /// `files`: paths of all files of the report, so that a later run does not take them for data.
  public func write(
    _ documents: [Document], files: [String] = [], into folder: inout OutputFolder
  ) throws(OutputError) {
    try folder.add(fileName, text: { ManifestWriter.text(of: documents, files: files) })
  }

  /// The manifest of one document.
  public static func text(of document: Document) -> String { text(of: [document]) }

  /// The manifest as text with a line feed at its end.
  public static func text(of documents: [Document], files: [String] = []) -> String {
    let main = documents[0]
    var provenance = main.provenance
    provenance.sources.sort { ($0.file, $0.sha256) < ($1.file, $1.sha256) }
    let edition = Edition(of: documents)
    let manifest = Manifest(
      document: Manifest.Heading(
        id: main.id, title: Typesetter(main).plain(main.title), date: main.date.isoWords, stamp: main.stamp),
      figures: edition.figures.map(Manifest.line), files: files.sorted(), provenance: provenance,
      statements: statements(of: documents))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(manifest) else {
      preconditionFailure("a manifest of plain values is encodable")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The statements in words; a reference to a table takes the number that it has in its own document.
  private static func statements(of documents: [Document]) -> [Manifest.Said] {
    var known: Set<String> = []
    var said: [Manifest.Said] = []
    for document in documents where !document.statements.isEmpty {
      let typesetter = Typesetter(document)
      for one in document.statements where known.insert(one.id).inserted {
        said.append(
          Manifest.Said(
            id: one.id, kind: one.kind, state: one.state, text: typesetter.plain(one.text),
            addressee: one.addressee.isEmpty ? nil : one.addressee, term: one.term?.isoWords,
            figures: one.figures.isEmpty ? nil : one.figures.map(Manifest.line)))
      }
    }
    return said.sorted { $0.id < $1.id }
  }
}

/// The shape of the manifest.
struct Manifest: Codable {
  struct Heading: Codable {
    let id: String
    let title: String
    let date: String
    let stamp: String
  }

  struct Said: Codable {
    let id: String
    let kind: RecordedStatement.Kind
    let state: String
    let text: String
    let addressee: String?
    /// As `2022-09-15`.
    let term: String?
    /// Lines like those of `figures`.
    let figures: [String]?
  }

  let document: Heading
  /// Territory, work, measure, value, unit, n, column, row and document, divided by tabs.
  let figures: [String]
  /// Paths of the files of the report, relative to its folder.
  let files: [String]
  let provenance: Provenance
  let statements: [Said]

  static func line(_ figure: Edition.Figure) -> String {
    [
      figure.address.territory, figure.address.work, figure.address.measure, figure.value.description,
      figure.unit.code, figure.n.map(String.init) ?? "", figure.column, figure.row,
      figure.document,
    ].map { $0.replacing("\t", with: " ") }.joined(separator: "\t")
  }

  static func figure(_ line: String) -> Edition.Figure? {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 9, let value = Double(fields[3]), value.isFinite, let unit = Unit(code: fields[4]) else {
      return nil
    }
    return Edition.Figure(
      address: Address(territory: fields[0], work: fields[1], measure: fields[2]), value: value, unit: unit,
      n: Int(fields[5]), column: fields[6], row: fields[7], document: fields[8])
  }
}

extension Unit {
  fileprivate var code: String {
    switch self {
    case .count: "count"
    case .share: "share"
    case .shareDifference: "share-difference"
    case .probability: "probability"
    case .number(let decimals): "number-\(decimals)"
    }
  }

  fileprivate init?(code: String) {
    switch code {
    case "count": self = .count
    case "share": self = .share
    case "share-difference": self = .shareDifference
    case "probability": self = .probability
    default:
      guard code.hasPrefix("number-"), let decimals = Int(code.dropFirst(7)), (0...15).contains(decimals) else {
        return nil
      }
      self = .number(decimals: decimals)
    }
  }
}

extension CalendarDate {
  /// `2022-09-15`
  fileprivate var isoWords: String {
    "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }
}
