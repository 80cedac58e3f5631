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
    let regional = RegionalRates(analysis)
    return analysis.lowResults.flatMap { result in
      result.low.map { finding(of: $0, in: result.school, analysis, regional[$0.work]) }
    }
  }

  private static func finding(
    of low: LowResults.Evidence, in school: SchoolID, _ analysis: Analysis, _ schools: Slots.Schools?
  ) -> Finding {
    let threshold = LowResults.threshold(of: low.work.procedure, analysis.book.methodology)
    let word = analysis.region.cell(low.work, .school(school)).flatMap {
      analysis.background.aboveThreshold($0, low.work, threshold: threshold, scale: analysis.evidenceScale)
    }
    let two = low.share.count ?? 0
    let probabilities =
      word == nil
      ? nil
      : analysis.background.works[low.work]?.probabilities(
        of: .init(two: two, participants: low.share.n), exceeding: threshold)
    let range = probabilities.flatMap { all in all.min().flatMap { low in all.max().map { low...$0 } } }
    return Finding(
      rule: definition.id, territory: .school(school), works: [low.work],
      statement: .aboveThreshold(
        Slots(
          work: low.work, share: low.share, threshold: threshold, probability: range, word: word, schools: schools)),
      word: word, pupils: two)
  }

  /// How many schools of the background reach the threshold on each work, counted once.
  private struct RegionalRates {
    private var rates: [Work: Slots.Schools] = [:]

    init(_ analysis: Analysis) {
      let methodology = analysis.book.methodology
      let minimum = methodology.integer(.lowMinimumParticipants)
      for work in Set(analysis.lowResults.flatMap { $0.low.map(\.work) }) {
        guard let background = analysis.background.works[work] else { continue }
        let threshold = LowResults.threshold(of: work.procedure, methodology)
        let judged = background.schools.filter { $0.participants >= minimum }
        let above = judged.count { Double($0.two) / Double($0.participants) >= threshold }
        rates[work] = Slots.Schools(above: above, judged: judged.count)
      }
    }

    subscript(work: Work) -> Slots.Schools? { rates[work] }
  }
}
