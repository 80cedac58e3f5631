import RealModule

/// The Laplace approximation of the likelihood of counts with random intercepts u = σ b, b standard normal.
struct LaplaceIntercepts {
  let counts: [Proportion]
  let design: [[Double]]
  let members: [[Int]]

  /// The log-likelihood without binomial coefficients, and its gradient in the coefficients and σ.
  func likelihood(_ parameters: [Double]) -> (value: Double, gradient: [Double])? {
    let columns = parameters.count - 1
    let deviation = parameters[columns]
    // Coefficients or spreads of 50 logits are on their way to infinity.
    guard parameters.allSatisfy({ abs($0) < 50 }) else { return nil }
    let predictors = design.map { row in (0..<columns).reduce(0) { $0 + row[$1] * parameters[$1] } }
    var value = NeumaierSum()
    var gradient = [Double](repeating: 0, count: columns + 1)
    for group in members {
      let mode = mode(of: group, predictors: predictors, deviation: deviation)
      var residuals = 0.0
      var curvature = 0.0
      var thirds = 0.0
      var weighted = [Double](repeating: 0, count: columns)
      var weightedThirds = [Double](repeating: 0, count: columns)
      for row in group {
        let predictor = predictors[row] + deviation * mode
        let (share, rest) = logisticShares(predictor)
        let trials = Double(counts[row].trials)
        let residual = Double(counts[row].successes) - trials * share
        let weight = trials * share * rest
        let third = weight * (rest - share)
        value.add(binomialLogLikelihood(counts[row], predictor: predictor))
        residuals += residual
        curvature += weight
        thirds += third
        for column in 0..<columns {
          gradient[column] += residual * design[row][column]
          weighted[column] += weight * design[row][column]
          weightedThirds[column] += third * design[row][column]
        }
      }
      let square = deviation * deviation
      let determinant = 1 + square * curvature
      value.add(-0.5 * mode * mode - 0.5 * Double.log(onePlus: square * curvature))
      // The mode moves with the parameters, and the curvature with the mode.
      for column in 0..<columns {
        let modeSlope = -deviation * weighted[column] / determinant
        let curvatureSlope = weightedThirds[column] + thirds * deviation * modeSlope
        gradient[column] -= 0.5 * square * curvatureSlope / determinant
      }
      let modeSlope = (residuals - deviation * curvature * mode) / determinant
      let curvatureSlope = thirds * (mode + deviation * modeSlope)
      let determinantSlope = 2 * deviation * curvature + square * curvatureSlope
      gradient[columns] += residuals * mode - 0.5 * determinantSlope / determinant
    }
    return (value.value, gradient)
  }

  /// The most probable intercepts σ b.
  func effects(coefficients: [Double], deviation: Double) -> [Double] {
    let predictors = design.map { dot($0, coefficients) }
    return members.map { deviation * mode(of: $0, predictors: predictors, deviation: deviation) }
  }

  var logBinomialCoefficients: Double {
    var sum = NeumaierSum()
    for count in counts where count.successes > 0 && count.failures > 0 {
      // C(n, k) is the binomial probability at p = k/n over pᵏ qⁿ⁻ᵏ.
      let n = Double(count.trials)
      let k = Double(count.successes)
      let rest = Double(count.failures)
      sum.add(SaddlePoint.logBinomial(k, of: n, p: k / n, q: rest / n))
      sum.add(-k * Double.log(k / n) - rest * Double.log(rest / n))
    }
    return sum.value
  }

  /// The most probable b of a group: the root of σ Σ (k − n p) − b, which decreases in b.
  private func mode(of group: [Int], predictors: [Double], deviation: Double) -> Double {
    var mode = 0.0
    var step = Double.infinity
    // Newton's steps are cut to one standard deviation, and at most some twenty are needed from 0.
    for _ in 0..<200 where abs(step) > 1e-13 * max(1, abs(mode)) {
      var residuals = 0.0
      var curvature = 0.0
      for row in group {
        let (share, rest) = logisticShares(predictors[row] + deviation * mode)
        let trials = Double(counts[row].trials)
        residuals += Double(counts[row].successes) - trials * share
        curvature += trials * share * rest
      }
      step = (deviation * residuals - mode) / (1 + deviation * deviation * curvature)
      step = min(1, max(-1, step))
      mode += step
    }
    return mode
  }
}
