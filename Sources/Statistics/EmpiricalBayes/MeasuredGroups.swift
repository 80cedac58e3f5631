/// Values with sampling variances, and the weighted sums that the normal–normal model needs of them.
struct MeasuredGroups {
  let values: [Double]
  let variances: [Double]

  struct Moments {
    var mean = 0.0
    /// Σ w.
    var weights = 0.0
    /// Σ w².
    var squaredWeights = 0.0
    /// Σ w (y − mean)².
    var squares = 0.0
    /// Σ w² (y − mean)².
    var squaredWeightedSquares = 0.0
  }

  /// The sums with weights 1 / (variance + τ²).
  func moments(betweenVariance: Double) -> Moments {
    var weights = NeumaierSum()
    var weighted = NeumaierSum()
    for (value, variance) in zip(values, variances) {
      let weight = 1 / (variance + betweenVariance)
      weights.add(weight)
      weighted.add(weight * value)
    }
    let mean = weighted.value / weights.value
    var squaredWeights = NeumaierSum()
    var squares = NeumaierSum()
    var squaredWeightedSquares = NeumaierSum()
    for (value, variance) in zip(values, variances) {
      let weight = 1 / (variance + betweenVariance)
      let distance = value - mean
      squaredWeights.add(weight * weight)
      squares.add(weight * distance * distance)
      squaredWeightedSquares.add(weight * distance * (weight * distance))
    }
    return Moments(
      mean: mean,
      weights: weights.value,
      squaredWeights: squaredWeights.value,
      squares: squares.value,
      squaredWeightedSquares: squaredWeightedSquares.value)
  }

  /// The τ² ≥ 0 at which an estimating function falls through 0; 0 where it is not positive to begin with.
  func rootOfDecreasing(_ function: (Double) -> Double) -> Double {
    guard function(0) > 0 else { return 0 }
    // Beyond the sum of squared distances every estimating function is negative; doubling reaches it.
    var high = moments(betweenVariance: 0).squares / moments(betweenVariance: 0).weights
    while function(high) > 0 { high *= 2 }
    var low = 0.0
    while high - low > 4 * high.ulp {
      let middle = low + (high - low) / 2
      if function(middle) > 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
