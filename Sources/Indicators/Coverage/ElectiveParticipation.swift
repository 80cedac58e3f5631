public import Aggregation
public import Reference
public import Vocabulary

/// Выбор экзамена: those who chose to sit an exam among the graduates of the school.
public enum ElectiveParticipation {
  public static let definition = IndicatorDefinition(
    id: "elective-participation", title: "Доля выпускников, выбравших экзамен", columnTitle: "Выбрали экзамен",
    measure: .share, question: "Какая доля выпускников школы сдавала этот экзамен?",
    formula:
      "участники экзамена по выбору / выпускники по форме «Численность выпускников» или по контекстной форме того же года",
    assumptions:
      "Изменение результата экзамена по выбору может отражать состав участников. Где числа выпускников нет, показатель не "
      + "рассчитывается.",
    source: "протоколы РИС ГИА, форма «Численность выпускников», федеральный сбор контекстных данных")

  /// Whether pupils choose to sit the exam, by the calendar.
  public static func isElective(_ work: Work, calendar: ComparabilityCalendar) -> Bool {
    calendar.hasFlag(.elective, work.procedure)
  }

  /// Missing where nobody says how many graduates there were, or fewer than sat the exam.
  public static func measure(
    of work: Work, in school: SchoolID, region: Region, under conditions: Conditions
  ) -> Outcome {
    guard let participants = region.cell(work, .school(school))?.participants, participants > 0,
      let graduates = region.graduates(of: work.procedure.campaign, in: school)?.graduates, graduates >= participants
    else { return .missing(.noData) }
    return .value(.share(participants, of: graduates, level: conditions.level))
  }
}
