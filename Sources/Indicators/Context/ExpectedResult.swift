public import Vocabulary

/// The share of «2» of a school on one work beside what its conditions let expect.
public struct ExpectedResult: Hashable, Sendable {
  public let work: Work
  /// The school's own share.
  public let share: Measured
  /// What schools with such conditions show, 0…1.
  public let expected: Double

  /// Own share less the expected one: positive where more pupils than expected have «2».
  public var difference: Double { share.value - expected }
}

/// How far a school stands from what its conditions let expect, over all its works together.
///
/// The works of one generation of pupils count as one piece of evidence, however many they are; what is said of the school
/// is drawn to 0 by how far generations of one school differ.
public struct SchoolExpectation: Hashable, Sendable {
  /// How the results compare with what is expected.
  public enum Verdict: Hashable, Sendable {
    case above, asExpected, below
  }

  public let school: SchoolID
  /// Its works in order of time.
  public let results: [ExpectedResult]
  /// Own share of «2» less the expected one, drawn to 0, −1…1: positive where there are more «2».
  public let difference: Double
  /// Where the true difference lies.
  public let interval: ClosedRange<Double>
  public let verdict: Verdict
  /// How sure the verdict «above» or «below» is; `nil` for «as expected», where chance explains what is seen.
  public let word: EvidenceWord?
  /// Generations of pupils and campaigns behind it.
  public let cohorts: Int
  public let campaigns: Int
  /// Pupils: of each generation those of its largest work.
  public let pupils: Int
  /// The share of the differences between schools that conditions explain on these works, in the middle; 0…1.
  public let explained: Double
  /// Its works that a sign concerns, in order of time: no result above the expected one is claimed from them.
  public let marked: [Work]
  /// For «above» with marked works: what the other works say; `nil` where too few pupils wrote them.
  public let unmarked: Unmarked?

  /// What the works without signs say.
  public struct Unmarked: Hashable, Sendable {
    public let verdict: Verdict
    public let difference: Double
    public let word: EvidenceWord?
  }

  /// How sure it is that the results are above what is expected, works with signs left out; `nil` where that is not
  /// claimed.
  public var claimedAbove: EvidenceWord? {
    guard verdict == .above else { return nil }
    if marked.isEmpty { return word }
    return unmarked.flatMap { $0.verdict == .above ? $0.word : nil }
  }
}

/// The share of «2» of a school beside that of the other schools of the same kind of place and size: used where a region
/// has too few schools for an expected result.
public struct ClusterGap: Hashable, Sendable {
  public let work: Work
  public let share: Measured
  /// The other schools together.
  public let others: Measured
  /// How many others.
  public let schools: Int
  /// Own share less that of the others, with its interval; the interval takes pupils as independent.
  public let difference: Measured
}
