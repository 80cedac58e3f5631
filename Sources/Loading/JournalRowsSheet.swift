import Tables
import Vocabulary

/// Reads the row-wise «Сравнение отметок с отметками по журналу»: a group name, then four rows of counts.
struct JournalRowsSheet {
  let file: TableFile
  let match: HeaderMatch
  let work: Work
  let source: Int

  func read(sheet: TableFile.Sheet) throws(TableError) -> ReportSheet.Result {
    var state = State(sheet: self, log: IssueLog(file: file.name, sheet: sheet.name))
    try file.visitRows(ofSheet: sheet.index) { row in
      if row.number > match.row.number { state.read(row) }
      return true
    }
    return state.finish()
  }
}

extension JournalRowsSheet {
  /// The group that is being read, and what the rows gave so far.
  private struct State {
    let sheet: JournalRowsSheet
    var log: IssueLog
    var result = ReportSheet.Result()
    var order: GroupOrder
    var seen: Set<Subdivision> = []
    var group: (subdivision: Subdivision, name: String, row: Int)?
    var counts: [Int?] = [nil, nil, nil]

    init(sheet: JournalRowsSheet, log: IssueLog) {
      self.sheet = sheet
      self.log = log
      order = GroupOrder(year: sheet.work.procedure.campaign.year, source: sheet.source)
    }

    mutating func read(_ row: RowView) {
      let label = nameKey(row[0].text)
      if let place = ["понизили", "подтвердили", "повысили"].firstIndex(where: { label.hasPrefix($0) }) {
        counts[place] = row[1].integer
      } else if label == "всего" {
        close(total: row[1].text, row: row)
      } else if let next = GroupRow.read(row[0].text) {
        abandon()
        open(next.subdivision, name: next.name, row: row.number)
      }
    }

    private mutating func open(_ subdivision: Subdivision, name: String, row: Int) {
      result.rowsRead += 1
      counts = [nil, nil, nil]
      guard seen.insert(subdivision).inserted else {
        log.note(.rowRepeated, row: row, column: 1, apart: true, found: name)
        return
      }
      group = (subdivision, name, row)
      if case .school(let school) = subdivision { order.school(school, name: name) }
    }

    private mutating func close(total text: String, row: RowView) {
      guard let current = group else { return }
      group = nil
      let known = counts.compactMap { $0 }
      guard known.count == 3, let total = row[1].integer, total == known.reduce(0, +) else {
        log.note(
          .countsOffTotal, row: row.number, column: 2, apart: true,
          found: "\(current.name): сумма \(known.reduce(0, +)), участников \(quoted(text))")
        return
      }
      result.rowsKept += 1
      let triple = JournalTriple(lowered: known[0], confirmed: known[1], raised: known[2])
      result.claims.append(
        Claim(
          work: sheet.work, of: current.subdivision, part: .journal(triple), kind: .report, source: sheet.source))
    }

    /// A group that ends without its row «Всего» cannot be checked.
    private mutating func abandon() {
      guard let current = group else { return }
      group = nil
      log.note(.countsOffTotal, row: current.row, apart: true, found: "\(current.name): строки «Всего» нет")
    }

    consuming func finish() -> ReportSheet.Result {
      abandon()
      order.close()
      result.facts = order.facts
      result.issues = log.issues(work: sheet.work)
      return result
    }
  }
}
