import Statistics

/// Intervals of one proportion, differences of two, exact tests and odds ratios, adjusted p-values.
func proportionCommand(_ words: Words) -> Estimate<[Double]>? {
  switch words.name {
  case "share": only(one(words).share)
  case "wilson": limits(one(words).wilsonInterval(level: words.double(2)))
  case "wilsoncc": limits(one(words).wilsonIntervalWithContinuity(level: words.double(2)))
  case "clopper-pearson": limits(one(words).clopperPearsonInterval(level: words.double(2)))
  case "jeffreys": limits(one(words).jeffreysInterval(level: words.double(2)))
  case "agresti-coull": limits(one(words).agrestiCoullInterval(level: words.double(2)))
  case "binomial-test": one(words).binomialTest(share: words.double(2)).map(pValues)
  case "difference": only(two(words).estimate)
  case "newcombe": limits(two(words).newcombeInterval(level: words.double(4)))
  case "agresti-caffo": limits(two(words).agrestiCaffoInterval(level: words.double(4)))
  case "cohen-h": only(two(words).cohenH)
  case "fisher": table(words).fisherTest().map(pValues)
  case "pearson": chi(table(words).pearsonTest())
  case "odds-ratio": only(table(words).oddsRatio)
  case "woolf": limits(table(words).woolfOddsRatioInterval(level: words.double(4)))
  case "haldane": limits(table(words).haldaneOddsRatioInterval(level: words.double(4)))
  case "benjamini-hochberg": .success(benjaminiHochberg(words.doubles(0)))
  case "benjamini-yekutieli": .success(benjaminiYekutieli(words.doubles(0)))
  case "holm": .success(holm(words.doubles(0)))
  case "bonferroni": .success(bonferroni(words.doubles(0)))
  default: nil
  }
}

private func one(_ words: Words) -> Proportion { Proportion(words.int(0), of: words.int(1)) }

private func two(_ words: Words) -> ProportionDifference {
  ProportionDifference(one(words), minus: Proportion(words.int(2), of: words.int(3)))
}

private func table(_ words: Words) -> FourfoldTable {
  FourfoldTable(words.int(0), words.int(1), words.int(2), words.int(3))
}

private func pValues(_ test: ExactPValues) -> [Double] {
  [test.less, test.greater, test.twoSided, test.lessMidP, test.greaterMidP]
}
