public import Aggregation
import Vocabulary

/// Средняя отметка.
public enum AverageMark: CellIndicator {
  public static let definition = IndicatorDefinition(
    id: "average-mark", title: "Средняя отметка", columnTitle: "Средняя отметка", measure: .mean(decimals: 2),
    question: "Какая отметка получена в среднем?", formula: "сумма отметок / n",
    assumptions: "Отметки считаются равноотстоящими; для сравнения лет непригодна, если менялась шкала.",
    source: "общепринятая практика отчётов об образовательных результатах")

  public static func measure(_ cell: Cell, under conditions: Conditions) -> Outcome {
    guard let marks = cell.marks else { return .missing(cell.whyNoMarks) }
    guard marks.total > 0 else { return .missing(.noData) }
    let sum = Mark.allCases.reduce(0) { $0 + $1.rawValue * marks[$1] }
    return .value(Measured(value: Double(sum) / Double(marks.total), n: marks.total))
  }
}
