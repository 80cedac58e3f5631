import Statistics

/// One call of every closed form, none of which may allocate.
func closedForms(_ region: Region) -> [Measurement] {
  ofDistributions() + ofProportions() + ofTrends() + ofObjectivity() + ofSummaries() + ofGroups(region)
}

private let school = Proportion(9, of: 21)
private let prior = Beta(a: 2.3, b: 14.1)

private func ofDistributions() -> [Measurement] {
  let posterior = prior.updated(with: school)
  let t = StudentT(degreesOfFreedom: 12)
  let chi = ChiSquared(degreesOfFreedom: 3)
  let f = FisherF(numerator: 3, denominator: 40)
  let binomial = Binomial(trials: 21, probability: 0.3)
  let mixed = BetaBinomial(trials: 21, prior: prior)
  let drawn = Hypergeometric(population: 171, successes: 49, sample: 21)
  return [
    Measurement("normal tail") { keep(Normal.standard.upperTail(at: 1.7)) },
    Measurement("normal quantile") { keep(Normal.standard.quantile(0.975)) },
    Measurement("t tail") { keep(t.upperTail(at: 2.1)) },
    Measurement("t quantile") { keep(t.quantile(0.025)) },
    Measurement("χ² tail") { keep(chi.upperTail(at: 7.1)) },
    Measurement("χ² quantile") { keep(chi.upperQuantile(0.05)) },
    Measurement("F tail") { keep(f.upperTail(at: 2.7)) },
    Measurement("F quantile") { keep(f.upperQuantile(0.05)) },
    Measurement("posterior from counts") { keep(prior.updated(with: school)) },
    Measurement("posterior tail P(θ ≥ τ)") { keep(posterior.upperTail(at: 0.3)) },
    Measurement("beta quantile") { keep(posterior.quantile(0.025)) },
    Measurement("posterior interval") { keep(posterior.equalTailedInterval(level: 0.95)) },
    Measurement("binomial tail") { keep(binomial.upperTail(from: 9)) },
    Measurement("binomial quantile") { keep(binomial.quantile(0.9)) },
    Measurement("beta-binomial tail") { keep(mixed.upperTail(from: 9)) },
    Measurement("beta-binomial quantile") { keep(mixed.quantile(0.9)) },
    Measurement("hypergeometric tail") { keep(drawn.upperTail(from: 9)) },
    Measurement("hypergeometric quantile") { keep(drawn.quantile(0.9)) },
  ]
}

private func ofProportions() -> [Measurement] {
  let comparison = ProportionDifference(school, minus: Proportion(1700, of: 9000))
  let table = FourfoldTable(9, 12, 40, 110)
  return [
    Measurement("Wilson interval") { keep(school.wilsonInterval(level: 0.95)) },
    Measurement("Wilson interval with continuity") { keep(school.wilsonIntervalWithContinuity(level: 0.95)) },
    Measurement("Clopper–Pearson interval") { keep(school.clopperPearsonInterval(level: 0.95)) },
    Measurement("Jeffreys interval") { keep(school.jeffreysInterval(level: 0.95)) },
    Measurement("Agresti–Coull interval") { keep(school.agrestiCoullInterval(level: 0.95)) },
    Measurement("exact binomial test") { keep(school.binomialTest(share: 0.3)) },
    Measurement("Cohen's h") { keep(comparison.cohenH) },
    Measurement("Newcombe difference") { keep(comparison.newcombeInterval(level: 0.95)) },
    Measurement("Agresti–Caffo difference") { keep(comparison.agrestiCaffoInterval(level: 0.95)) },
    Measurement("Fisher's exact test") { keep(table.fisherTest()) },
    Measurement("Pearson's χ²") { keep(table.pearsonTest()) },
    Measurement("odds ratio") { keep(table.oddsRatio) },
    Measurement("Woolf's interval") { keep(table.woolfOddsRatioInterval(level: 0.95)) },
    Measurement("Haldane's interval") { keep(table.haldaneOddsRatioInterval(level: 0.95)) },
    Measurement("funnel limits, binomial") { keep(binomialFunnelLimits(target: 0.2, trials: 21, level: 0.998)) },
    Measurement("funnel limits, beta-binomial") {
      keep(betaBinomialFunnelLimits(prior: prior, trials: 21, level: 0.998))
    },
    Measurement("funnel limits, arcsine") { keep(arcsineFunnelLimits(target: 0.2, trials: 21, level: 0.998)) },
    Measurement("funnel limits, Poisson") { keep(poissonFunnelLimits(expected: 20, level: 0.998)) },
  ]
}

