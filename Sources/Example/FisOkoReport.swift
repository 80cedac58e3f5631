import Sheets

/// A ФИС ОКО report in its frame: title, work, subject, largest score, date, header, groups.
struct FisOkoReport {
  enum Kind: String {
    case markStatistics = "Статистика по отметкам"
    case journalComparison = "Сравнение отметок с отметками по журналу"
    case scoreDistribution = "Распределение первичных баллов"

    /// How a downloaded file is usually named.
    var fileStem: String {
      switch self {
      case .markStatistics: "Ф3_Статистика_по_отметкам"
      case .journalComparison: "Сравнение_отметок"
      case .scoreDistribution: "Распределение_первичных_баллов"
      }
    }
  }

  let kind: Kind
  let title: WorkTitle

  var path: String { "фисоко/\(kind.fileStem)_\(title.fileStem).xlsx" }

  /// The whole file.
  func file(_ rows: ReportRows) -> ExampleFile {
    let name = "\(title.abbreviation) \(title.planned.grade) \(kind.rawValue)"
    let sheet = ExampleSheet(name: String(name.prefix(31)), rows: frame + [header] + groups(rows))
    return ExampleFile(path, title: "\(kind.rawValue). \(title.heading)", sheets: [sheet])
  }

  /// The seven rows above the header.
  var frame: [[CellValue?]] {
    [
      [.text(kind.rawValue)], [], [.text(title.heading)], [.text("Предмет:"), .text(title.subject)],
      [.text("Максимальный первичный балл:"), .count(title.planned.maximum)],
      [.text("Дата:"), .text(title.planned.year == 2020 ? "30.09.2020" : "20.04.\(title.planned.year)")], [],
    ]
  }

  private var header: [CellValue?] {
    switch kind {
    case .markStatistics: FisOkoReport.lead + (2...5).map { .count($0) }
    case .scoreDistribution: FisOkoReport.lead + (0...title.planned.maximum).map { .count($0) }
    case .journalComparison:
      [.text("Группы участников"), .text("Кол-во участников(всего)")]
        + ["Понизили (Отметка < Отметка", "Подтвердили (Отметка = Отметке", "Повысили (Отметка > Отметка"].flatMap {
          [.text("\($0) по журналу) %"), .text("\($0) по журналу) Кол-во участников")]
        }
    }
  }

  private static let lead: [CellValue?] = ["Группы участников", "Кол-во ОО", "Кол-во участников"].map { .text($0) }

  private func groups(_ rows: ReportRows) -> [[CellValue?]] {
    let cells = rows.rows.compactMap { row -> [CellValue?]? in
      let tally = row.tally
      if kind == .journalComparison {
        guard tally.withJournal > 0 else { return nil }
        return [.text(row.group), .count(tally.withJournal)]
          + tally.journal.flatMap { [.percent(hundredths($0, of: tally.withJournal)), .count($0)] }
      }
      return [.text(row.group), row.isSchool ? nil : .count(tally.schools), .count(tally.participants)]
        + shares(tally).map { .percent($0) }
    }
    return kind == .scoreDistribution ? [wholeCountry(rows.region)] + cells : cells
  }

  private func shares(_ tally: WorkTally) -> [Int] {
    (kind == .markStatistics ? tally.marks : tally.scores).map { hundredths($0, of: tally.participants) }
  }

  /// «Вся выборка»: an invented country, whose distribution is that of the region made smooth.
  private func wholeCountry(_ region: WorkTally) -> [CellValue?] {
    let scores = region.scores
    let smooth = scores.indices.map { score in
      scores[max(score - 1, 0)] + 2 * scores[score] + scores[min(score + 1, scores.count - 1)]
    }
    let total = smooth.reduce(0, +)
    return [.text("Вся выборка"), .count(35_000), .count(1_450_000)]
      + smooth.map { .percent(hundredths($0, of: total)) }
  }
}
