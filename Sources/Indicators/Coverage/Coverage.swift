public import Aggregation
import Vocabulary

/// Охват: those who wrote among those who should have written.
public enum Coverage: CellIndicator {
  public static let definition = IndicatorDefinition(
    id: "coverage", title: "Охват работой", columnTitle: "Охват", measure: .share,
    question: "Какая доля тех, кто должен был писать, писала?",
    formula: "участники / (участники + отсутствовавшие), по школам, которые указали отсутствовавших",
    assumptions: "Отсутствовавшие известны только из результатов участников. При охвате ниже порога вывод ограничен.",
    source: "выгрузки результатов участников ФИС ОКО: «отсутствовал»")

  public static func measure(_ cell: Cell, under conditions: Conditions) -> Outcome {
    guard let absent = cell.absent, cell.participantsWithAbsent + absent > 0 else { return .missing(.noData) }
    return .value(
      .share(cell.participantsWithAbsent, of: cell.participantsWithAbsent + absent, level: conditions.level))
  }
}