private func ofTrends() -> [Measurement] {
  let successes = [9, 7, 4]
  let trials = [21, 25, 23]
  let scores = [0.0, 1, 2]
  let strata = [TrendStratum(successes: successes, trials: trials, scores: scores)]
  let tables = MantelHaenszel([FourfoldTable(9, 12, 40, 110), FourfoldTable(3, 9, 4, 20), FourfoldTable(5, 9, 7, 30)])
  let plan = TwoProportionPower(firstTrials: 50, secondTrials: 50, significance: 0.05)
  return [
    Measurement("Cochran–Armitage, three years") {
      keep(cochranArmitageTest(successes: successes, trials: trials, scores: scores))
    },
    Measurement("stratified trend, one school") { keep(stratifiedTrendTest(strata)) },
    Measurement("Mantel–Haenszel odds ratio, three strata") { keep(tables.oddsRatio) },
    Measurement("Mantel–Haenszel interval, three strata") { keep(tables.oddsRatioInterval(level: 0.95)) },
    Measurement("Mantel–Haenszel test, three strata") { keep(tables.associationTest(isContinuityCorrected: true)) },
    Measurement("power") { keep(plan.power(first: 0.35, second: 0.2)) },
    Measurement("detectable decrease") { keep(plan.detectableDecrease(from: 0.35, power: 0.8)) },
    Measurement("detectable increase") { keep(plan.detectableIncrease(from: 0.35, power: 0.8)) },
  ]
}

private func ofObjectivity() -> [Measurement] {
  let heap = FrandsenTest(below: 40, at: 90, above: 60)
  let vision = SquareTable([[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]])
  let solved = (0..<25).map { $0 % 3 != 0 }
  return [
    Measurement("Frandsen's test") { keep(heap.pValue(k: 0.02)) },
    Measurement("Frandsen's test of a heap only") { keep(heap.heapPValue(k: 0.02)) },
    Measurement("Bowker's test, four marks") { keep(vision.bowkerTest()) },
    Measurement("κ, four marks") { keep(vision.cohenKappa(weights: .quadratic)) },
    Measurement("Guttman errors, 25 tasks") { keep(guttmanErrors(isSolved: solved)) },
  ]
}

private func ofSummaries() -> [Measurement] {
  let sorted = (0..<700).map { Double($0 * $0) }
  return [
    Measurement("quantile of 700 sorted values") { keep(quantile(ofSorted: sorted, at: 0.25, type: .medianUnbiased)) },
    Measurement("compensated sum of 700 values") { keep(NeumaierSum(sorted).value) },
    Measurement("mean of 700 values") { keep(mean(sorted)) },
    Measurement("variance of 700 values") { keep(variance(sorted)) },
  ]
}

private func ofGroups(_ region: Region) -> [Measurement] {
  let schools = region.low.count
  let effects = region.low.compactMap(\.share.value)
  let variances = region.low.map { 0.14 / Double($0.trials) }
  let fit = normalNormal(values: effects, variances: variances, method: .derSimonianLaird).value
  let methods: [(String, BetweenVarianceMethod)] = [
    ("DerSimonian–Laird", .derSimonianLaird), ("Paule–Mandel", .pauleMandel), ("REML", .restrictedMaximumLikelihood),
  ]
  return methods.map { name, method in
    Measurement("\(name), \(schools) schools", units: schools) {
      keep(normalNormal(values: effects, variances: variances, method: method))
    }
  } + [
    Measurement("normal posterior") { keep(fit?.posterior(value: 0.3, variance: 0.01)) },
    Measurement("beta prior by moments, \(schools) schools", units: schools) { keep(betaPriorByMoments(region.low)) },
    Measurement("beta prior by weighted moments, \(schools) schools", units: schools) {
      keep(betaPriorByWeightedMoments(region.low))
    },
  ]
}
