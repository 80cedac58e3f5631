import Aggregation
public import Indicators
import Reference
import Vocabulary

/// F3: the results of a school are low in so many procedures that the reference rule names it.
public enum LowProcedures: FindingRule {
  public struct Slots: Hashable, Sendable {
    /// The low procedures, in order of time.
    public let low: [LowResults.Evidence]
    /// Procedures with enough participants.
    public let available: Int
    /// Cohorts of pupils among the low procedures.
    public let cohorts: Int
    /// Low procedures that chance alone would give a school like the region; `nil` without regional shares.
    public let expectedByChance: Double?
    /// Available procedures that have a regional share: those of which chance is told.
    public let comparable: Int
    /// How sure it is that the true shares reach the threshold; `nil` without a background.
    public let word: EvidenceWord?

    public init(
      low: [LowResults.Evidence], available: Int, cohorts: Int, expectedByChance: Double?, comparable: Int? = nil,
      word: EvidenceWord?
    ) {
      self.low = low
      self.available = available
      self.cohorts = cohorts
      self.expectedByChance = expectedByChance
      self.comparable = comparable ?? available
      self.word = word
    }
  }

  public static let definition = RuleDefinition(
    id: "low-procedures", title: "Низкие результаты в нескольких процедурах",
    question: "В скольких процедурах из доступных результат низкий и к скольким поколениям учащихся они относятся?",
    fires: "низких процедур не меньше, чем требует справочное правило",
    severity: .action,
    caution:
      "Справочный расчёт: статус школы он не устанавливает и не снимает. Работы одних и тех же учащихся – не независимые подтверждения."
  )

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.lowResults.filter(\.isLowByRule).map { result in
      Finding(
        rule: definition.id, territory: .school(result.school), works: result.low.map(\.work),
        statement: .lowProcedures(
          Slots(
            low: result.low, available: result.available.count, cohorts: result.lowCohorts,
            expectedByChance: result.byChance?.expected, comparable: result.byChance?.procedures,
            word: result.evidence)),
        word: result.evidence, pupils: pupils(result.low))
    }
  }

  /// Pupils at least: the same pupils in two procedures are counted once, by the greater of the two numbers.
  static func pupils(_ low: [LowResults.Evidence]) -> Int {
    Dictionary(grouping: low, by: \.cohort).values.reduce(0) { $0 + ($1.compactMap(\.share.count).max() ?? 0) }
  }
}
