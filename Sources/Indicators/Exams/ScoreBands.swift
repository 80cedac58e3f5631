public import Aggregation
public import Reference
import Vocabulary

/// Участники ЕГЭ по полосам тестовых баллов: ниже минимума, до 60, 61–80, 81–99, 100.
public struct ScoreBands: Hashable, Sendable {
  /// The bands of the statistical reports of 2020-2022.
  public enum Band: String, CaseIterable, Sendable {
    case belowMinimum = "below-minimum"
    case low, middle, high, hundred
  }

  public let belowMinimum: Int
  public let total: Int
  /// From the minimum up; `nil` where a table states only some of them.
  private let upper: [Int]?

  /// `nil` where the cell has no test scores, or where the minimum is not known.
  public init?(_ cell: Cell, minimum: ExamMinimum?, low: Int = 60, middle: Int = 80) {
    guard let minimum else { return nil }
    var below = 0
    var counts = [0, 0, 0, 0]
    for (score, pupils) in (cell.testScores ?? []).enumerated() where pupils > 0 {
      if score < minimum.pass {
        below += pupils
      } else {
        counts[score <= low ? 0 : score <= middle ? 1 : score < 100 ? 2 : 3] += pupils
      }
    }
    let scored = below + counts.reduce(0, +)
    if let table = cell.examSummary {
      guard let belowInTable = table.belowMinimum else { return nil }
      belowMinimum = below + belowInTable
      total = scored + table.participants
      upper = nil
    } else {
      belowMinimum = below
      total = scored
      upper = counts
    }
    guard total > 0 else { return nil }
  }

  public init?(_ cell: Cell, minimum: ExamMinimum?, methodology: Methodology) {
    self.init(
      cell, minimum: minimum, low: methodology.integer(.egeBandLow), middle: methodology.integer(.egeBandMiddle))
  }

  /// Participants in a band; `nil` where it is not known.
  public func count(_ band: Band) -> Int? {
    switch band {
    case .belowMinimum: belowMinimum
    case .low: upper?[0]
    case .middle: upper?[1]
    case .high: upper?[2]
    case .hundred: upper?[3]
    }
  }

  public static let definition = IndicatorDefinition(
    id: "score-bands", title: "Распределение участников ЕГЭ по полосам тестовых баллов", columnTitle: "Полоса баллов",
    measure: .share, question: "Сколько участников не преодолели минимум, набрали до 60, 61–80, 81–99 и 100 баллов?",
    formula: "участники с тестовым баллом в полосе / участники экзамена",
    assumptions: "Первые две полосы разделяет минимальный балл предмета; границы 60, 80 и 99 – параметры методики.",
    source: "шаблон статистико-аналитического отчёта о результатах ЕГЭ 2020–2022 годов")
}
