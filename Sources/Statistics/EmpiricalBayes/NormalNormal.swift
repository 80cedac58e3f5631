import RealModule

/// How the variance between groups is estimated in the normal–normal model.
public enum BetweenVarianceMethod: CaseIterable, Sendable {
  /// DerSimonian and Laird: moments with the weights of no variance between groups. Closed form; too low when
  /// the variance is large. doi:10.1016/0197-2456(86)90046-2.
  case derSimonianLaird
  /// Paule and Mandel: the variance at which Q equals its degrees of freedom. doi:10.6028/jres.087.022.
  case pauleMandel
  /// Restricted maximum likelihood; where there are several local maxima, the first one above 0.
  /// D. A. Harville, JASA 72 (1977) 320-338, doi:10.1080/01621459.1977.10480998.
  case restrictedMaximumLikelihood
}

/// The normal–normal model: values with known variances around true values that vary around a common mean.
public struct NormalNormal: Equatable, Sendable {
  /// The estimated mean of the true values.
  public let mean: Double
  /// The standard error of the mean, the variance between groups taken as known.
  public let meanStandardError: Double
  /// τ²: the variance of true values between groups; 0 means that chance explains all differences.
  public let betweenVariance: Double
  /// Cochran's Q, the weighted sum of squares around the fixed-effect mean.
  public let heterogeneity: ChiSquaredTest

  /// The reliability τ² / (τ² + variance) of a value with the given sampling variance, from 0 to 1.
  ///
  /// - Precondition: `variance > 0`.
  public func reliability(variance: Double) -> Double {
    precondition(variance > 0, "a variance is positive")
    return betweenVariance / (betweenVariance + variance)
  }

  /// The empirical-Bayes posterior of the true value behind an observed one.
  ///
  /// Its spread takes the mean and τ² as known, and so is a little too small for few groups. Undefined
  /// (`noVariationBetweenGroups`) when τ² is 0: all true values are then estimated to equal the mean.
  /// Reference: B. Efron, C. Morris, JASA 70 (1975) 311-319, doi:10.1080/01621459.1975.10479864.
  ///
  /// - Precondition: `variance > 0`.
  /// - Complexity: O(1), nothing is allocated.
  public func posterior(value: Double, variance: Double) -> Estimate<Normal> {
    guard betweenVariance > 0 else { return .failure(.noVariationBetweenGroups) }
    let share = reliability(variance: variance)
    let centre = mean + share * (value - mean)
    return .success(Normal(mean: centre, standardDeviation: (share * variance).squareRoot()))
  }
}

/// Fits the normal–normal model to values with known sampling variances.
///
/// Undefined with fewer than two groups. Not for shares of small groups, whose variance depends on what is estimated:
/// see `betaBinomialRegression`.
/// Reference: A. A. Veroniki et al., Research Synthesis Methods 7 (2016) 55-79, doi:10.1002/jrsm.1164.
///
/// - Precondition: equally many finite values and positive variances.
/// - Complexity: O(groups) for DerSimonian–Laird, some sixty times that for the others; nothing is allocated.
public func normalNormal(
  values: [Double],
  variances: [Double],
  method: BetweenVarianceMethod
) -> Estimate<NormalNormal> {
  precondition(values.count == variances.count, "every value has a variance")
  precondition(values.allSatisfy(\.isFinite), "a value is finite")
  precondition(variances.allSatisfy { $0 > 0 && $0.isFinite }, "a variance is positive")
  guard values.count > 1 else { return .failure(.tooFewGroups(needed: 2, found: values.count)) }
  let data = MeasuredGroups(values: values, variances: variances)
  let degrees = values.count - 1
  let fixed = data.moments(betweenVariance: 0)
  let tauSquared =
    switch method {
    case .derSimonianLaird:
      max(0, (fixed.squares - Double(degrees)) / (fixed.weights - fixed.squaredWeights / fixed.weights))
    case .pauleMandel:
      data.rootOfDecreasing { data.moments(betweenVariance: $0).squares - Double(degrees) }
    case .restrictedMaximumLikelihood:
      data.rootOfDecreasing {
        let sums = data.moments(betweenVariance: $0)
        return sums.squaredWeightedSquares - sums.weights + sums.squaredWeights / sums.weights
      }
    }
  let sums = data.moments(betweenVariance: tauSquared)
  return .success(
    NormalNormal(
      mean: sums.mean,
      meanStandardError: (1 / sums.weights).squareRoot(),
      betweenVariance: tauSquared,
      heterogeneity: ChiSquaredTest(statistic: fixed.squares, degreesOfFreedom: degrees)))
}
