import Aggregation
public import Indicators
public import Vocabulary

/// F10: so many did not write a work that its result says little of the rest.
public enum LowCoverage: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let work: Work
    /// Those who wrote of those who should have.
    public let coverage: Measured
    public let absent: Int
    /// The share below which a conclusion is limited.
    public let limit: Double

    public init(work: Work, coverage: Measured, absent: Int, limit: Double) {
      self.work = work
      self.coverage = coverage
      self.absent = absent
      self.limit = limit
    }
  }

  public static let definition = RuleDefinition(
    id: "low-coverage", title: "Неполный охват работой", question: "Все ли, кто должен был, писали работу?",
    fires: "охват школы ниже порога; писать должны были не меньше учащихся, чем нужно для вывода", severity: .attention,
    caution: "Причины неучастия по данным не видны.")

  public static func findings(in analysis: Analysis) -> [Finding] {
    let conditions = analysis.conditions
    return analysis.region.works.flatMap { work in
      analysis.region.schools(of: work).compactMap { school in
        guard let cell = analysis.region.cell(work, .school(school)), let absent = cell.absent,
          let coverage = Coverage.measure(cell, under: conditions).value, coverage.n >= conditions.minimumParticipants,
          coverage.value < conditions.coverageLimited
        else { return nil }
        return Finding(
          rule: definition.id, territory: .school(school), works: [work],
          statement: .lowCoverage(
            Slots(work: work, coverage: coverage, absent: absent, limit: conditions.coverageLimited)), word: nil,
          pupils: absent)
      }
    }
  }
}
