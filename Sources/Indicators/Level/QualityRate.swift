public import Aggregation
import Vocabulary

/// Качество знаний: the share of marks «4» and «5».
public enum QualityRate: CellIndicator {
  public static let definition = IndicatorDefinition(
    id: "quality-rate", title: "Качество знаний", columnTitle: "Качество", measure: .share,
    question: "Какая доля участников получила «4» или «5»?", formula: "(n4 + n5) / n, где n – участники с отметкой",
    assumptions: "Отметка выведена из первичного балла по шкале работы. Отсутствовавшие в n не входят.",
    source: "общепринятая практика отчётов об образовательных результатах")

  public static func measure(_ cell: Cell, under conditions: Conditions) -> Outcome {
    guard let marks = cell.marks else { return .missing(cell.whyNoMarks) }
    guard marks.total > 0 else { return .missing(.noData) }
    return .value(.share(marks[.four] + marks[.five], of: marks.total, level: conditions.level))
  }
}
