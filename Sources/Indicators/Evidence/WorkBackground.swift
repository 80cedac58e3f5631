public import Aggregation
import Reference
import Statistics
public import Vocabulary

/// How low results vary between the schools of a region on one work: what a single school is judged against.
///
/// Several plausible priors are kept: a common one, and ones whose mean follows the size of the school, its place and its
/// kind, since works of five pupils have fewer «2» than works of thirty. A statement is made only if all of them allow
/// it. The school itself is among those that the priors were fitted to: of the thirty or more schools that a background
/// needs, one moves its own probability by less than a step of the evidence words (a test measures it), and a file
/// without names could not leave it out.
public struct WorkBackground: Sendable {
  public let work: Work
  /// The sum over the schools of the region, its files left out.
  public let cell: Cell
  /// Low results and participants of each school, without names; empty where it was read from a file, which has none.
  let schools: [Counted]
  /// How the shares of the schools lie, without any of them; `nil` where `schools` tell it.
  let spread: BackgroundRecord.SpreadRecord?
  let priors: [SharePrior]
  /// The common scale of the work; `nil` where it has none.
  let scale: WorkScale?
  /// All schools together.
  public let total: LowCount

  /// One school without its name.
  public struct Counted: Hashable, Sendable {
    public let two: Int
    public let participants: Int
    public let conditions: PriorConditions

    public init(two: Int, participants: Int, conditions: PriorConditions = .unknown) {
      self.two = two
      self.participants = participants
      self.conditions = conditions
    }
  }

  init(
    work: Work, cell: Cell, schools: [Counted], spread: BackgroundRecord.SpreadRecord? = nil, priors: [SharePrior],
    scale: WorkScale?
  ) {
    self.work = work
    self.cell = cell
    self.schools = schools
    self.spread = spread
    self.priors = priors
    self.scale = scale
    total =
      spread.map { LowCount(low: $0.low, participants: $0.participants) }
      ?? schools.reduce(LowCount(low: 0, participants: 0)) {
        $0 + LowCount(low: $1.two, participants: $1.participants)
      }
  }

  /// Fits the priors; `nil` with fewer schools than `minimumSchools`, or when the likelihood has no maximum.
  public init?(work: Work, schools: [Counted], minimumSchools: Int) {
    let counted = schools.filter { $0.participants > 0 }
    let priors = SharePrior.fit(counted, minimumSchools: minimumSchools, minimumAlike: minimumSchools)
    guard !priors.isEmpty else { return nil }
    self.init(work: work, cell: Cell(), schools: counted, priors: priors, scale: nil)
  }

  /// The share of low results over all participants; 0 without participants.
  public var share: Double { total.participants == 0 ? 0 : total.value }

  /// How much two pupils of one school are more alike than two of different schools, by the common prior; `nil` without.
  var pupilCorrelation: Double? { priors.first.map { 1 / ($0.precision + 1) } }

  /// Posterior probabilities, one a plausible prior, that the true share of a school exceeds `threshold`.
  public func probabilities(of school: Counted, exceeding threshold: Double) -> [Double] {
    let observed = Proportion(school.two, of: school.participants)
    return priors.flatMap { $0.plausible(participants: school.participants, school.conditions) }.map {
      $0.updated(with: observed).upperTail(at: threshold)
    }
  }

  /// The word for «the true share exceeds the threshold» that holds under every prior; `insufficient` without priors.
  public func word(of school: Counted, exceeding threshold: Double, scale: EvidenceScale) -> EvidenceWord {
    EvidenceWord(
      agreedOn: probabilities(of: school, exceeding: threshold), participants: school.participants, scale: scale)
  }

  /// The schools with enough participants, and how many of them reach a share: what is usual on this work.
  ///
  /// `nil` where a file tells it for another threshold or another minimum.
  public func reaching(_ threshold: Double, minimumParticipants: Int) -> (low: Int, schools: Int)? {
    if let spread {
      return spread.reaching.flatMap {
        $0.threshold == threshold && $0.minimumParticipants == minimumParticipants ? ($0.low, $0.schools) : nil
      }
    }
    var low = 0
    var all = 0
    for school in schools where school.participants >= minimumParticipants {
      all += 1
      if Double(school.two) / Double(school.participants) >= threshold { low += 1 }
    }
    return (low, all)
  }
}

extension WorkBackground {
  /// The share of low results of the region with its interval by schools.
  func clusteredShare(minimumSchools: Int, level: Double) -> ClusteredShare? {
    if let spread { return ClusteredShare(spread, level: level) }
    return ClusteredShare(
      schools.map { LowCount(low: $0.two, participants: $0.participants) }, correlation: pupilCorrelation,
      minimumSchools: minimumSchools, level: level)
  }

  /// What a file says of the schools: nothing of a single one.
  func spreadRecord(book: ReferenceBook, level: Double) -> BackgroundRecord.SpreadRecord {
    if let spread { return spread }
    let clustered = clusteredShare(minimumSchools: book.methodology.integer(.territoryMinimumSchools), level: level)
    var reached: BackgroundRecord.SpreadRecord.Reaching?
    if LowResults.speaks(of: work.procedure, book: book) {
      let threshold = LowResults.threshold(of: work.procedure, book.methodology)
      let least = book.methodology.integer(.lowMinimumParticipants)
      reached = reaching(threshold, minimumParticipants: least).map {
        .init(threshold: threshold, minimumParticipants: least, low: $0.low, schools: $0.schools)
      }
    }
    return .init(
      low: total.low, participants: total.participants, schools: clustered?.schools ?? schools.count,
      designEffect: clustered?.designEffect, isBorrowed: clustered?.isBorrowed ?? false,
      concentration: clustered?.concentration ?? 0, reaching: reached)
  }
}

extension EvidenceWord {
  /// The word that holds for every one of several probabilities: the weaker of two that differ.
  init(agreedOn probabilities: [Double], participants: Int, scale: EvidenceScale) {
    let words = probabilities.map { EvidenceWord(probability: $0, participants: participants, scale: scale) }
    self = words.dropFirst().reduce(words.first ?? .insufficient) { $0.agreed(with: $1) }
  }
}
