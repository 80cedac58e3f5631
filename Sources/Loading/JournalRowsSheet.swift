import Tables
import Vocabulary

/// Reads the row-wise «Сравнение отметок с отметками по журналу»: a group name, then four rows of counts.
struct JournalRowsSheet {
  let file: TableFile
  let match: HeaderMatch
  let work: Work
  let source: Int

  func read(sheet: TableFile.Sheet) throws(TableError) -> ReportSheet.Result {
    var log = IssueLog(file: file.name, sheet: sheet.name)
    var result = ReportSheet.Result()
    var group: (subdivision: Subdivision, name: String, code: String?)?
    var counts: [Int?] = [nil, nil, nil]
    var order = GroupOrder(year: work.procedure.campaign.year, source: source)
    try file.visitRows(ofSheet: sheet.index) { row in
      guard row.number > match.row.number else { return true }
      let label = nameKey(row[0].text)
      let place = ["понизили", "подтвердили", "повысили"].firstIndex { label.hasPrefix($0) }
      if let place {
        counts[place] = row[1].integer
      } else if label == "всего" {
        guard let current = group else { return true }
        let known = counts.compactMap { $0 }
        if known.count == 3, let total = row[1].integer, total == known.reduce(0, +) {
          result.rowsKept += 1
          result.claims.append(
            Claim(
              work: work, of: current.subdivision,
              part: .journal(JournalTriple(lowered: known[0], confirmed: known[1], raised: known[2])), kind: .report,
              source: source))
        } else {
          log.note(
            .countsOffTotal, row: row.number, apart: true,
            found: "\(current.name): сумма \(known.reduce(0, +)), участников \(quoted(row[1].text))")
        }
        group = nil
      } else if let next = GroupRow.read(row[0].text) {
        group = next
        counts = [nil, nil, nil]
        result.rowsRead += 1
        if case .school(let school) = next.subdivision { order.school(school, name: next.name) }
      }
      return true
    }
    order.close()
    result.facts = order.facts
    result.issues = log.issues(work: work)
    return result
  }
}
