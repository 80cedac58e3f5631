public import Delivery
public import ReportModel
public import Typesetting

/// A CSV twin of every table: UTF-8 with a byte order mark, `;`, decimal comma, all digits.
///
/// A column of shares is in percent and says so in its header; a column of intervals becomes two; a missing value stands
/// as its sign, so that it is never taken for a zero.
public struct CSVWriter: ReportWriter {
  /// Folder of the files inside the report, such as `данные`.
  public let directory: String

  /// A writer into this folder of the report.
  public init(directory: String) { self.directory = directory }

  /// Writes a file for every table, named by the id of the table.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    let typesetter = Typesetter(document)
    for table in document.tables {
      try folder.add("\(directory)/\(table.id).csv", text: { CSVWriter.text(of: table, typesetter) })
    }
  }

  /// One table as CSV.
  public static func text(of table: Table, _ typesetter: Typesetter) -> String {
    let columns = table.columns.indices.map { CSVColumn(table, $0) }
    var lines = [columns.flatMap(\.headers)]
    for row in table.rows {
      lines.append(zip(columns, row).flatMap { column, value in column.fields(value, typesetter) })
    }
    return "\u{FEFF}" + lines.map { $0.map(quoted).joined(separator: ";") + "\r\n" }.joined()
  }

  /// The separator, the quotation mark, and all that ends a line.
  private static func needsQuotes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ";", "\"", "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func quoted(_ field: String) -> String {
    // By scalars: characters of Cyrillic words are slow to tell apart, and no mark that matters here has more than one.
    if !field.unicodeScalars.contains(where: needsQuotes) { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

/// A column of a table as one or two columns of text.
private struct CSVColumn {
  let headers: [String]
  private let isInterval: Bool

  init(_ table: Table, _ index: Int) {
    let column = table.columns[index]
    isInterval = table.rows.contains { row in
      if case .interval = row[index] { true } else { false }
    }
    var unit: Unit?
    if case .quantity(let known) = column.kind { unit = known }
    for row in table.rows where unit == nil {
      if case .interval(_, let known, _) = row[index] { unit = known }
    }
    let tail =
      switch unit {
      case .share where !column.header.contains("%"): ", %"
      case .shareDifference where !column.header.contains("п."): ", п. п."
      default: ""
      }
    headers = isInterval ? [column.header + ": от" + tail, column.header + ": до" + tail] : [column.header + tail]
  }

  func fields(_ value: Value, _ typesetter: Typesetter) -> [String] {
    if case .interval(let interval, let unit, _) = value {
      return [unit.exactWords(interval.lowerBound), unit.exactWords(interval.upperBound)]
    }
    let field: String =
      switch value {
      case .quantity(let quantity): quantity.unit.exactWords(quantity.value)
      case .text(let text): CSVColumn.disarmed(typesetter.plain(text))
      case .date, .missing, .blank, .interval: typesetter.cell(value)
      }
    return isInterval ? [field, field] : [field]
  }

  /// Words from a file of others that a spreadsheet would run as a formula get an apostrophe.
  private static func disarmed(_ words: String) -> String {
    guard let first = words.first, "=+@\t\r".contains(first) else { return words }
    return "'" + words
  }
}
