import Foundation
import Statistics
public import Vocabulary

/// What the schools of a region with given conditions show on one work: weighted least squares of the share of «2» on the
/// index of conditions, the village and the number of participants.
///
/// The coefficients stay here: a slope between schools says nothing of pupils and is no cause, so none is printed.
public struct ExpectationModel: Sendable {
  public let work: Work
  /// Schools that the line was fitted to.
  public let schools: Int
  /// The share of the differences between schools that conditions explain, 0…1, adjusted for the number of terms: near 0 the
  /// expected result is hardly more than the mean.
  public let explained: Double
  private let coefficients: [Double]
  private let hasVillages: Bool
  private let hasTowns: Bool

  /// One school on the work.
  struct Row {
    let share: Measured
    /// The index of conditions.
    let index: Double
    /// `nil` where the place is not known.
    let isRural: Bool?
  }

  /// `nil` with fewer schools than `minimum`, or when the terms cannot be told apart.
  init?(_ work: Work, _ rows: [Row], minimum: Int) {
    let known = rows.filter { $0.isRural != nil }
    guard known.count >= minimum else { return nil }
    hasVillages = known.contains { $0.isRural == true }
    hasTowns = known.contains { $0.isRural == false }
    let usesPlace = hasVillages && hasTowns
    let weights = known.map { Double($0.share.n) }
    let outcome = known.map(\.share.value)
    guard
      let fit = weightedLeastSquares(
        outcome,
        design: known.map {
          Self.terms($0.index, $0.isRural == true, participants: $0.share.n, usesPlace: usesPlace)
        }, weights: weights
      ).value
    else { return nil }
    self.work = work
    schools = known.count
    coefficients = fit.coefficients
    let whole = weights.reduce(0, +)
    let centre = zip(weights, outcome).reduce(0) { $0 + $1.0 * $1.1 } / whole
    let total = zip(weights, outcome).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
    let left = zip(weights, fit.residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let degrees = Double(known.count - coefficients.count)
    explained = total > 0 && degrees > 0 ? max(0, 1 - left / total * Double(known.count - 1) / degrees) : 0
  }

  private static func terms(_ index: Double, _ isRural: Bool, participants: Int, usesPlace: Bool) -> [Double] {
    [1, index, log(Double(participants))] + (usesPlace ? [isRural ? 1 : 0] : [])
  }

  /// The share of «2» that schools with such conditions and so many participants show, within 0…1; `nil` where the place is
  /// not known.
  func expected(_ row: Row) -> Double? {
    guard let isRural = row.isRural else { return nil }
    let terms = Self.terms(
      row.index, isRural, participants: row.share.n, usesPlace: hasVillages && hasTowns)
    return min(1, max(0, zip(terms, coefficients).reduce(0) { $0 + $1.0 * $1.1 }))
  }
}
