import Statistics
import Vocabulary

/// A beta prior of the true share of a school, its mean on the logit scale linear in covariates.
struct SharePrior: Hashable, Sendable {
  let covariates: [PriorCovariate]
  let coefficients: [Double]
  let precision: Double

  /// The priors of a school; more than one where a condition that matters is unknown.
  func plausible(participants: Int, _ conditions: PriorConditions) -> [Beta] {
    conditions.completions(for: covariates).map { known in
      let row = PriorCovariate.row(covariates, participants: participants, known)
      let mean = logisticMean(zip(coefficients, row).reduce(0) { $0 + $1.0 * $1.1 })
      return Beta(a: mean * precision, b: (1 - mean) * precision)
    }
  }

  /// A common prior, one by size, one by size and place, one by size, place and kind: those that the data carry.
  ///
  /// - Parameters:
  ///   - schools: each with participants.
  ///   - minimumSchools: fewer give no prior at all.
  ///   - minimumAlike: a place or kind with fewer schools has no coefficient of its own.
  static func fit(_ schools: [WorkBackground.Counted], minimumSchools: Int, minimumAlike: Int) -> [SharePrior] {
    guard schools.count >= minimumSchools, let common = fit(schools, []) else { return [] }
    var priors = [common]
    if let size = fit(schools, [.size]) { priors.append(size) }
    let placed = schools.filter { $0.conditions.place != nil }
    let places = SettlementKind.allCases.map { place in placed.count { $0.conditions.place == place } }
    guard placed.count >= minimumSchools, places.allSatisfy({ $0 >= minimumAlike }) else { return priors }
    if let place = fit(placed, [.size, .village]) { priors.append(place) }
    let known = placed.filter { $0.conditions.kind != nil }
    let kinds: [(SchoolKind, PriorCovariate)] = [(.basic, .basic), (.advanced, .advanced), (.special, .special)]
    let usable = kinds.filter { kind, _ in known.count { $0.conditions.kind == kind } >= minimumAlike }.map(\.1)
    if !usable.isEmpty, known.count >= minimumSchools, let kind = fit(known, [.size, .village] + usable) {
      priors.append(kind)
    }
    return priors
  }

  private static func fit(_ schools: [WorkBackground.Counted], _ covariates: [PriorCovariate]) -> SharePrior? {
    betaBinomialRegression(
      schools.map { Proportion($0.two, of: $0.participants) },
      design: schools.map {
        PriorCovariate.row(covariates, participants: $0.participants, $0.conditions)
      }
    ).value.map { SharePrior(covariates: covariates, coefficients: $0.coefficients, precision: $0.precision) }
  }
}
