import ReportModel
import Typesetting

/// A table of the page: a caption, heads of columns and of rows; a long one is packed beside its first rows.
struct HTMLTable {
  /// More rows than these are packed.
  private static let longest = 100
  /// Rows of a packed table that are seen without the script.
  private static let shown = 20

  let table: Table
  let typesetter: Typesetter
  let prefix: String

  private var id: String { prefix + table.id }
  private var isPacked: Bool { table.rows.count > HTMLTable.longest }
  /// The column that names a row: the school, else the first one of words.
  private var nameColumn: Int {
    table.columns.firstIndex { $0.header == "Школа" } ?? table.columns.firstIndex { $0.kind == .words } ?? 0
  }

  var text: String {
    let label = typesetter.numbering[table.id].caption
    let rows = isPacked ? table.rows.prefix(HTMLTable.shown) : table.rows[...]
    var lines = [
      "<figure class=\"t\" id=\"\(id)\">",
      "<div class=\"wrap\" tabindex=\"0\" role=\"region\" aria-labelledby=\"\(id)-c\">",
      "<table data-name=\"\(nameColumn)\"\(isPacked ? " data-packed=\"\(id)-d\"" : "")>",
      "<caption id=\"\(id)-c\"><b>\(label).</b> \(words(table.title))",
      table.summary.isEmpty ? "</caption>" : "<span class=\"sum\">\(words(table.summary))</span></caption>",
      "<thead><tr>" + table.columns.map(head).joined() + "</tr></thead>", "<tbody>",
    ]
    let classes = table.columns.map { $0.kind.isNumeric ? " class=\"n\"" : "" }
    for row in rows {
      var line = "<tr>"
      for (index, value) in row.enumerated() {
        let name = index == nameColumn ? "th scope=\"row\"" : "td"
        line += "<\(name)\(classes[index])>\(cell(value))</\(index == nameColumn ? "th" : "td")>"
      }
      lines.append(line + "</tr>")
    }
    lines.append("</tbody></table></div>")
    if isPacked {
      lines.append(
        "<p class=\"more\">Показаны первые \(HTMLTable.shown) строк из \(table.rows.count); все строки – в книге Excel.</p>"
      )
      lines.append("<script type=\"application/json\" id=\"\(id)-d\">\(packed)</script>")
    }
    for note in table.notes { lines.append("<p class=\"note\">\(words(note))</p>") }
    lines.append("</figure>")
    return lines.joined(separator: "\n")
  }

  private func head(_ column: Column) -> String {
    let kind = column.kind.isNumeric ? " class=\"n\"" : ""
    return "<th scope=\"col\"\(kind)>\(HTMLText.escaped(column.header))</th>"
  }

  private func cell(_ value: Value) -> String {
    switch value {
    case .text(let text): words(text)
    case .missing(let missing): "<abbr title=\"\(missing.words)\">\(missing.symbol)</abbr>"
    default: HTMLText.escaped(typesetter.cell(value))
    }
  }

  private func words(_ text: Text) -> String { HTMLText.words(text, typesetter, prefix: prefix) }

  /// Column after column: the different words, and for each row the number of its words.
  private var packed: String {
    let columns = table.columns.indices.map { column -> String in
      // Bytes are compared faster than letters, and equal words have equal bytes here.
      var known: [[UInt8]: Int] = [:]
      var words: [String] = []
      var numbers = ""
      numbers.reserveCapacity(table.rows.count * 4)
      for row in table.rows {
        let text = typesetter.cell(row[column])
        let bytes = Array(text.utf8)
        let number = known[bytes] ?? words.count
        if number == words.count {
          known[bytes] = number
          words.append(HTMLText.json(text))
        }
        if !numbers.isEmpty { numbers += "," }
        numbers += String(number)
      }
      return "[[\(words.joined(separator: ","))],[\(numbers)]]"
    }
    return "[\(columns.joined(separator: ","))]"
  }
}
