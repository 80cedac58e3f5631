import RealModule

/// The normal model of groups that are measured several times: y = x′β + u + v + e.
///
/// A school's lasting level is x′β + u; v is what is peculiar to one measurement of it, such as a year with its cohort of
/// pupils; e is the sampling error, whose variance is known for each measurement. What is measured once says little
/// about u however large the class: its variance has σ²ᵥ in it.
public struct NestedNormalRegression: Equatable, Sendable {
  /// β: one coefficient for each column of the design.
  public let coefficients: [Double]
  /// σ²ᵤ: the variance of lasting levels between groups.
  public let groupVariance: Double
  /// σ²ᵥ: the variance of measurements inside a group beyond their sampling error.
  public let measurementVariance: Double

  /// Creates a model whose parameters are known.
  ///
  /// - Precondition: variances are not negative.
  public init(coefficients: [Double], groupVariance: Double, measurementVariance: Double) {
    precondition(groupVariance >= 0 && measurementVariance >= 0, "a variance is not negative")
    self.coefficients = coefficients
    self.groupVariance = groupVariance
    self.measurementVariance = measurementVariance
  }

  /// One measurement of a group: its value and the variance of its sampling error.
  public struct Measurement: Equatable, Hashable, Sendable {
    /// y.
    public let value: Double
    /// The variance of e, positive.
    public let variance: Double

    /// Creates a measurement.
    ///
    /// - Precondition: the value is finite and the variance positive.
    public init(value: Double, variance: Double) {
      precondition(value.isFinite && variance > 0 && variance.isFinite, "a measurement has a positive variance")
      self.value = value
      self.variance = variance
    }
  }

  /// What is believed of the lasting level of a group after its measurements; `covariates` give its expected level.
  ///
  /// Without measurements it is the distribution of groups. The parameters are taken as known. Undefined
  /// (`noVariationBetweenGroups`) when σ²ᵤ is 0: all groups are then estimated to be at their expected level.
  ///
  /// - Precondition: as many covariates as coefficients.
  /// - Complexity: O(measurements), nothing is allocated.
  public func posterior(of measurements: [Measurement], covariates: [Double]) -> Estimate<Normal> {
    precondition(covariates.count == coefficients.count, "every coefficient has a covariate")
    guard groupVariance > 0 else { return .failure(.noVariationBetweenGroups) }
    let expected = dot(coefficients, covariates)
    var weights = 0.0
    var weighted = 0.0
    for one in measurements {
      let weight = 1 / (one.variance + measurementVariance)
      weights += weight
      weighted += weight * (one.value - expected)
    }
    let variance = 1 / (1 / groupVariance + weights)
    return .success(Normal(mean: expected + variance * weighted, standardDeviation: variance.squareRoot()))
  }
}

/// Fits the nested normal model by restricted maximum likelihood.
///
/// A variance of 0 is a proper estimate. Undefined with fewer than two groups, when no group is measured twice
/// (`tooFewObservations`: σ²ᵤ and σ²ᵥ are then one), with dependent columns (`collinear`), and when the maximum is not
/// found. With equal sampling variances it is the random-intercept regression whose variance within groups is σ²ᵥ + d.
/// Reference: D. A. Harville, JASA 72 (1977) 320-338, doi:10.1080/01621459.1977.10480998.
///
/// - Parameters:
///   - measurements: value and sampling variance of each measurement.
///   - groups: the group of each measurement, numbered from 0 without gaps.
///   - design: one row of covariates for each group; an intercept is a column of ones.
/// - Complexity: about ten Newton steps of O(measurements + groups · columns²), five times each.
public func nestedNormalRegression(
  _ measurements: [NestedNormalRegression.Measurement],
  groups: [Int],
  design: [[Double]]
) -> Estimate<NestedNormalRegression> {
  precondition(measurements.count == groups.count, "every measurement has a group")
  let likelihood = NestedNormalScores(measurements, groups: groups, design: design)
  guard design.count > 1 else { return .failure(.tooFewGroups(needed: 2, found: design.count)) }
  guard likelihood.columns < design.count, measurements.count > design.count else {
    return .failure(.tooFewObservations(needed: max(design.count, likelihood.columns) + 1, found: measurements.count))
  }
  guard let scale = likelihood.scale else { return .failure(.collinear) }
  // The corners of the range, where a variance is 0, are looked at beside the inside.
  var best: (value: Double, group: Double, measurement: Double)?
  func consider(_ group: Double, _ measurement: Double) {
    guard let score = likelihood.evaluate(group: group, measurement: measurement) else { return }
    if score.value > best?.value ?? -.infinity { best = (score.value, group, measurement) }
  }
  consider(0, 0)
  consider(0, likelihood.root { likelihood.evaluate(group: 0, measurement: $0)?.byMeasurement })
  consider(likelihood.root { likelihood.evaluate(group: $0, measurement: 0)?.byGroup }, 0)
  let start = [Double.log(scale / 2), Double.log(scale / 2)]
  let inside = maximise(from: start) { point -> (value: Double, gradient: [Double])? in
    guard point.allSatisfy({ abs($0) < 60 }) else { return nil }
    let (group, measurement) = (Double.exp(point[0]), Double.exp(point[1]))
    return likelihood.evaluate(group: group, measurement: measurement).map {
      ($0.value, [$0.byGroup * group, $0.byMeasurement * measurement])
    }
  }
  if let maximum = inside.value { consider(Double.exp(maximum.point[0]), Double.exp(maximum.point[1])) }
  guard let best, let last = likelihood.evaluate(group: best.group, measurement: best.measurement) else {
    return .failure(.collinear)
  }
  return .success(
    NestedNormalRegression(
      coefficients: last.coefficients, groupVariance: best.group, measurementVariance: best.measurement))
}
