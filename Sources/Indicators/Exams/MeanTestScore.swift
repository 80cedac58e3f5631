public import Aggregation
import Vocabulary

/// Средний тестовый балл ЕГЭ.
public enum MeanTestScore: CellIndicator {
  public static let definition = IndicatorDefinition(
    id: "mean-test-score", title: "Средний тестовый балл ЕГЭ", columnTitle: "Средний балл", measure: .mean(decimals: 1),
    question: "Сколько тестовых баллов набрал участник в среднем?", formula: "сумма тестовых баллов / n",
    assumptions: "Шкалы предметов не сопоставимы между собой. Участники – те, кто выбрал экзамен, а не все выпускники.",
    source: "общепринятая практика отчётов о результатах ЕГЭ")

  public static func measure(_ cell: Cell, under conditions: Conditions) -> Outcome {
    var sum = 0
    var n = 0
    for (score, pupils) in (cell.testScores ?? []).enumerated() {
      sum += score * pupils
      n += pupils
    }
    if let table = cell.examSummary {
      guard let inTable = table.scoreSum else { return .missing(.noData) }
      sum += inTable
      n += table.participants
    }
    guard n > 0 else { return .missing(cell.marks == nil ? .noData : .notApplicable) }
    return .value(Measured(value: Double(sum) / Double(n), n: n))
  }
}
