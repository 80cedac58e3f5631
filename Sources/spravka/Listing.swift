/// Rows of a `list` command: aligned columns for people, an array of records for machines.
struct Listing {
  /// A value of a record.
  enum Value: Hashable, Encodable {
    case text(String)
    case number(Int)
    case list([String])

    var words: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .list(let items): items.joined(separator: "; ")
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .list(let items): try container.encode(items)
      }
    }
  }

  /// English keys for machines, Russian titles for people.
  let columns: [(key: String, title: String)]
  let rows: [[Value]]

  var text: String {
    let cells = [columns.map(\.title)] + rows.map { $0.map(\.words) }
    let widths = columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.map { row in
      zip(row, widths).enumerated().map { place, cell in
        place == columns.count - 1 ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - cell.0.count)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  var json: String {
    JSONText.text(of: rows.map { Dictionary(uniqueKeysWithValues: zip(columns.map(\.key), $0)) })
  }
}
