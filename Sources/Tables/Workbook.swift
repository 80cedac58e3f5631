import Synchronization

/// An XLSX workbook: where its sheets lie, and what all of them share.
final class Workbook: Sendable {
  struct SheetPart: Sendable {
    let name: String
    let isHidden: Bool
    let part: ZipArchive.Part
  }

  /// What is read when a sheet first asks for it: recognising a file by its first rows should cost little.
  private struct Shared {
    var strings: SharedStrings?
    var formats: DateFormats?
  }

  let archive: ZipArchive
  let limits: Limits
  let sheets: [SheetPart]
  let is1904: Bool
  private let stringsPart: ZipArchive.Part?
  private let stylesPart: ZipArchive.Part?
  private let shared = Mutex(Shared())

  init(_ archive: ZipArchive, limits: Limits) throws(PlacedFault) {
    self.archive = archive
    self.limits = limits
    let start = "_rels/.rels"
    let root = try Self.relationships(archive, start, limits)?.first { $0.type.hasSuffix("/officeDocument") }
    let path = root.map { PartPath.resolve($0.target, from: "") } ?? "xl/workbook.xml"
    guard let part = archive.part(path) else {
      if let other = OtherFormat.of(archive) { throw PlacedFault(fault: .isOther(other), place: nil) }
      throw PlacedFault(fault: .partIsMissing, place: PlacedFault.inPart(path))
    }
    if let other = OtherFormat.of(mainPart: path) { throw PlacedFault(fault: .isOther(other), place: nil) }
    let list: WorkbookList
    do throws(Fault) {
      list = try WorkbookList.read(PartStream(part, of: archive, limits: limits))
    } catch {
      throw PlacedFault(fault: error, place: PlacedFault.inPart(path))
    }
    let relations = try Self.relationships(archive, PartPath.relationships(of: path), limits) ?? []
    is1904 = list.is1904
    var sheets: [SheetPart] = []
    for (number, entry) in list.sheets.enumerated() {
      let relation = relations.first { $0.id == entry.relation }
      if let relation, !relation.type.hasSuffix("/worksheet") { continue }
      let target =
        relation.map { PartPath.resolve($0.target, from: path) } ?? "xl/worksheets/sheet\(number + 1).xml"
      guard let part = archive.part(target) else {
        throw PlacedFault(fault: .partIsMissing, place: PlacedFault.inPart(target))
      }
      sheets.append(SheetPart(name: entry.name, isHidden: entry.isHidden, part: part))
    }
    guard !sheets.isEmpty else { throw PlacedFault(fault: .hasNoSheets, place: nil) }
    self.sheets = sheets
    func shared(_ type: String) -> ZipArchive.Part? {
      relations.first { $0.type.hasSuffix(type) }.flatMap { archive.part(PartPath.resolve($0.target, from: path)) }
    }
    stringsPart = shared("/sharedStrings")
    stylesPart = shared("/styles")
  }

  /// The shared strings, read at the first call.
  func strings() throws(PlacedFault) -> SharedStrings {
    try shared.withLock { (shared) throws(PlacedFault) in
      if let strings = shared.strings { return strings }
      let strings = try read(stringsPart) { (stream) throws(Fault) in try SharedStrings.read(stream) } ?? .none
      shared.strings = strings
      return strings
    }
  }

  /// The styles, read at the first call.
  func formats() throws(PlacedFault) -> DateFormats {
    try shared.withLock { (shared) throws(PlacedFault) in
      if let formats = shared.formats { return formats }
      let formats = try read(stylesPart) { (stream) throws(Fault) in try DateFormats.read(stream) }
      shared.formats = formats
      return formats ?? DateFormats(isDate: [])
    }
  }

  private func read<Value>(
    _ part: ZipArchive.Part?, _ body: (PartStream) throws(Fault) -> Value
  ) throws(PlacedFault) -> Value? {
    guard let part else { return nil }
    do throws(Fault) {
      return try body(PartStream(part, of: archive, limits: limits))
    } catch {
      throw PlacedFault(fault: error, place: PlacedFault.inPart(part.name))
    }
  }

  private static func relationships(
    _ archive: ZipArchive, _ path: String, _ limits: Limits
  ) throws(PlacedFault) -> [Relationship]? {
    guard let part = archive.part(path) else { return nil }
    do throws(Fault) {
      return try Relationship.readAll(PartStream(part, of: archive, limits: limits))
    } catch {
      throw PlacedFault(fault: error, place: PlacedFault.inPart(path))
    }
  }
}
