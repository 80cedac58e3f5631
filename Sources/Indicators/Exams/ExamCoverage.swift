public import Aggregation
public import Vocabulary

/// Охват выпускников экзаменом: those who sat at least one exam among the pupils of the grade.
public enum ExamCoverage {
  public static let definition = IndicatorDefinition(
    id: "exam-coverage", title: "Охват выпускников экзаменами", columnTitle: "Охват выпускников", measure: .share,
    question: "Какая доля выпускников школы сдавала хотя бы один экзамен?",
    formula:
      "выпускники с результатом хотя бы одного экзамена / обучающиеся 9 или 11 класса по контекстной форме того же года",
    assumptions:
      "Число обучающихся – на начало учебного года. Где формы нет, показатель не рассчитывается; при числе сдававших больше числа "
      + "обучающихся – тоже.",
    source: "протоколы РИС ГИА и федеральный сбор контекстных данных")

  /// `campaign`: ОГЭ or ЕГЭ of a year.
  public static func measure(
    of campaign: Campaign, in school: SchoolID, region: Region, under conditions: Conditions
  ) -> Outcome {
    let grade = campaign.assessment == .ege ? 11 : 9
    guard campaign.assessment == .ege || campaign.assessment == .oge,
      let examinees = region.examinees(of: campaign, in: school),
      let pupils = region.contexts[school]?.first(where: { $0.year == campaign.year })?.pupilsByGrade[grade],
      pupils > 0, examinees <= pupils
    else { return .missing(.noData) }
    return .value(.share(examinees, of: pupils, level: conditions.level))
  }
}
