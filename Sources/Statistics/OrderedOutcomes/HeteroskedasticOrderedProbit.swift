import RealModule

/// The latent means and spreads of groups behind counts of ordered categories (HETOP).
///
/// In group g, P(category ≤ k) = Φ((cₖ − μ_g) / σ_g) with limits c common to all groups. Means live on the scale on which
/// the first two limits are fixed; `starScale` turns them into units of the whole population's standard deviation.
///
/// Groups wholly in the lowest or highest category have no finite mean: they are left out of the likelihood and given
/// the smallest or largest mean of the others. Small groups and two populated categories carry little: fit groups of
/// twenty or more, or pool. Never a number for documents.
/// Reference: S. F. Reardon, B. R. Shear, K. E. Castellano, A. D. Ho, JEBS 42 (2017) 3-45,
/// doi:10.3102/1076998616666279.
public struct HeteroskedasticOrderedProbit: Sendable {
  /// The limits between categories, the first two as fixed.
  public let limits: [Double]
  /// The standard errors of the limits after the first two.
  public let freeLimitStandardErrors: [Double]
  /// μ of each group.
  public let means: [Double]
  /// σ of each group.
  public let spreads: [Double]
  /// The standard error of each μ. Undefined for groups wholly in one extreme category (`noVariation`).
  public let meanStandardErrors: [Estimate<Double>]
  /// The standard error of each ln σ. Undefined (`tooFewObservations`) for groups that share the others' spread.
  public let logSpreadStandardErrors: [Estimate<Double>]
  /// What determines the mean and the spread of each group.
  public let statuses: [OrderedGroupStatus]
  /// The observations of each group.
  public let sizes: [Int]
  /// The maximised log-likelihood, without multinomial coefficients.
  public let logLikelihood: Double
  /// The Newton steps taken.
  public let iterations: Int
}

/// Fits the ordered probit model of many groups by maximum likelihood.
///
/// Undefined without groups or with an empty group (`noObservations`), when a category is empty everywhere
/// (`emptyCategory`), when every group lies wholly in one extreme category or some inner category has no group with
/// observations on both sides of it (`separated`: the likelihood then rises for ever as its limits drift apart), when
/// groups should have a spread of their own and none can (`tooFewGroups`), and when the maximum is not found
/// (`notConverged`).
///
/// - `fixedLimits`: the values of the first two limits; by default their places in the pooled population.
/// - `iterations`: the largest number of Newton steps; about ten are usual.
/// - Complexity: O(groups · categories²) for each step.
public func heteroskedasticOrderedProbit(
  _ data: OrderedGroups,
  spread: SpreadModel,
  fixedLimits: (Double, Double)? = nil,
  iterations: Int = 200
) -> Estimate<HeteroskedasticOrderedProbit> {
  if let fixedLimits { precondition(fixedLimits.0 < fixedLimits.1, "fixed limits are in ascending order") }
  let sizes = data.sizes
  guard !sizes.isEmpty, sizes.allSatisfy({ $0 > 0 }) else { return .failure(.noObservations) }
  let statuses = zip(data.counts, sizes).map { status(of: $0, size: $1, spread: spread) }
  if let empty = (0..<data.categories).first(where: { category in data.counts.allSatisfy { $0[category] == 0 } }) {
    return .failure(.emptyCategory(empty))
  }
  guard statuses.contains(.own) || statuses.contains(.sharedSpread) else { return .failure(.separated) }
  guard spread == .homoskedastic || statuses.contains(.own) else {
    return .failure(.tooFewGroups(needed: 1, found: 0))
  }
  let fitted = zip(data.counts, statuses).filter { $0.1 == .own || $0.1 == .sharedSpread }.map(\.0)
  let isTied = (1..<(data.categories - 1)).allSatisfy { category in
    fitted.contains { $0[..<category].contains { $0 > 0 } && $0[(category + 1)...].contains { $0 > 0 } }
  }
  guard isTied else { return .failure(.separated) }
  let start = OrderedProbitState.start(data, statuses: statuses, fixed: fixedLimits)
  var newton = OrderedProbitNewton(data: data, start: start)
  return newton.climb(limit: iterations).flatMap { step in
    let covariances = step.covariances
    guard isPeak(newton.state, step: step, covariances: covariances) else { return .failure(.separated) }
    return .success(result(newton, step: step, covariances: covariances))
  }
}

/// Whether the likelihood has a top there, and has not only gone flat on its way to infinity.
///
/// One observation fixes a mean to about one spread. A variance of a million squared spreads, or one that is not
/// positive, is what curvature lost in rounding looks like.
private func isPeak(_ state: OrderedProbitState, step: OrderedProbitNewton.Step, covariances: [Matrix]) -> Bool {
  let spreads = state.fitted.map { Double.exp(state.logSpread(of: $0)) }
  let largest = spreads.max() ?? 1
  var variances = zip(covariances, spreads).map { $0[0, 0] / ($1 * $1) }
  variances += covariances.compactMap { $0.rows > 1 ? $0[1, 1] : nil }
  variances += step.limitVariances.map { $0 / (largest * largest) }
  if let shared = step.sharedVariance { variances.append(shared) }
  return variances.allSatisfy { $0 > 0 && $0 < 1e6 }
}

private func status(of counts: [Int], size: Int, spread: SpreadModel) -> OrderedGroupStatus {
  if counts.first == size { return .allLowest }
  if counts.last == size { return .allHighest }
  let populated = counts.count { $0 > 0 }
  return switch spread {
  case .homoskedastic: .sharedSpread
  case .heteroskedastic: populated > 2 ? .own : .sharedSpread
  case .pooled(let minimum): populated > 2 && size >= minimum ? .own : .sharedSpread
  }
}

private func result(
  _ newton: OrderedProbitNewton,
  step: OrderedProbitNewton.Step,
  covariances: [Matrix]
) -> HeteroskedasticOrderedProbit {
  var state = newton.state
  state.shareSpread()
  var means = state.means
  let sizes = newton.data.sizes
  let estimated = state.fitted.map { means[$0] }
  var meanErrors = sizes.map { _ in Estimate<Double>.failure(.noVariation) }
  var spreadErrors = sizes.map { _ in Estimate<Double>.failure(.tooFewObservations(needed: 3, found: 2)) }
  for (position, group) in state.fitted.enumerated() {
    meanErrors[group] = .success(covariances[position][0, 0].squareRoot())
    if state.statuses[group] == .own {
      spreadErrors[group] = .success(covariances[position][1, 1].squareRoot())
    }
  }
  for group in means.indices {
    if state.statuses[group] == .allLowest { means[group] = estimated.min() ?? means[group] }
    if state.statuses[group] == .allHighest { means[group] = estimated.max() ?? means[group] }
  }
  return HeteroskedasticOrderedProbit(
    limits: state.limits,
    freeLimitStandardErrors: step.limitVariances.map { $0.squareRoot() },
    means: means,
    spreads: means.indices.map { Double.exp(state.logSpread(of: $0)) },
    meanStandardErrors: meanErrors,
    logSpreadStandardErrors: spreadErrors,
    statuses: state.statuses,
    sizes: sizes,
    logLikelihood: newton.value,
    iterations: newton.iterations)
}
