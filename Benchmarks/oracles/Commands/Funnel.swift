import Statistics

/// Control limits and over-dispersion.
func funnelCommand(_ words: Words) -> Estimate<[Double]>? {
  switch words.name {
  case "funnel": limits(binomialFunnelLimits(target: words.double(0), trials: words.int(1), level: words.double(2)))
  case "funnel.beta":
    limits(
      betaBinomialFunnelLimits(
        prior: Beta(a: words.double(0), b: words.double(1)), trials: words.int(2), level: words.double(3)))
  case "funnel.arcsine":
    limits(arcsineFunnelLimits(target: words.double(0), trials: words.int(1), level: words.double(2)))
  case "funnel.poisson": limits(poissonFunnelLimits(expected: words.double(0), level: words.double(1)))
  case "overdispersion":
    overdispersion(zScores: words.doubles(0), standardErrors: words.doubles(1), winsorising: words.double(2)).map {
      let error = words.doubles(1)[0]
      return [$0.phi, $0.tauSquared, $0.adjustedZ(difference: words.doubles(0)[0] * error, standardError: error)]
    }
  default: nil
  }
}
