public import Vocabulary

/// The parametrised rule of low results: at least so many low procedures among those available; a reference
/// calculation that neither gives nor takes status.
public struct LowResults: Hashable, Sendable {
  /// One procedure that the rule counts.
  public struct Evidence: Hashable, Sendable {
    public let work: Work
    public let share: Measured
    /// The regional share on the same work; `nil` without a regional mean.
    public let regional: Measured?
    /// The share from which the result is low.
    public let threshold: Double
    /// Share at or above the threshold.
    public let isLow: Bool
    /// School year of entry minus grade: the same pupils in different years have the same cohort.
    public let cohort: Int
    /// How sure it is that the true share is at or above the threshold; `nil` without a background.
    public let word: EvidenceWord?
    /// The probability behind the word, from the least to the greatest under the plausible priors.
    public let probability: ClosedRange<Double>?
    /// Schools of the region with enough participants, and those of them at or above the threshold.
    public let regionalRate: Rate?
    /// The probability that a school with the region's true share is at or above the threshold by chance.
    public let chance: Double?

    /// A part of the region's schools.
    public struct Rate: Hashable, Sendable {
      public let low: Int
      public let schools: Int

      public init(low: Int, schools: Int) {
        self.low = low
        self.schools = schools
      }
    }

    public init(
      work: Work, share: Measured, regional: Measured?, threshold: Double, isLow: Bool, word: EvidenceWord? = nil,
      probability: ClosedRange<Double>? = nil, regionalRate: Rate? = nil,
      chance: Double? = nil
    ) {
      self.work = work
      self.share = share
      self.regional = regional
      self.threshold = threshold
      self.isLow = isLow
      cohort = LowResults.cohort(of: work.procedure)
      self.word = word
      self.probability = probability
      self.regionalRate = regionalRate
      self.chance = chance
    }
  }

  /// What the rule shows, in one word; never a status.
  public enum Outcome: String, CaseIterable, Sendable {
    /// The rule holds on different cohorts of pupils and in different campaigns.
    case persistent
    /// Low results of one cohort, of one campaign, or fewer of them than the rule asks for.
    case single
    /// The mark of one pupil decides whether the rule holds.
    case borderline
    /// Fewer available procedures than the rule asks for.
    case insufficient
    /// No low result, and none within the mark of a pupil.
    case none
    /// Correctional, evening, closed and penal schools: the rule does not speak of them.
    case excluded
  }

  public let school: SchoolID
  public let window: LowWindow
  /// Procedures with enough participants, in order of time.
  public let available: [Evidence]
  /// Works of the rule in which the school had fewer participants than needed.
  public let tooSmall: [Work]
  public let needed: Int
  public let outcome: Outcome
  /// The works that are too small one by one, taken together; `nil` where there are too few of them.
  public let pooled: PooledWorks?
  /// By subject: does the low level last over cohorts and campaigns?
  public let lasting: [LastingLow]
  /// The rule with and without the autumn of 2020, at the threshold and at the strict one.
  public let sensitivity: [LowSensitivity]
  /// Whether the official list names the school; `nil` where no list speaks of it. It is printed beside the rule, which
  /// never replaces it.
  public let isListed: Bool?

  public var low: [Evidence] { available.filter(\.isLow) }

  /// Different cohorts of pupils among the low procedures.
  public var lowCohorts: Int { Set(low.map(\.cohort)).count }

  public var lowCampaigns: Int { Set(low.map(\.work.procedure.campaign)).count }

  /// Whether the rule speaks of a school of this kind and has enough procedures to be applied.
  public var isJudged: Bool { !isExcluded && available.count >= needed }

  public var isExcluded: Bool { outcome == .excluded }

  public var isLowByRule: Bool { !isExcluded && low.count >= needed }

  /// How many of the available procedures would be low by chance, had the school the region's true shares; `nil` where
  /// the region is not known for all of them.
  public var expectedByChance: Double? {
    let chances = available.map(\.chance)
    return chances.contains(nil) || chances.isEmpty ? nil : chances.compactMap(\.self).reduce(0, +)
  }

  /// How often such a school would have as many low procedures as the rule asks for, were the works independent.
  public var ruleByChance: Double? {
    guard expectedByChance != nil else { return nil }
    // The distribution of the number of low procedures, one procedure after the other.
    var numbers = [1.0] + [Double](repeating: 0, count: available.count)
    for chance in available.compactMap(\.chance) {
      for number in (1..<numbers.count).reversed() {
        numbers[number] = numbers[number] * (1 - chance) + numbers[number - 1] * chance
      }
      numbers[0] *= 1 - chance
    }
    return numbers.dropFirst(needed).reduce(0, +)
  }

  /// How sure it is that the school's true shares are at or above the threshold.
  ///
  /// «Подтверждается» where the low level of a subject lasts over cohorts and campaigns; else the strongest word of a
  /// single low procedure, which speaks of that procedure alone. `nil` without a background and without low procedures.
  public var evidence: EvidenceWord? {
    if lasting.contains(where: { $0.word == .confirmed }) { return .confirmed }
    return low.compactMap(\.word).max()
  }

  public static let definition = IndicatorDefinition(
    id: "low-results", title: "Низкие результаты по справочному правилу", columnTitle: "Низких процедур",
    measure: .count,
    question: "В скольких процедурах из доступных доля «2» или не преодолевших минимум не ниже порога?",
    formula:
      "процедуры учебных лет окна, в которых n2 / n не ниже порога при n не меньше минимального; ОГЭ и ЕГЭ – по первому "
      + "результату; правило выполнено, если их не меньше заданного числа. Рядом – ожидаемое число низких процедур у школы "
      + "с региональной долей и такой же численностью (биномиальное распределение)",
    assumptions:
      "Справочный расчёт: статус школы не устанавливает и не снимает, официальный перечень приводится рядом. Осень 2020 "
      + "года учитывается только по параметру. Работы одних и тех же учащихся не являются независимыми подтверждениями, "
      + "поэтому рядом указано число поколений.",
    source: "методика выявления школ с низкими образовательными результатами (реконструкция, уверенность средняя)")
}
