import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Asks an independent parser whether a text is XML.
public enum XMLWellFormedness {
  /// What is wrong, or nothing.
  public static func error(in text: String) -> String? {
    let parser = XMLParser(data: Data(text.utf8))
    return parser.parse() ? nil : "строка \(parser.lineNumber), столбец \(parser.columnNumber)"
  }
}
