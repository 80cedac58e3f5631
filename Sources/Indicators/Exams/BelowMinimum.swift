public import Aggregation
public import Reference
import Vocabulary

/// The share of those who did not pass: «2» of ОГЭ, ГВЭ and basic mathematics, a test score below the minimum of ЕГЭ.
public enum BelowMinimum {
  public static let definition = IndicatorDefinition(
    id: "below-minimum", title: "Доля не преодолевших минимальный порог", columnTitle: "Ниже минимума", measure: .share,
    question: "Какая доля участников экзамена не преодолела минимальный порог?",
    formula: "участники с тестовым баллом ниже минимального (для экзаменов с отметкой – с отметкой «2») / участники",
    assumptions:
      "Только выпускники текущего года; выпускники прошлых лет и обучающиеся СПО – отдельно. Уровень школы – по итоговому результату, "
      + "правило низких результатов – по первому. Минимум по русскому языку – 24 балла, как для аттестата.",
    source:
      "минимальные баллы – приказ Рособрнадзора 876 от 26.06.2019; интервал – E. B. Wilson, 1927, doi:10.2307/2276774")

  /// `minimum`: the minimum scores of the exam; `nil` for an exam with marks.
  public static func measure(_ cell: Cell, minimum: ExamMinimum?, under conditions: Conditions) -> Outcome {
    guard cell.participants > 0 else { return .missing(.noData) }
    if let marks = cell.marks, marks.total > 0 {
      return .value(.share(marks[.two], of: marks.total, level: conditions.level))
    }
    guard let bands = ScoreBands(cell, minimum: minimum) else { return .missing(minimum == nil ? .noScale : .noData) }
    return .value(.share(bands.belowMinimum, of: bands.total, level: conditions.level))
  }
}
