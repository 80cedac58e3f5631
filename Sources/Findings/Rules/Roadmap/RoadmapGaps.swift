public import Aggregation
import Indicators
public import Vocabulary

/// What a road map leaves open: who performs a step, what its target is, or whose term comes first.
public enum RoadmapGaps: RoadmapRule {
  public struct Slots: Hashable, Sendable {
    /// What is open.
    public enum Gap: CaseIterable, Hashable, Sendable {
      case noPerformer
      /// Documents are examined before the school's own term is over.
      case examinedBeforeTerm
      /// The indicator of a regional examination has no target value.
      case noTarget
    }

    public let gap: Gap
    public let steps: [StepNumber]

    public init(gap: Gap, steps: [StepNumber]) {
      self.gap = gap
      self.steps = steps
    }
  }

  public static let definition = RuleDefinition(
    id: "roadmap-gaps", title: "Незаполненные места дорожной карты",
    question: "Чего в дорожной карте не хватает, чтобы судить о её исполнении?",
    fires:
      "у шага нет исполнителя, у региональной экспертизы нет целевого значения или экспертиза назначена раньше срока школы",
    severity: .note)

  public static func findings(
    of ledger: MunicipalLedger, on day: CalendarDay, in places: RoadmapPlaces
  ) -> [Finding] {
    let municipality = places.municipality(named: ledger.roadmap.municipality)
    return Slots.Gap.allCases.compactMap { gap in
      let steps = steps(of: ledger.roadmap, with: gap)
      guard !steps.isEmpty else { return nil }
      return Finding(
        rule: definition.id, territory: .municipality(municipality), works: [],
        statement: .roadmapGaps(Slots(gap: gap, steps: steps.map(\.number))), word: nil, pupils: 0)
    }
  }

  private static func steps(of roadmap: Roadmap, with gap: Slots.Gap) -> [RoadmapStep] {
    let examinations: Set<StepKind> = [.regionalConceptReview, .regionalStage1Review, .regionalStage2Review]
    return roadmap.steps.filter { step in
      switch gap {
      case .noPerformer: step.performers.isEmpty
      case .examinedBeforeTerm:
        step.examines.flatMap(roadmap.step).map { step.schedule.due < $0.schedule.due } ?? false
      case .noTarget: step.targets.isEmpty && examinations.contains(step.kind)
      }
    }
  }
}
