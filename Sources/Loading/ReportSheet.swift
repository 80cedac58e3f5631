import Tables
import Vocabulary

/// Reads one sheet of a ФИС ОКО report: a group a row, percents 0…100 turned into counts.
struct ReportSheet {
  let file: TableFile
  let match: HeaderMatch
  let work: Work
  let source: Int
  /// Largest primary score of the work, by its title or its scale.
  let maximum: Int?

  struct Result {
    var claims: [Claim] = []
    var facts: [SchoolFact] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  func read(sheet: TableFile.Sheet) throws(TableError) -> Result {
    var state = State(sheet: self, log: IssueLog(file: file.name, sheet: sheet.name))
    try file.visitRows(ofSheet: sheet.index) { row in
      if row.number > match.row.number { state.read(row) }
      return true
    }
    return state.finish()
  }
}

extension ReportSheet {
  /// The row loop of a report.
  fileprivate struct State {
    let sheet: ReportSheet
    var log: IssueLog
    var result = Result()
    var order: GroupOrder
    var seen: Set<Subdivision> = []
    let participants: Int?
    let schools: Int?
    let values: [Int]

    init(sheet: ReportSheet, log: IssueLog) {
      self.sheet = sheet
      self.log = log
      order = GroupOrder(year: sheet.work.procedure.campaign.year, source: sheet.source)
      let match = sheet.match
      participants = match.column("кол-во участников*")
      schools = match.column("кол-во оо")
      values = Self.valueColumns(match, maximum: sheet.maximum)
    }

    /// Columns of the marks 2…5, of the scores 0…maximum, or of the three counts of the journal comparison.
    static func valueColumns(_ match: HeaderMatch, maximum: Int?) -> [Int] {
      switch match.layout {
      case .markStatistics: ["2", "3", "4", "5"].compactMap { match.column($0) }
      case .scoreDistribution:
        (0...(maximum ?? 100)).map { match.column(String($0)) }.prefix { $0 != nil }.compactMap { $0 }
      default:
        ["понизили", "подтвердили", "повысили"].compactMap { word in
          match.row.cells.firstIndex { $0.lowercased().hasPrefix(word) && $0.lowercased().contains("кол-во") }
        }
      }
    }

    mutating func read(_ row: RowView) {
      guard let group = GroupRow.read(row[0].text) else { return }
      if case .region(let name) = group.subdivision, isRowOfTotals(name) {
        log.note(.rowOfTotals, row: row.number, column: 1, found: quoted(name))
        return
      }
      result.rowsRead += 1
      guard let participants, let total = row[participants].integer, total > 0, Double(total) <= Self.largest else {
        log.note(
          .countUnreadable, row: row.number, column: (participants ?? 0) + 1, apart: true,
          found: group.name + ": " + quoted(participants.map { row[$0].text } ?? ""))
        return
      }
      guard seen.insert(group.subdivision).inserted else {
        log.note(.rowRepeated, row: row.number, column: 1, apart: true, found: group.name)
        return
      }
      switch group.subdivision {
      case .municipality(let name):
        order.municipality(name, code: group.code, schools: schools.flatMap { row[$0].integer })
      case .school(let school): order.school(school, name: group.name)
      case .region, .country: break
      }
      guard let counts = counts(of: row, total: total, name: group.name) else { return }
      result.rowsKept += 1
      if sheet.match.layout != .journalComparison {
        add(.participation(Participation(participants: total)), of: group.subdivision)
      }
      switch sheet.match.layout {
      case .markStatistics: add(.marks(MarkCounts(counts)), of: group.subdivision)
      case .scoreDistribution: add(.scores(counts), of: group.subdivision)
      default:
        add(.journal(JournalTriple(lowered: counts[0], confirmed: counts[1], raised: counts[2])), of: group.subdivision)
      }
    }

    private mutating func counts(of row: RowView, total: Int, name: String) -> [Int]? {
      var numbers: [Double] = []
      for column in values {
        let cell = row[column]
        guard let number = cell.isBlank ? 0 : cell.decimal, (0...Self.largest).contains(number) else {
          log.note(.percentUnreadable, row: row.number, column: column + 1, found: name + ": " + quoted(cell.text))
          return nil
        }
        numbers.append(number)
      }
      if sheet.match.layout == .journalComparison {
        let counts = numbers.map { Int($0.rounded()) }
        let sum = counts.reduce(0, +)
        if sum > 0, sum < total {
          log.note(
            .journalPairsFewer, row: row.number, apart: true, found: "\(name): сумма \(sum), участников \(total)")
          return counts
        }
        guard sum == total else {
          log.note(
            .countsOffTotal, row: row.number, apart: true,
            found: "\(name): сумма \(sum), участников \(total)")
          return nil
        }
        return counts
      }
      switch PercentCounts(percents: numbers, total: total) {
      case .counts(let counts): return counts
      case .offTotal:
        log.note(
          .percentsOffTotal, row: row.number, apart: true,
          found: "\(name): сумма долей \(Self.percent(numbers.reduce(0, +)))")
      case .impossible:
        log.note(
          .percentsOfNoCounts, row: row.number, apart: true,
          found: "\(name): доли \(numbers.map(Self.percent).joined(separator: "; ")), участников \(total)")
      }
      return nil
    }

    /// No report counts more pupils, and no percent is larger; sums of such numbers stay within an integer.
    private static let largest = 10_000_000.0

    /// Two decimals after a comma, as a report shows them.
    private static func percent(_ number: Double) -> String {
      let hundredths = Int((number * 100).rounded())
      return "\(hundredths / 100),\(hundredths % 100 / 10)\(hundredths % 10)"
    }

    private mutating func add(_ part: Claim.Part, of subdivision: Subdivision) {
      result.claims.append(Claim(work: sheet.work, of: subdivision, part: part, kind: .report, source: sheet.source))
    }

    consuming func finish() -> Result {
      order.close()
      result.facts = order.facts
      result.issues = log.issues(work: sheet.work)
      return result
    }
  }
}
