import Loading
import Vocabulary

/// Compares the regional and municipal rows of ФИС ОКО with the sums over schools; a difference may mean that schools
/// are missing. Levels are never added together.
struct PublishedComparison {
  let regional: [Work: Cell]
  let municipal: [Work: [Municipality: Cell]]
  let sources: [SourceFile]

  func issues(_ rows: [Region.PublishedRow]) -> [Issue] {
    var keys: [String: String] = [:]
    var issues: [Issue] = []
    for row in rows {
      let name: String
      let cell: Cell?
      switch row.subdivision {
      case .region(let region): (name, cell) = (region, regional[row.work])
      case .municipality(let municipality):
        let key = keys[municipality] ?? MunicipalityName.key(municipality)
        keys[municipality] = key
        (name, cell) = (municipality, municipal[row.work]?[Municipality(key: key, name: municipality)])
      case .school, .country: continue
      }
      guard let cell, let words = difference(row.part, cell) else { continue }
      issues.append(
        Rule.regionRowDiffers.issue(
          at: Place(file: sources[row.source].path), found: "\(name): \(words.row)",
          expected: "по школам: \(words.sum)",
          work: row.work))
    }
    return issues
  }

  /// Both values where they differ; percents of large groups name counts only to half a hundredth of a percent.
  private func difference(_ part: Claim.Part, _ cell: Cell) -> (row: String, sum: String)? {
    switch part {
    case .participation(let row):
      return row.participants == cell.participants ? nil : ("участников \(row.participants)", "\(cell.participants)")
    case .marks(let row):
      guard let sum = cell.marks, !near(row.counts, sum.counts) else { return nil }
      return ("отметок «2» \(row.counts[0])", "\(sum.counts[0])")
    case .scores(let row):
      guard let sum = cell.scores, !near(row, sum) else { return nil }
      return ("распределение баллов", "другое распределение")
    case .journal(let row):
      guard let sum = cell.journal, row != sum else { return nil }
      return (
        "понизили \(row.lowered), подтвердили \(row.confirmed), повысили \(row.raised)",
        "\(sum.lowered), \(sum.confirmed), \(sum.raised)"
      )
    case .journalTable, .journalScores, .tasks: return nil
    }
  }

  private func near(_ left: [Int], _ right: [Int]) -> Bool {
    let tolerance = 1 + left.reduce(0, +) / 10_000
    return left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance }
  }
}
