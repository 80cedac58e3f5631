/// Formats that are recognised only to tell the user what the file is.
enum OtherFormat: String {
  case openDocument, binaryWorkbook, wordDocument, presentation, archive, oldOfficeFile
  case pdf, richText, webPage, spreadsheetXML, utf16Text, json

  /// What an archive without a workbook is.
  static func of(_ archive: ZipArchive) -> OtherFormat? {
    if archive.part("mimetype") != nil, archive.part("content.xml") != nil { return .openDocument }
    if archive.part("xl/workbook.bin") != nil { return .binaryWorkbook }
    if archive.part("word/document.xml") != nil { return .wordDocument }
    if archive.part("ppt/presentation.xml") != nil { return .presentation }
    if archive.part("xl/workbook.xml") != nil { return nil }
    return archive.part("[Content_Types].xml") == nil ? .archive : nil
  }

  /// What a package is whose main part is no workbook of XML.
  static func of(mainPart path: String) -> OtherFormat? {
    if path.hasSuffix(".bin") { return .binaryWorkbook }
    if path.hasPrefix("word/") { return .wordDocument }
    return path.hasPrefix("ppt/") ? .presentation : nil
  }

  /// What a file is that is neither archive nor compound file, by its first bytes; nil for plain text.
  static func of(start bytes: UnsafeBufferPointer<UInt8>) -> OtherFormat? {
    let head = Array(bytes.prefix(4096))
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .utf16Text }
    if head.starts(with: "%PDF".utf8) { return .pdf }
    if head.starts(with: "{\\rtf".utf8) { return .richText }
    let archives: [[UInt8]] = [
      [0x1F, 0x8B], Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0xFD, 0x37, 0x7A, 0x58], Array("BZh".utf8),
    ]
    if archives.contains(where: { head.starts(with: $0) }) { return .archive }
    let text = String(decoding: head, as: UTF8.self).lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if isJSON(text) { return .json }
    guard text.first == "<" else { return nil }
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetXML }
    if ["<!doctype html", "<html", "<table", "<meta", "<head", "<style"].contains(where: { text.hasPrefix($0) })
      || text.contains("<html") || text.contains("<table")
    {
      return .webPage
    }
    return nil
  }

  /// An object or a list whose first thing is a name, a number, an object or a list in its turn.
  private static func isJSON(_ text: Substring) -> Bool {
    guard text.first == "{" || text.first == "[" else { return false }
    let next = text.dropFirst().first { !$0.isWhitespace }
    if text.first == "{" { return next == "\"" }
    return next == "{" || next == "[" || next == "\"" || next?.isNumber == true
  }
}
