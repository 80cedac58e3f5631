/// Group means and spreads in units of the standard deviation of the whole population, whose mean is 0.
public struct StarScale: Sendable {
  /// μ* of each group.
  public let means: [Double]
  /// σ* of each group.
  public let spreads: [Double]
  /// The limits between categories.
  public let limits: [Double]
  /// The standard error of each μ*, the population's mean and spread taken as known.
  public let meanStandardErrors: [Estimate<Double>]
  /// The share of the population's variance that lies between groups; may be below 0 after bias correction.
  public let intraclassCorrelation: Double
}

extension HeteroskedasticOrderedProbit {
  /// The means on the star scale: Σ p μ* = 0 and Σ p (μ*² + σ*²) = 1, p being the groups' shares of observations.
  ///
  /// Sampling noise of the means counts as a difference between groups; see `biasCorrectedStarScale`.
  ///
  /// - Complexity: O(groups).
  public var starScale: StarScale {
    let shares = shares
    let centre = dot(shares, means)
    let within = zip(shares, spreads).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    let between = zip(shares, means).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
    return scaled(centre: centre, within: within, between: between)
  }

  /// The means on the star scale after the noise of estimated means and spreads is taken out of the variances.
  ///
  /// With ñ the harmonic mean of n − 1: within = ñ/(1 + ñ) Σ p σ², between = Σ p (μ − μ̄)² − ñ/(1 + ñ)/N Σ (1 − p) σ².
  /// Undefined when a group has a single observation, and (`noVariation`) when no variance is left.
  /// Reference: Reardon et al. (2017), doi:10.3102/1076998616666279, as in the R package HETOP 0.2-6.
  ///
  /// - Complexity: O(groups).
  public var biasCorrectedStarScale: Estimate<StarScale> {
    guard let smallest = sizes.min(), smallest > 1 else {
      return .failure(.tooFewObservations(needed: 2, found: 1))
    }
    let shares = shares
    let total = Double(sizes.reduce(0, +))
    let reciprocals = sizes.reduce(0) { $0 + 1 / Double($1 - 1) }
    let typical = Double(sizes.count) / reciprocals
    let factor = typical / (1 + typical)
    let centre = dot(shares, means)
    var within = 0.0
    var between = 0.0
    for group in means.indices {
      let square = spreads[group] * spreads[group]
      let distance = means[group] - centre
      within += factor * shares[group] * square
      between += shares[group] * distance * distance - factor / total * (1 - shares[group]) * square
    }
    guard within + between > 0 else { return .failure(.noVariation) }
    return .success(scaled(centre: centre, within: within, between: between))
  }

  private var shares: [Double] {
    let total = Double(sizes.reduce(0, +))
    return sizes.map { Double($0) / total }
  }

  private func scaled(centre: Double, within: Double, between: Double) -> StarScale {
    let unit = (within + between).squareRoot()
    return StarScale(
      means: means.map { ($0 - centre) / unit },
      spreads: spreads.map { $0 / unit },
      limits: limits.map { ($0 - centre) / unit },
      meanStandardErrors: meanStandardErrors.map { error in error.map { $0 / unit } },
      intraclassCorrelation: between / (between + within))
  }
}

extension StarScale {
  /// The posterior of each group's mean after shrinkage towards the common mean, by the normal–normal model.
  ///
  /// Groups without a standard error stay undefined for their own reason. Undefined as a whole as `normalNormal` is,
  /// with fewer than two groups, and (`noVariationBetweenGroups`) where groups differ no more than by chance.
  ///
  /// - Complexity: O(groups), some sixty times that for the iterative methods.
  public func shrunkenMeans(method: BetweenVarianceMethod) -> Estimate<[Estimate<Normal>]> {
    let measured = means.indices.compactMap { group in
      meanStandardErrors[group].value.map { (value: means[group], variance: $0 * $0) }
    }
    let model = normalNormal(values: measured.map(\.value), variances: measured.map(\.variance), method: method)
    return model.flatMap { fit in
      guard fit.betweenVariance > 0 else { return .failure(.noVariationBetweenGroups) }
      return .success(
        means.indices.map { group in
          meanStandardErrors[group].flatMap { fit.posterior(value: means[group], variance: $0 * $0) }
        })
    }
  }
}
