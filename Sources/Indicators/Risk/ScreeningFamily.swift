import Statistics
import Vocabulary

/// The family of tests behind one list for screening: all schools of the region on one work.
///
/// The list holds the false discovery rate among its schools. It says where to look first; the sentence about a school
/// does not rest on it, since other schools' files would change it.
struct ScreeningFamily: Hashable, Sendable {
  let tests: Int
  /// The largest p-value in the list; `nil` where the list is empty.
  let cutoff: Double?

  init(tests: Int, cutoff: Double?) {
    self.tests = tests
    self.cutoff = cutoff
  }

  /// Benjamini and Hochberg over the schools with enough participants.
  init(_ background: WorkBackground, minimumParticipants: Int, rate: Double) {
    let pValues = background.schools.filter { $0.participants >= minimumParticipants }.map {
      Self.pValue(LowCount(low: $0.two, participants: $0.participants), regional: background.total)
    }
    tests = pValues.count
    cutoff = zip(benjaminiHochberg(pValues), pValues).filter { $0.0 <= rate }.map(\.1).max()
  }

  /// Whether a school is in the list.
  func contains(_ count: LowCount, regional: LowCount) -> Bool {
    cutoff.map { Self.pValue(count, regional: regional) <= $0 } ?? false
  }

  /// How often a school with the region's share would have so many low results or more, the observed number counted half.
  static func pValue(_ count: LowCount, regional: LowCount) -> Double {
    guard regional.participants > 0 else { return 1 }
    let chance = Binomial(trials: count.participants, probability: regional.value)
    return min(1, chance.upperTail(from: count.low + 1) + 0.5 * chance.probability(of: count.low))
  }
}
