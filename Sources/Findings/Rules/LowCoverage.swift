import Aggregation
public import Indicators
public import Vocabulary

/// F10: so many did not write the works of a campaign that their results say little of the rest.
public enum LowCoverage: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let campaign: Campaign
    /// The works below the limit, in the order of the region's works.
    public let works: [Covered]
    /// Works of the campaign whose coverage is known and can be judged.
    public let judged: Int
    /// The share below which a conclusion is limited.
    public let limit: Double

    public struct Covered: Hashable, Sendable {
      public let work: Work
      /// Those who wrote of those who should have.
      public let coverage: Measured
      public let absent: Int

      public init(work: Work, coverage: Measured, absent: Int) {
        self.work = work
        self.coverage = coverage
        self.absent = absent
      }
    }

    public init(campaign: Campaign, works: [Covered], judged: Int, limit: Double) {
      self.campaign = campaign
      self.works = works
      self.judged = judged
      self.limit = limit
    }
  }

  public static let definition = RuleDefinition(
    id: "low-coverage", title: "Неполный охват работами", question: "Все ли, кто должен был, писали работы кампании?",
    fires:
      "охват школы хотя бы по одной работе ниже порога; писать её должны были не меньше учащихся, чем нужно для вывода",
    severity: .attention, caution: "Причины неучастия по данным не видны.")

  public static func findings(in analysis: Analysis) -> [Finding] {
    struct Key: Hashable {
      let school: SchoolID
      let campaign: Campaign
    }
    let conditions = analysis.conditions
    var judged: [Key: [Slots.Covered]] = [:]
    for work in analysis.region.works {
      for school in analysis.region.schools(of: work) {
        guard let cell = analysis.region.cell(work, .school(school)), let absent = cell.absent,
          let coverage = Coverage.measure(cell, under: conditions).value, coverage.n >= conditions.minimumParticipants
        else { continue }
        judged[Key(school: school, campaign: work.procedure.campaign), default: []].append(
          Slots.Covered(work: work, coverage: coverage, absent: absent))
      }
    }
    let campaigns = Set(judged.keys.map(\.campaign)).sorted()
    return analysis.region.schools.flatMap { school in
      campaigns.compactMap { campaign -> Finding? in
        let all = judged[Key(school: school.id, campaign: campaign)] ?? []
        let low = all.filter { $0.coverage.value < conditions.coverageLimited }
        guard !low.isEmpty else { return nil }
        return Finding(
          rule: definition.id, territory: .school(school.id), works: low.map(\.work),
          statement: .lowCoverage(
            Slots(campaign: campaign, works: low, judged: all.count, limit: conditions.coverageLimited)), word: nil,
          pupils: pupils(low))
      }
    }
  }

  /// Absent pupils at least: of the works of one grade the one that most missed.
  private static func pupils(_ low: [Slots.Covered]) -> Int {
    Dictionary(grouping: low) { LowResults.cohort(of: $0.work.procedure) }.values.reduce(0) {
      $0 + ($1.map(\.absent).max() ?? 0)
    }
  }
}
