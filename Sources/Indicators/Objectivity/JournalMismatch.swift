import Aggregation
import Statistics
import Vocabulary

/// Дополнительный признак «расхождение с журналом»: the marks of the work differ from the journal far more than in other
/// schools. It speaks of the school's own marking, not of how the work was held.
public struct JournalMismatch: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// The mark of the work is below that in the journal.
    case lowered
    /// The two differ by two marks or more.
    case far
  }

  public let kind: Kind
  /// The school's share, of pupils with both marks.
  public let share: Measured
  /// The regional share on the same work.
  public let regional: Double

  public static let definition = IndicatorDefinition(
    id: "journal-mismatch", title: "Признак «расхождение с отметками в журнале»",
    columnTitle: "Расхождение с журналом", measure: .share,
    question: "Расходятся ли отметки за работу с журналом намного сильнее, чем в других школах?",
    formula:
      "доля понизивших отметку (не ниже 30 %) и доля расхождений в две отметки и более; признак – вероятность такой доли или "
      + "большей по бета-биномиальному распределению остальных школ региона на той же работе ниже порога",
    assumptions:
      "Осенью 2020 года и в любой работе, которую писали учащиеся следующего класса, не рассчитывается: отметка в журнале "
      + "относится к предыдущему учебному году. Расхождение в две отметки известно только по результатам участников.",
    source:
      "рекомендации ФИОКО, 2026 год (по открытому коду); порог доли понизивших – региональная практика (по памяти)")

  /// The schools of the work that show the sign; the caller knows that the journal may be used.
  static func all(
    _ work: WorkCells, thresholds: ObjectivityThresholds, level: Double
  ) -> [(school: SchoolID, sign: JournalMismatch)] {
    Kind.allCases.flatMap { kind -> [(SchoolID, JournalMismatch)] in
      let counted = zip(work.schools, work.cells).compactMap { school, cell in
        count(kind, cell, thresholds.journalDifference).map { (school: school, proportion: $0) }
      }
      let all = work.given.map { BetaMoments(numbers: $0.journals[kind.rawValue] ?? []) }
        ?? BetaMoments(counted.map(\.proportion))
      guard let all, let regional = all.pooled.share.value, regional > 0, regional < 1 else { return [] }
      return counted.indices.compactMap { index in
        let (school, own) = counted[index]
        guard own.trials >= thresholds.minimumParticipants, let share = own.share.value, share > regional,
          kind == .far || share >= thresholds.journalLoweredShare,
          // What chance alone could make needs no look at the differences between schools.
          Binomial(trials: own.trials, probability: regional).upperTail(from: own.successes) < thresholds.chance,
          isUnusual(own, among: all.without(own), thresholds)
        else { return nil }
        return (
          school,
          JournalMismatch(
            kind: kind, share: .share(own.successes, of: own.trials, level: level), regional: regional)
        )
      }
    }
  }

  /// Sums over the schools of the work by kind: what a school is held against in a municipal run.
  static func moments(_ work: WorkCells, thresholds: ObjectivityThresholds) -> [String: [Double]] {
    var moments: [String: [Double]] = [:]
    for kind in Kind.allCases {
      let counted = work.cells.compactMap { count(kind, $0, thresholds.journalDifference) }
      if !counted.isEmpty { moments[kind.rawValue] = BetaMoments(counted).numbers }
    }
    return moments
  }

  /// Whether a share is too large to be one of the others; without differences between them chance has decided.
  private static func isUnusual(
    _ own: Proportion, among others: BetaMoments, _ thresholds: ObjectivityThresholds
  ) -> Bool {
    guard let prior = others.prior.value else { return true }
    return BetaBinomial(trials: own.trials, prior: prior).upperTail(from: own.successes) < thresholds.chance
  }

  private static func count(_ kind: Kind, _ cell: Cell, _ difference: Int) -> Proportion? {
    switch kind {
    case .lowered:
      guard let journal = cell.journal, journal.total > 0 else { return nil }
      return Proportion(journal.lowered, of: journal.total)
    case .far:
      guard let table = cell.journalTable else { return nil }
      var (far, all) = (0, 0)
      for journal in Mark.allCases {
        for mark in Mark.allCases {
          all += table[journal, mark]
          if abs(journal.rawValue - mark.rawValue) >= difference { far += table[journal, mark] }
        }
      }
      return all > 0 ? Proportion(far, of: all) : nil
    }
  }
}
