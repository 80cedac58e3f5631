public import Aggregation
public import Reference
import Vocabulary

/// СОУ: степень обученности учащихся, a weighted mean of marks.
public enum TeachingIndex {
  public static let definition = IndicatorDefinition(
    id: "teaching-index", title: "Степень обученности учащихся (СОУ)", columnTitle: "СОУ", measure: .share,
    question: "Каков взвешенный результат, если «5» принять за полный?",
    formula: "(n5 · w5 + n4 · w4 + n3 · w3 + n2 · w2) / n, веса – параметры методики",
    assumptions: "Веса условны; показатель приводится, потому что его спрашивают.",
    source: "общепринятая практика отчётов об образовательных результатах")

  /// `methodology`: the weights of the marks.
  public static func measure(_ cell: Cell, methodology: Methodology) -> Outcome {
    guard let marks = cell.marks else { return .missing(cell.whyNoMarks) }
    guard marks.total > 0 else { return .missing(.noData) }
    let weights: [Mark: Methodology.Parameter] = [
      .two: .souWeight2, .three: .souWeight3, .four: .souWeight4, .five: .souWeight5,
    ]
    let sum = Mark.allCases.reduce(0.0) { total, mark in
      total + (weights[mark].map { methodology.number($0) } ?? 0) * Double(marks[mark])
    }
    return .value(Measured(value: sum / Double(marks.total), n: marks.total))
  }
}
