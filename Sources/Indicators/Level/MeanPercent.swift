public import Aggregation
import Vocabulary

/// Средний процент выполнения: mean primary score as a share of the maximum.
public enum MeanPercent: CellIndicator {
  public static let definition = IndicatorDefinition(
    id: "mean-percent", title: "Средний процент выполнения работы", columnTitle: "Средний % выполнения",
    measure: .share,
    question: "Какую часть баллов набрал участник в среднем?",
    formula: "сумма первичных баллов / (n · максимальный балл)",
    assumptions: "Не требует шкалы отметок. Между работами разной трудности не сравнивается.",
    source: "методика расчёта показателя «Уровень объективности», ФИОКО: отношение первичного балла к максимальному")

  public static func measure(_ cell: Cell, under conditions: Conditions) -> Outcome {
    guard let scores = cell.scores, scores.count > 1 else {
      return .missing(cell.testScores != nil || cell.examSummary != nil ? .notApplicable : .noData)
    }
    let n = scores.reduce(0, +)
    guard n > 0 else { return .missing(.noData) }
    let sum = scores.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    return .value(Measured(value: Double(sum) / Double(n * (scores.count - 1)), n: n))
  }
}
