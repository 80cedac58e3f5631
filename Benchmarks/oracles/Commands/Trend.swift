import Statistics

/// Tests of a trend, association over strata, and power.
func trendCommand(_ words: Words) -> Estimate<[Double]>? {
  switch words.name {
  case "trend":
    cochranArmitageTest(successes: words.ints(0), trials: words.ints(1), scores: words.doubles(2)).map {
      [$0.z, $0.pValue, $0.slope, $0.total.statistic, $0.departure.value?.statistic ?? 0]
    }
  case "exact-trend":
    exactTrendTest(successes: words.ints(0), trials: words.ints(1), scores: words.ints(2)).map {
      [$0.less, $0.greater, $0.twoSided]
    }
  case "stratified-trend":
    stratifiedTrendTest(strata(words)).map { [$0.z, $0.pValue] }
  case "mantel-haenszel.or": only(series(words).oddsRatio)
  case "mantel-haenszel.ci": limits(series(words).oddsRatioInterval(level: words.double(1)))
  case "mantel-haenszel.test": chi(series(words).associationTest(isContinuityCorrected: words.int(1) == 1))
  case "power":
    plan(words).power(first: words.double(3), second: words.double(4)).map { [$0] }
  case "detectable-decrease": only(plan(words).detectableDecrease(from: words.double(3), power: words.double(4)))
  case "detectable-increase": only(plan(words).detectableIncrease(from: words.double(3), power: words.double(4)))
  case "theil-sen": only(theilSenSlope(x: words.doubles(0), y: words.doubles(1)))
  default: nil
  }
}

private func series(_ words: Words) -> MantelHaenszel {
  MantelHaenszel(words.intRows(0).map { FourfoldTable($0[0], $0[1], $0[2], $0[3]) })
}

private func strata(_ words: Words) -> [TrendStratum] {
  zip(words.intRows(0), words.intRows(1)).map {
    TrendStratum(successes: $0, trials: $1, scores: words.doubles(2))
  }
}

private func plan(_ words: Words) -> TwoProportionPower {
  TwoProportionPower(firstTrials: words.int(0), secondTrials: words.int(1), significance: words.double(2))
}
