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
      $0.coefficients + [$0.precision, $0.logLikelihood]
    }
  case "normal-normal":
    normalNormal(values: words.doubles(1), variances: words.doubles(2), method: method(words)).map {
      [$0.betweenVariance, $0.mean, $0.meanStandardError, $0.heterogeneity.statistic]
    }
  case "james-stein": jamesStein(words.doubles(0), variance: words.double(1))
  default: nil
  }
}

func method(_ words: Words) -> BetweenVarianceMethod {
  switch words.text(0) {
  case "dl": .derSimonianLaird
  case "pm": .pauleMandel
  default: .restrictedMaximumLikelihood
  }
}
