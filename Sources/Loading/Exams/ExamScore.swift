import Reference
import Tables
import Vocabulary

/// Reads and checks the scores and the mark of one row: what is out of bounds is refused, what differs is reported.
struct ExamScore {
  let work: Work
  let columns: ExamColumns
  let scale: MarkScale?
  /// Largest primary score, where it is known.
  let maximum: Int?

  struct Read {
    var primary: Int?
    var test: Int?
    var mark: Mark?
  }

  /// No exam has more primary points, nor a test score above it.
  private static let highest = 100

  /// `nil` for a row that does not count; the log says why, without quoting the cell.
  func read(_ row: RowView, _ log: inout IssueLog) -> Read? {
    var read = Read()
    do throws(Refusal) {
      read.primary = try primary(row, &log)
      if work.procedure.campaign.assessment == .ege, work.procedure.subject != .mathematicsBase {
        guard let test = try number(row, columns.testScore, upTo: Self.highest) else {
          throw Refusal(rule: .examScoreUnreadable, column: columns.testScore, found: "тестового балла нет")
        }
        read.test = test
      } else {
        read.mark = try mark(row, primary: read.primary, &log)
      }
    } catch {
      log.note(
        error.rule, row: row.number, column: error.column.map { $0 + 1 }, expected: error.expected, found: error.found)
      return nil
    }
    return read
  }

  /// Why a row does not count.
  private struct Refusal: Error {
    let rule: Rule
    var column: Int?
    var expected: String?
    let found: String
  }

  /// The primary score. That of ЕГЭ only accompanies the test score: above a maximum that may be known wrongly it is left
  /// out, the test score stays.
  private func primary(_ row: RowView, _ log: inout IssueLog) throws(Refusal) -> Int? {
    guard columns.testScore != nil, work.procedure.campaign.assessment == .ege, let maximum else {
      return try number(row, columns.primaryScore, upTo: maximum ?? Self.highest)
    }
    let read = try number(row, columns.primaryScore, upTo: Self.highest)
    guard let read, read > maximum else { return read }
    log.note(
      .examPrimaryAboveMaximum, row: row.number, column: columns.primaryScore.map { $0 + 1 },
      expected: "от 0 до \(maximum)",
      found: "больше наибольшего")
    return nil
  }

  /// A whole number of the column; `nil` for an empty cell or a column that is not there.
  private func number(_ row: RowView, _ column: Int?, upTo largest: Int) throws(Refusal) -> Int? {
    guard let column, !row[column].isBlank else { return nil }
    guard let number = row[column].integer else {
      throw Refusal(rule: .examScoreUnreadable, column: column, found: "не целое число")
    }
    guard (0...largest).contains(number) else {
      throw Refusal(
        rule: .examScoreOutOfRange, column: column, expected: "от 0 до \(largest)",
        found: number > largest ? "больше наибольшего" : "меньше нуля")
    }
    return number
  }

  /// The mark of the file rules; the scale is only compared with it, or stands in where the file has no marks.
  private func mark(_ row: RowView, primary: Int?, _ log: inout IssueLog) throws(Refusal) -> Mark? {
    guard let column = columns.mark else {
      guard let derived = primary.flatMap({ scale?.mark(of: $0) }) else {
        throw Refusal(rule: .examMarkUnreadable, found: "столбца отметок нет")
      }
      log.note(.examMarkDerived, row: row.number, found: "столбца отметок нет")
      return derived
    }
    guard let mark = row[column].integer.flatMap(Mark.init(rawValue:)) else {
      throw Refusal(rule: .examMarkUnreadable, column: column, found: row[column].isBlank ? "пусто" : "не отметка")
    }
    if let primary, let byScale = scale?.mark(of: primary), byScale != mark {
      log.note(
        .examMarkDiffers, row: row.number, column: column + 1, expected: "«\(byScale.rawValue)» за \(primary) по шкале",
        found: "«\(mark.rawValue)»")
    }
    return mark
  }
}
