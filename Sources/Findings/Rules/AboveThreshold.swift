import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// F2: the share of «2» of a school reaches the threshold of low results on one procedure of the rule.
public enum AboveThreshold: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let work: Work
    /// The school's share of «2» (of those below the minimum) with its count and interval.
    public let share: Measured
    public let threshold: Double
    /// That the true share is not below the threshold, under every plausible prior; `nil` without a background.
    public let probability: ClosedRange<Double>?
    public let word: EvidenceWord?
    /// Schools of the region with enough participants, and those of them that reach the threshold on the same work.
    public let schools: Schools?

    public struct Schools: Hashable, Sendable {
      public let above: Int
      public let judged: Int

      public init(above: Int, judged: Int) {
        self.above = above
        self.judged = judged
      }
    }

    public init(
      work: Work, share: Measured, threshold: Double, probability: ClosedRange<Double>?, word: EvidenceWord?,
      schools: Schools?
    ) {
      self.work = work
      self.share = share
      self.threshold = threshold
      self.probability = probability
      self.word = word
      self.schools = schools
    }
  }

  public static let definition = RuleDefinition(
    id: "above-threshold", title: "Доля «2» не ниже порога",
    question: "Достигает ли доля «2» порога низких результатов и не случайно ли это?",
    fires: "процедура входит в правило низких результатов, участников не меньше минимального, доля не ниже порога",
    severity: .attention,
    caution:
      "Относится к одной работе одного класса. Превышение порога и результат ниже регионального – разные вопросы.")

  public static func findings(in analysis: Analysis) -> [Finding] {
    analysis.lowResults.filter { !$0.isExcluded }.flatMap { result in
      result.low.map { low in
        Finding(
          rule: definition.id, territory: .school(result.school), works: [low.work],
          statement: .aboveThreshold(
            Slots(
              work: low.work, share: low.share, threshold: low.threshold, probability: low.probability,
              word: low.word,
              schools: low.regionalRate.map { Slots.Schools(above: $0.low, judged: $0.schools) })),
          word: low.word, pupils: low.share.count ?? 0)
      }
    }
  }
}
