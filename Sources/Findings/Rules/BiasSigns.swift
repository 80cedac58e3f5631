public import Indicators
import Vocabulary

/// F17: signs that the results of a school may be biased; a reason to look, never a verdict.
public enum BiasSigns: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let school: SchoolObjectivity
    /// Markers and signs that count, in order of time.
    public let markers: [MarkerReading]
    public let signs: [SchoolObjectivity.WorkSignReading]
    /// Published markers that count, and those that could be applied, over all years.
    public let counted: Int
    public let applied: Int
    /// Participants below which no sign is applied.
    public let minimumParticipants: Int

    public init(school: SchoolObjectivity, minimumParticipants: Int) {
      self.school = school
      self.minimumParticipants = minimumParticipants
      markers = school.readings.filter(\.isCounted)
      signs = school.signs
      counted = markers.count(where: \.isPublished)
      applied = school.years.reduce(0) { $0 + school.applied(in: $1) }
    }
  }

  public static let definition = RuleDefinition(
    id: "bias-signs", title: "Признаки, требующие внимания или проверки порядка проведения",
    question: "Есть ли признаки того, что результаты школы могут быть смещены?",
    fires:
      "признак учитывается: «требует внимания»; два признака за год или признаки двух лет: «требует проверки порядка проведения»; "
      + "ни один признак не применим из-за числа участников: «не рассчитываются»",
    severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let minimum = analysis.objectivity.minimumParticipants
    return analysis.objectivity.schools.compactMap { school in
      switch school.status {
      case .attention, .check: break
      case .notApplied:
        guard school.readings.contains(where: { $0.whyNotApplied == .tooFew }) else { return nil }
      case .noSigns: return nil
      }
      let slots = Slots(school: school, minimumParticipants: minimum)
      return Finding(
        rule: definition.id, territory: .school(school.school), works: school.markedWorks.sorted(),
        statement: .biasSigns(slots), word: nil, pupils: pupils(of: slots))
    }
  }

  /// The participants of the largest work that a sign concerns.
  private static func pupils(of slots: Slots) -> Int {
    let markers = slots.markers.map { reading -> Int in
      switch reading.measured {
      case .mean(let mean): mean.school.n
      case .correlation(let correlation): correlation.pairs
      case .change(let change): max(change.first.n, change.second.n)
      case .nothing: 0
      }
    }
    let signs = slots.signs.map { reading -> Int in
      switch reading.sign {
      case .heap(let heap): heap.participants
      case .journal(let mismatch): mismatch.share.n
      case .profile(let profile): profile.participants
      }
    }
    return (markers + signs).max() ?? 0
  }
}
