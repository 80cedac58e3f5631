public import Aggregation
import Vocabulary

/// Соответствие отметкам в журнале: lowered, confirmed, raised.
public enum JournalAgreement {
  /// Which of the three shares.
  public enum Direction: String, CaseIterable, Sendable {
    case lowered, confirmed, raised
  }

  /// The definition of one of the three shares.
  public static func definition(_ direction: Direction) -> IndicatorDefinition {
    let (column, relation) =
      switch direction {
      case .lowered: ("Понизили", "ниже отметки")
      case .confirmed: ("Подтвердили", "равна отметке")
      case .raised: ("Повысили", "выше отметки")
      }
    return IndicatorDefinition(
      id: "journal-\(direction.rawValue)", title: column + " отметку", columnTitle: column, measure: .share,
      question: "У какой доли участников отметка за работу \(relation) в журнале?",
      formula: "участники, у которых отметка за работу \(relation) в журнале / участники с обеими отметками",
      assumptions:
        "Знаменатель – только участники с отметкой в журнале. Осенью 2020 года отметка в журнале относится к предыдущему "
        + "учебному году и признаком необъективности не служит.",
      source: "отчёт ФИС ОКО «Сравнение отметок с отметками по журналу»")
  }

  public static func measure(_ cell: Cell, _ direction: Direction, under conditions: Conditions) -> Outcome {
    guard let journal = cell.journal, journal.total > 0 else { return .missing(.noData) }
    let count =
      switch direction {
      case .lowered: journal.lowered
      case .confirmed: journal.confirmed
      case .raised: journal.raised
      }
    return .value(.share(count, of: journal.total, level: conditions.level))
  }
}
