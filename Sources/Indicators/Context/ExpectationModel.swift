import Aggregation
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
  private let terms: [Term]

  /// What the line is made of beside its level.
  private enum Term: String, CaseIterable {
    case index, participants, village

    func value(_ row: Row) -> Double {
      switch self {
      case .index: row.index
      case .participants: log(Double(row.share.n))
      case .village: row.isRural == true ? 1 : 0
      }
    }
  }

  /// One school on the work.
  struct Row {
    let share: Measured
    /// The index of conditions.
    let index: Double
    /// `nil` where the place is not known.
    let isRural: Bool?
  }

  /// The line of a region; `nil` where a newer program used a term that this one does not know.
  init?(_ fit: RegionalFits.ExpectationFit.Line) {
    let terms = fit.terms.compactMap(Term.init(rawValue:))
    guard terms.count == fit.terms.count else { return nil }
    work = fit.work
    schools = fit.schools
    explained = fit.explained
    coefficients = fit.coefficients
    self.terms = terms
  }

  /// What a municipal run needs.
  var fit: RegionalFits.ExpectationFit.Line {
    .init(
      work: work, schools: schools, explained: explained, coefficients: coefficients, terms: terms.map(\.rawValue))
  }

  /// `nil` with fewer schools than `minimum`.
  ///
  /// A term in which all schools are alike is left out, and the last of those that say the same.
  init?(_ work: Work, _ rows: [Row], minimum: Int) {
    let known = rows.filter { $0.isRural != nil }
    guard known.count >= minimum else { return nil }
    let weights = known.map { Double($0.share.n) }
    let outcome = known.map(\.share.value)
    var terms = Term.allCases.filter { term in
      let values = known.map(term.value)
      return values.contains { $0 != values[0] }
    }
    func fit() -> LinearFit? {
      weightedLeastSquares(outcome, design: known.map { row in [1] + terms.map { $0.value(row) } }, weights: weights)
        .value
    }
    var line = fit()
    while line == nil, terms.popLast() != nil { line = fit() }
    guard let line else { return nil }
    self.work = work
    self.terms = terms
    schools = known.count
    coefficients = line.coefficients
    let whole = weights.reduce(0, +)
    let centre = zip(weights, outcome).reduce(0) { $0 + $1.0 * $1.1 } / whole
    let total = zip(weights, outcome).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
    let left = zip(weights, line.residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let degrees = Double(known.count - coefficients.count)
    explained = total > 0 && degrees > 0 ? max(0, 1 - left / total * Double(known.count - 1) / degrees) : 0
  }

  /// The share of «2» that schools with such conditions and so many participants show, within 0…1; `nil` where the place is
  /// not known.
  func expected(_ row: Row) -> Double? {
    guard row.isRural != nil else { return nil }
    let sum = zip(terms, coefficients.dropFirst()).reduce(coefficients[0]) { $0 + $1.0.value(row) * $1.1 }
    return min(1, max(0, sum))
  }
}
