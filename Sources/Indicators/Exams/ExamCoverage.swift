public import Aggregation
public import Vocabulary

/// Охват выпускников экзаменом: those who sat at least one exam among the pupils of the grade.
public enum ExamCoverage {
  public static let definition = IndicatorDefinition(
    id: "exam-coverage", title: "Охват выпускников экзаменами", columnTitle: "Охват выпускников", measure: .share,
    question: "Какая доля выпускников школы сдавала хотя бы один экзамен?",
    formula:
      "выпускники с результатом хотя бы одного экзамена / выпускники по форме «Численность выпускников» (для ОГЭ – без "
      + "сдающих ГВЭ), а где её нет – обучающиеся 9 или 11 класса по контекстной форме того же года",
    assumptions:
      "Число обучающихся контекстной формы – на начало учебного года. Где нет ни одной формы, показатель не рассчитывается; "
      + "при числе сдававших больше числа выпускников – тоже.",
    source: "протоколы РИС ГИА, форма «Численность выпускников», федеральный сбор контекстных данных")

  /// `campaign`: ОГЭ or ЕГЭ of a year.
  public static func measure(
    of campaign: Campaign, in school: SchoolID, region: Region, under conditions: Conditions
  ) -> Outcome {
    guard let examinees = region.examinees(of: campaign, in: school),
      let graduates = region.graduates(of: campaign, in: school)?.graduates, graduates > 0, examinees <= graduates
    else { return .missing(.noData) }
    return .value(.share(examinees, of: graduates, level: conditions.level))
  }
}
