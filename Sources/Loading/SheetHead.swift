import Tables

/// The first rows of a sheet as clean text: enough to recognise a layout and to find the work.
struct SheetHead {
  struct Row {
    let number: Int
    let cells: [String]
  }

  let sheet: TableFile.Sheet
  let rows: [Row]

  /// Titles and header stand within the first rows of every known layout.
  private static let depth = 16

  init(of sheet: TableFile.Sheet, in file: TableFile) throws(TableError) {
    var rows: [Row] = []
    try file.visitRows(ofSheet: sheet.index) { row in
      var cells: [String] = []
      cells.reserveCapacity(row.count)
      for column in 0..<row.count { cells.append(clean(row[column].text)) }
      rows.append(Row(number: row.number, cells: cells))
      return rows.count < SheetHead.depth
    }
    self.sheet = sheet
    self.rows = rows
  }
}

extension SheetHead {
  /// Whether at least half of the rows have more than one filled cell: commas of sentences make no table.
  var hasColumns: Bool {
    let wide = rows.count { row in row.cells.count { !$0.isEmpty } > 1 }
    return wide > 0 && 2 * wide >= rows.count
  }
}

/// A header row that carries the signature of a layout.
struct HeaderMatch {
  let layout: Layout
  let row: SheetHead.Row

  /// Column whose header is the text, or begins with it if the text ends in `*`; compared in lower case.
  func column(_ pattern: String) -> Int? { row.cells.firstIndex { headerMatches($0.lowercased(), pattern) } }
}

func headerMatches(_ text: String, _ pattern: String) -> Bool {
  pattern.hasSuffix("*") ? text.hasPrefix(pattern.dropLast()) : text == pattern
}

extension SheetHead {
  /// The layout of the sheet; the most demanding signature wins when several fit.
  func recognise() -> HeaderMatch? {
    for row in rows {
      let lowered = row.cells.map { $0.lowercased() }
      for layout in Layout.allCases where lowered.carries(layout.signature) {
        return HeaderMatch(layout: layout, row: row)
      }
    }
    return nil
  }

  /// The layout that comes nearest and what it misses; `nil` when not even two header texts were met.
  func nearest() -> (layout: Layout, missing: [String])? {
    var best: (layout: Layout, missing: [String], met: Int)?
    for row in rows {
      let lowered = row.cells.map { $0.lowercased() }
      for layout in Layout.allCases {
        let missing = layout.signature.filter { pattern in !lowered.contains { headerMatches($0, pattern) } }
        let met = layout.signature.count - missing.count
        if met >= 2, met > (best?.met ?? 0) { best = (layout, missing, met) }
      }
    }
    return best.map { ($0.layout, $0.missing) }
  }
}

extension [String] {
  fileprivate func carries(_ signature: [String]) -> Bool {
    signature.allSatisfy { pattern in contains { headerMatches($0, pattern) } }
  }
}
