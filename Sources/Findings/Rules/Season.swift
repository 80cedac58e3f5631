import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// N1: works of autumn and spring do not compare; what stands beside them is the gap to the region on the same work.
public enum Season: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let earlier: Work
    public let later: Work
    public let values: Values

    /// What is shown of the two works.
    public enum Values: Hashable, Sendable {
      /// Shares of «2» of the region.
      case shares(earlier: Measured, later: Measured)
      /// A school's gaps to the other schools of the region.
      case gaps(earlier: Measured, later: Measured)
    }

    public init(earlier: Work, later: Work, values: Values) {
      self.earlier = earlier
      self.later = later
      self.values = values
    }
  }

  public static let definition = RuleDefinition(
    id: "season", title: "Осень и весна не сопоставляются",
    question: "Можно ли сравнить работу осени с работой весны?",
    fires:
      "соседние по времени работы по одному предмету и классу программы написаны в разные сезоны, у обеих есть региональное среднее, календарь разрешает только разность с регионом",
    severity: .note, caution: "Разность осени и весны не является изменением результатов.")

  public static func findings(in analysis: Analysis) -> [Finding] {
    pairs(in: analysis).flatMap { earlier, later -> [Finding] in
      guard let before = analysis.regionalCell(earlier), let after = analysis.regionalCell(later),
        let first = ShareOfTwo.measure(before, under: analysis.conditions).value,
        let second = ShareOfTwo.measure(after, under: analysis.conditions).value
      else { return [] }
      let schools = Set(analysis.region.schools(of: earlier)).intersection(analysis.region.schools(of: later)).sorted()
      return [finding(.region, earlier, later, .shares(earlier: first, later: second))]
        + schools.compactMap { school in
          func gap(_ work: Work, _ whole: Cell) -> Measured? {
            analysis.region.cell(work, .school(school)).flatMap {
              GapToRegion.measure($0, region: whole, under: analysis.conditions).value
            }
          }
          guard let first = gap(earlier, before), let second = gap(later, after) else { return nil }
          return finding(.school(school), earlier, later, .gaps(earlier: first, later: second))
        }
    }
  }

  /// Neighbours in time of one subject, programme grade and sample that differ in season and compare by the gap alone.
  private static func pairs(in analysis: Analysis) -> [(Work, Work)] {
    struct Line: Hashable {
      let subject: Subject
      let grade: Int
      let sample: Sample
    }
    let lines = Dictionary(grouping: analysis.works(of: .vpr).filter(analysis.hasRegionalMean)) {
      Line(subject: $0.procedure.subject, grade: $0.procedure.programmeGrade, sample: $0.sample)
    }
    return lines.values.flatMap { works in zip(works, works.dropFirst()) }
      .filter { earlier, later in
        guard earlier.procedure.campaign.session != later.procedure.campaign.session else { return false }
        if case .gapOnly = analysis.book.calendar.comparison(of: earlier.procedure, with: later.procedure) {
          return true
        }
        return false
      }.sorted { $0 < $1 }
  }

  private static func finding(
    _ territory: Territory, _ earlier: Work, _ later: Work, _ values: Slots.Values
  ) -> Finding {
    let pupils =
      switch values {
      case .shares(_, let later), .gaps(_, let later): later.n
      }
    return Finding(
      rule: definition.id, territory: territory, works: [earlier, later],
      statement: .season(Slots(earlier: earlier, later: later, values: values)), word: nil, pupils: pupils)
  }
}
