import Reference
import Vocabulary

/// What stands above the header of a sheet, or in its first rows: title, subject, largest score, date.
struct SheetTitles {
  var hints = WorkHints()
  /// «Максимальный первичный балл:».
  var maximum: Int?
  /// From «Дата:» of a report or «Дата загрузки» of the first row.
  var season: WorkIdentity.Season?

  init(_ head: SheetHead, above match: HeaderMatch, subjects: Subjects) {
    for row in head.rows where row.number < match.row.number {
      guard let first = row.cells.first(where: { !$0.isEmpty }) else { continue }
      let key = nameKey(first)
      let second = row.cells.dropFirst().first { !$0.isEmpty }
      if key.hasPrefix("впр") {
        hints.fill(from: WorkHints(phrase: first, subjects: subjects))
      } else if key.hasPrefix("предмет") {
        let name = second ?? String(first.drop { $0 != ":" }.dropFirst())
        hints.subject = subjects.subject(named: clean(name)) ?? hints.subject
      } else if key.hasPrefix("максимальный первичный балл") {
        maximum = second.flatMap { Int($0) }.flatMap { (1...200).contains($0) ? $0 : nil }
      } else if key.hasPrefix("дата"), let second {
        season = Self.season(of: second)
      }
    }
    if let uploaded = match.column("дата загрузки") {
      let dates = head.rows.filter { $0.number > match.row.number && uploaded < $0.cells.count }
      season = season ?? dates.lazy.compactMap { Self.season(of: $0.cells[uploaded]) }.first
    }
  }

  /// «17.03.2022 15:37:48» is spring 2022; works of the second half of a year are autumn works.
  private static func season(of text: String) -> WorkIdentity.Season? {
    let parts = text.prefix(10).split(separator: ".")
    guard parts.count == 3, let month = Int(parts[1]), (1...12).contains(month), let year = Int(parts[2]),
      (2000...2100).contains(year)
    else { return nil }
    return WorkIdentity.Season(year: year, session: month <= 7 ? .spring : .autumn)
  }
}
