import Foundation
import Statistics
public import Vocabulary

/// How the share of «2» varies between the schools of a region on one work: what a single school is judged against.
///
/// Two plausible priors are kept, a common one and one whose mean follows the size of the school: works of five pupils
/// have fewer «2» than works of thirty. A statement is made only if both allow it.
public struct WorkBackground: Sendable {
  public let work: Work
  /// Counts of «2» and participants of each school, without names.
  public let schools: [Counted]
  private let common: Beta
  private let bySize: BetaBinomialRegression?

  /// One school without its name.
  public struct Counted: Hashable, Sendable {
    public let two: Int
    public let participants: Int

    public init(two: Int, participants: Int) {
      self.two = two
      self.participants = participants
    }
  }

  /// The share of «2» over all participants.
  public var share: Double {
    Double(schools.reduce(0) { $0 + $1.two }) / Double(schools.reduce(0) { $0 + $1.participants })
  }

  /// Fits the priors; `nil` with fewer schools than `minimumSchools`, or when the likelihood has no maximum.
  ///
  /// Cost: one fit of two parameters and one of three, some milliseconds for 700 schools.
  public init?(work: Work, schools: [Counted], minimumSchools: Int) {
    let counted = schools.filter { $0.participants > 0 }
    guard counted.count >= minimumSchools else { return nil }
    let groups = counted.map { Proportion($0.two, of: $0.participants) }
    guard let fit = betaPriorByMaximumLikelihood(groups).value else { return nil }
    self.work = work
    self.schools = counted
    common = fit.prior
    bySize = betaBinomialRegression(groups, design: counted.map { [1, WorkBackground.size($0.participants)] }).value
  }

  /// Size as a covariate: the logarithm of the number of participants.
  private static func size(_ participants: Int) -> Double { log(Double(participants)) }

  /// The plausible priors of the true share in a school with so many participants.
  func priors(participants: Int) -> [Beta] {
    [common] + (bySize.map { [$0.prior(covariates: [1, Self.size(participants)])] } ?? [])
  }

  /// Posterior probabilities, one a prior, that the true share of a school exceeds `threshold`.
  public func probabilities(of school: Counted, exceeding threshold: Double) -> [Double] {
    priors(participants: school.participants).map {
      $0.updated(with: Proportion(school.two, of: school.participants)).upperTail(at: threshold)
    }
  }

  /// The word for «the true share exceeds the threshold» that holds under every prior.
  public func word(of school: Counted, exceeding threshold: Double, scale: EvidenceScale) -> EvidenceWord {
    let words = probabilities(of: school, exceeding: threshold).map {
      EvidenceWord(probability: $0, participants: school.participants, scale: scale)
    }
    return words.dropFirst().reduce(words.first ?? .insufficient) { $0.agreed(with: $1) }
  }
}
