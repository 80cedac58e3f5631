public import Delivery
import Foundation
import OfficeData
public import ReportModel
import TextWriters
public import Typesetting

/// A document as DOCX to sign or as PPTX to show, made by pandoc from our Markdown with our own reference papers.
///
/// Where pandoc is not installed nothing is written; `OfficeTool.advice` tells the user. The same document gives the same
/// bytes: pandoc takes the day of the document for the present, and the archive is packed anew with one date.
public struct PaperWriter: ReportWriter {
  /// What is made.
  public enum Format: String, Sendable {
    case paper = "docx"
    case slides = "pptx"
  }

  /// Path of the file in the folder of the report, such as `аналитическая-справка.docx`.
  public let fileName: String
  /// By the ending of the name.
  public let format: Format

  /// A writer of a file whose name ends with `.docx` or `.pptx`.
  public init(fileName: String) {
    let ending = fileName.split(separator: ".").last.map(String.init) ?? ""
    guard let format = Format(rawValue: ending) else { preconditionFailure("\(fileName) is no paper and no slides") }
    self.fileName = fileName
    self.format = format
  }

  /// Whether papers can be made here.
  public static var isAvailable: Bool { OfficeTool.pandoc.path != nil }

  /// Writes the file where pandoc is installed, and nothing elsewhere.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    if !PaperWriter.isAvailable { return }
    let writer = self
    try folder.add(fileName, madeBy: { () throws(OutputError) in try writer.bytes(of: document) })
  }

  /// The file as pandoc makes it.
  private func bytes(of document: Document) throws(OutputError) -> [UInt8] {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("spravka-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let pictures = try pictures(of: document, in: scratch)
    let page = PandocPage(document, format) { pictures[$0.id] }
    let reference = "reference.\(format.rawValue)"
    try put(Data(page.text.utf8), "page.md", in: scratch)
    try put(PaperWriter.reference(reference), reference, in: scratch)
    var arguments = [
      "page.md", "--from", PaperWriter.flavour, "--to", format.rawValue, "--output", "made.\(format.rawValue)",
      "--reference-doc", reference, "--columns", "10", "--metadata", "lang=ru-RU",
    ]
    if format == .slides {
      let typesetter = Typesetter(document)
      arguments += [
        "--slide-level", "2", "--metadata", "title=" + typesetter.plain(document.title), "--metadata",
        "subtitle=" + typesetter.plain(document.subtitle), "--metadata", "date=" + document.date.longWords,
      ]
    } else {
      arguments += ["--shift-heading-level-by", "-1"]
    }
    try OfficeTool.pandoc.run(arguments, in: scratch, epoch: document.date.secondsSince1970, making: fileName)
    guard let made = try? Data(contentsOf: scratch.appendingPathComponent("made.\(format.rawValue)")) else {
      throw OutputError(
        kind: .system, place: fileName, cause: "программа pandoc не записала файл",
        remedy: "Освободите место во временной папке и повторите")
    }
    var package = try OfficePackage([UInt8](made), place: fileName)
    switch format {
    case .paper: package.finishPaper(page, document)
    case .slides: package.finishSlides(page)
    }
    return package.bytes
  }

  /// Pandoc's Markdown with what we use and nothing that could read a command into the words of others.
  private static let flavour =
    "markdown_strict-raw_html-markdown_in_html_blocks+pipe_tables+fenced_divs+bracketed_spans+raw_attribute+link_attributes"
    + "+header_attributes+all_symbols_escapable+startnum+intraword_underscores+backtick_code_blocks+fenced_code_attributes"

  /// Draws the charts; without the program that draws there are none.
  private func pictures(of document: Document, in scratch: URL) throws(OutputError) -> [String: String] {
    let typesetter = Typesetter(document)
    var pictures: [String: String] = [:]
    if document.charts.isEmpty || OfficeTool.rsvgConvert.path == nil { return pictures }
    for chart in document.charts {
      // One family, whatever the machine has: the measures of the figures are those of DejaVu.
      let svg = FigureWriter.svg(of: chart, typesetter)
        .replacing(/font-family="[^"]*"/, with: "font-family=\"DejaVu Sans\"")
      try put(Data(svg.utf8), "\(chart.id).svg", in: scratch)
      try OfficeTool.rsvgConvert.run(
        ["--zoom", "2", "--output", "\(chart.id).png", "\(chart.id).svg"], in: scratch, making: fileName)
      pictures[chart.id] = "\(chart.id).png"
    }
    return pictures
  }

  private func put(_ data: Data, _ name: String, in scratch: URL) throws(OutputError) {
    do {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
      try data.write(to: scratch.appendingPathComponent(name))
    } catch {
      throw OutputError(
        kind: .diskFull, place: fileName, cause: "временная папка не принимает файлы",
        remedy: "Освободите место во временной папке и повторите")
    }
  }

  private static func reference(_ name: String) -> Data {
    var count = 0
    guard let bytes = office_reference(name, &count) else { preconditionFailure("no reference paper \(name)") }
    return Data(bytes: bytes, count: count)
  }
}

extension CalendarDate {
  /// Seconds from 01.01.1970 to the day (the civil calendar counted in eras of 400 years, March first).
  fileprivate var secondsSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return (era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468) * 86_400
  }
}
