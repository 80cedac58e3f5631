import Statistics

/// Regressions, mixed models and the first principal component.
func regressionCommand(_ words: Words) -> Estimate<[Double]>? {
  switch words.name {
  case "wls":
    weightedLeastSquares(words.doubles(0), design: words.doubleRows(1), weights: words.doubles(2)).flatMap { fit in
      fit.standardErrors.flatMap { ordinary in
        fit.robustStandardErrors.map { fit.coefficients + ordinary + $0 }
      }
    }
  case "ridge":
    ridgeRegression(
      words.doubles(0), design: words.doubleRows(1), weights: words.doubles(2), penalty: words.double(3),
      isPenalised: words.ints(4).map { $0 == 1 })
  case "logistic":
    logisticRegression(words.proportions(0, 1), design: words.doubleRows(2)).map {
      $0.coefficients + $0.standardErrors
    }
  case "intercepts.linear":
    randomInterceptLinear(
      words.doubles(0), design: words.doubleRows(1), groups: words.ints(2),
      likelihood: words.text(3) == "ml" ? .full : .restricted
    ).map { fit in
      fit.coefficients + fit.standardErrors + [fit.betweenVariance, fit.withinVariance, fit.deviance]
        + fit.groupEffects
    }
  case "intercepts.logistic":
    randomInterceptLogistic(words.proportions(0, 1), design: words.doubleRows(2), groups: words.ints(3)).map {
      $0.coefficients + [$0.betweenStandardDeviation, $0.logLikelihood] + $0.groupEffects
    }
  case "principal-component":
    firstPrincipalComponent(words.doubleRows(0)).map { $0.loadings + [$0.explainedShare] + $0.scores }
  default: nil
  }
}
