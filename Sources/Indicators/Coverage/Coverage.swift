public import Aggregation
import Vocabulary

/// Охват: those who wrote among those who should have written.
public enum Coverage: CellIndicator {
  public static let definition = IndicatorDefinition(
    id: "coverage", title: "Охват работой", columnTitle: "Охват", measure: .share,
    question: "Какая доля тех, кто должен был писать, писала?",
    formula:
      "участники / (участники + отсутствовавшие); где отсутствовавшие не указаны – участники / обучающиеся класса по "
      + "контекстной форме того же учебного года; школы без тех и других сведений не входят",
    assumptions:
      "По контекстной форме охват оценён снизу: в численность класса входят и те, кто работу писать не должен. Форма "
      + "используется только для работ, которые пишет весь класс, и если писавших не больше, чем обучающихся. При охвате "
      + "ниже порога вывод ограничен.",
    source: "результаты участников и формы сбора: «отсутствовал»; федеральный сбор контекстных данных")

  public static func measure(_ cell: Cell, under conditions: Conditions) -> Outcome {
    let counted = cell.absent.map { cell.participantsWithAbsent + $0 } ?? 0
    let expected = counted + (cell.enrolled ?? 0)
    guard expected > 0 else { return .missing(.noData) }
    let wrote = (cell.absent == nil ? 0 : cell.participantsWithAbsent) + cell.participantsWithEnrolled
    return .value(.share(wrote, of: expected, level: conditions.level))
  }
}
