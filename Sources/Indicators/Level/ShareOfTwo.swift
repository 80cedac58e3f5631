public import Aggregation
import Vocabulary

/// The share of marks «2».
public enum ShareOfTwo: CellIndicator {
  public static let definition = IndicatorDefinition(
    id: "share-of-two", title: "Доля отметок «2»", columnTitle: "Доля «2»", measure: .share,
    question: "Какая доля участников получила «2»?", formula: "n2 / n, где n – участники с отметкой",
    assumptions:
      "Отметка выведена из первичного балла по шкале работы. Для школы приводится интервал: где лежала бы доля, если бы "
      + "работу можно было повторить. Результаты ВПР не предназначены для оценки школ и учителей.",
    source: "общепринятая практика; интервал – E. B. Wilson, 1927, doi:10.2307/2276774")

  public static func measure(_ cell: Cell, under conditions: Conditions) -> Outcome {
    guard let marks = cell.marks else { return .missing(cell.whyNoMarks) }
    guard marks.total > 0 else { return .missing(.noData) }
    return .value(.share(marks[.two], of: marks.total, level: conditions.level))
  }
}
