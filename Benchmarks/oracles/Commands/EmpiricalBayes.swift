import Statistics

/// Priors from groups and shrinkage.
func empiricalBayesCommand(_ words: Words) -> Estimate<[Double]>? {
  switch words.name {
  case "beta-prior.moments": betaPriorByMoments(words.proportions(0, 1)).map { [$0.a, $0.b] }
  case "beta-prior.weighted": betaPriorByWeightedMoments(words.proportions(0, 1)).map { [$0.a, $0.b] }
  case "beta-prior.ml":
    betaPriorByMaximumLikelihood(words.proportions(0, 1)).map { [$0.prior.a, $0.prior.b, $0.logLikelihood] }
  case "beta-regression":
    betaBinomialRegression(words.proportions(0, 1), design: words.doubleRows(2)).map {
      $0.coefficients + [$0.precision, $0.logLikelihood] + $0.standardErrors
    }
  case "normal-normal":
    normalNormal(values: words.doubles(1), variances: words.doubles(2), method: method(words)).map {
      [$0.betweenVariance, $0.mean, $0.meanStandardError, $0.heterogeneity.statistic]
    }
  case "posterior": .success(posterior(words))
  case "normal-posterior":
    normalNormal(values: words.doubles(1), variances: words.doubles(2), method: method(words)).flatMap { fit in
      zip(words.doubles(1), words.doubles(2)).reduce(.success([])) { answer, pair in
        answer.flatMap { numbers in
          fit.posterior(value: pair.0, variance: pair.1).map { numbers + [$0.mean, $0.standardDeviation] }
        }
      }
    }
  case "james-stein": jamesStein(words.doubles(0), variance: words.double(1))
  default: nil
  }
}

private func posterior(_ words: Words) -> [Double] {
  let prior = Beta(a: words.double(0), b: words.double(1))
  let counts = Proportion(words.int(2), of: words.int(3))
  let belief = prior.updated(with: counts)
  let interval = belief.equalTailedInterval(level: words.double(5))
  return [
    belief.mean, belief.standardDeviation, belief.upperTail(at: words.double(4)), interval.lower, interval.upper,
    prior.reliability(trials: counts.trials), belief.intraclassCorrelation,
  ]
}

func method(_ words: Words) -> BetweenVarianceMethod {
  switch words.text(0) {
  case "dl": .derSimonianLaird
  case "pm": .pauleMandel
  default: .restrictedMaximumLikelihood
  }
}
