import RealModule

/// Where one group stands on a latent scale whose limits are known from elsewhere.
public struct OrderedPosition: Equatable, Hashable, Sendable {
  /// μ, in the units of the limits.
  public let mean: Double
  /// σ of the group.
  public let spread: Double
  /// The standard error of μ, the limits taken as known.
  public let meanStandardError: Double
}

/// Finds the place of a group on a scale with given limits by maximum likelihood, as one group of the ordered probit
/// model (see `heteroskedasticOrderedProbit`).
///
/// So a group that took no part in fitting the limits gets the place that it would have had. Counts may be fractions:
/// an average observation added to each group keeps the place of a group in one extreme category finite. Undefined
/// without observations, when all of them lie in the lowest or all in the highest category (`noVariation`), and when
/// the maximum is not found.
/// Reference: S. F. Reardon et al., J. Educ. Behav. Stat. 42 (2017) 3, doi:10.3102/1076998616666279.
///
/// - Parameters:
///   - counts: observations by category, one more than there are limits.
///   - limits: ascending limits between the categories.
///   - spread: σ, or where to begin when it is fitted.
///   - fitsSpread: whether σ is the group's own; it needs three populated categories.
/// - Complexity: about six steps of O(categories).
public func orderedPosition(
  counts: [Double],
  limits: [Double],
  spread: Double,
  fitsSpread: Bool
) -> Estimate<OrderedPosition> {
  precondition(counts.count == limits.count + 1, "there is one category more than limits")
  precondition(counts.allSatisfy { $0 >= 0 && $0.isFinite }, "a count is not negative")
  precondition(spread > 0, "a spread is positive")
  let total = counts.reduce(0, +)
  guard total > 0, let first = counts.first, let last = counts.last else { return .failure(.noObservations) }
  guard first < total, last < total else { return .failure(.noVariation) }
  let isOwn = fitsSpread && counts.count { $0 > 0 } > 2
  let bounds = 0.05 * spread...20 * spread
  // The middle of the limits is where every category has a chance.
  var mean = limits.reduce(0, +) / Double(limits.count)
  var logSpread = Double.log(spread)
  var at = OrderedScore(counts, limits, mean: mean, spread: spread)
  for _ in 0..<200 {
    let step = at.step(isOwn: isOwn)
    if step.mean * step.mean * at.meanInformation + step.logSpread * step.logSpread * at.spreadInformation < 1e-20 {
      let variance = at.meanVariance(isOwn: isOwn)
      guard variance.isFinite, variance > 0 else { return .failure(.noVariation) }
      return .success(
        OrderedPosition(mean: mean, spread: Double.exp(logSpread), meanStandardError: variance.squareRoot()))
    }
    var factor = 1.0
    while true {
      let nextMean = mean + factor * step.mean
      let nextSpread = Double.exp(logSpread + factor * step.logSpread)
      if bounds.contains(nextSpread) {
        let next = OrderedScore(counts, limits, mean: nextMean, spread: nextSpread)
        if next.value >= at.value - 1e-13 * abs(at.value) {
          (mean, logSpread, at) = (nextMean, logSpread + factor * step.logSpread, next)
          break
        }
      }
      factor /= 2
      guard factor > 1e-9 else { return .failure(.notConverged(iterations: 200)) }
    }
  }
  return .failure(.notConverged(iterations: 200))
}

/// The log-likelihood of one group with its score and expected information in μ and ln σ.
private struct OrderedScore {
  private(set) var value = 0.0
  private var meanScore = 0.0
  private var spreadScore = 0.0
  private(set) var meanInformation = 0.0
  private(set) var spreadInformation = 0.0
  private var mixedInformation = 0.0

  init(_ counts: [Double], _ limits: [Double], mean: Double, spread: Double) {
    let total = counts.reduce(0, +)
    // P(below), φ and t φ at the boundary under the category.
    var below = (lower: 0.0, upper: 1.0, density: 0.0, moment: 0.0)
    for (category, count) in counts.enumerated() {
      var above = (lower: 1.0, upper: 0.0, density: 0.0, moment: 0.0)
      if category < limits.count {
        let t = (limits[category] - mean) / spread
        let density = Normal.standard.density(at: t)
        above = (Normal.standard.lowerTail(at: t), Normal.standard.upperTail(at: t), density, t * density)
      }
      let probability = below.lower > 0.5 ? below.upper - above.upper : above.lower - below.lower
      if probability > 1e-300 {
        let byMean = -(above.density - below.density) / spread
        let bySpread = -(above.moment - below.moment)
        if count > 0 { value += count * Double.log(probability) }
        meanScore += count * byMean / probability
        spreadScore += count * bySpread / probability
        meanInformation += total * byMean * byMean / probability
        spreadInformation += total * bySpread * bySpread / probability
        mixedInformation += total * byMean * bySpread / probability
      } else if count > 0 {
        value = -.infinity
      }
      below = above
    }
  }

  /// The step of Fisher's scoring.
  func step(isOwn: Bool) -> (mean: Double, logSpread: Double) {
    guard isOwn else { return (meanScore / meanInformation, 0) }
    let determinant = meanInformation * spreadInformation - mixedInformation * mixedInformation
    return (
      (meanScore * spreadInformation - spreadScore * mixedInformation) / determinant,
      (spreadScore * meanInformation - meanScore * mixedInformation) / determinant
    )
  }

  func meanVariance(isOwn: Bool) -> Double {
    guard isOwn else { return 1 / meanInformation }
    return spreadInformation / (meanInformation * spreadInformation - mixedInformation * mixedInformation)
  }
}
