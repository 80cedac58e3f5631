import Statistics

let region = Region(schools: 700)
let school = Proportion(9, of: 21)
let comparison = ProportionDifference(school, minus: Proportion(1700, of: 9000))
let table = FourfoldTable(9, 12, 40, 110)
let prior = Beta(a: 2.3, b: 14.1)
let posterior = prior.updated(with: school)
let years = (successes: [9, 7, 4], trials: [21, 25, 23])
let scores = [0.0, 1, 2]
let tables = MantelHaenszel([table, FourfoldTable(3, 9, 4, 20), FourfoldTable(5, 9, 7, 30)])
let plan = TwoProportionPower(firstTrials: 50, secondTrials: 50, significance: 0.05)
let heap = FrandsenTest(below: 40, at: 90, above: 60)
let vision = SquareTable([[1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492]])
let solved = (0..<25).map { $0 % 3 != 0 }
let sorted = (0..<700).map { Double($0 * $0) }
let effects = region.low.compactMap(\.share.value)
let variances = region.low.map { 0.14 / Double($0.trials) }

let closedForms: [Measurement] = [
  .of("control: a mapped array") { keep(solved.map { $0 ? 1 : 0 }) },
  .of("normal quantile") { keep(Normal.standard.quantile(0.975)) },
  .of("t tail") { keep(StudentT(degreesOfFreedom: 12).upperTail(at: 2.1)) },
  .of("χ² tail") { keep(ChiSquared(degreesOfFreedom: 3).upperTail(at: 7.1)) },
  .of("F tail") { keep(FisherF(numerator: 3, denominator: 40).upperTail(at: 2.7)) },
  .of("posterior tail P(θ ≥ τ)") { keep(posterior.upperTail(at: 0.3)) },
  .of("beta quantile") { keep(posterior.quantile(0.025)) },
  .of("binomial tail") { keep(Binomial(trials: 21, probability: 0.3).upperTail(from: 9)) },
  .of("beta-binomial tail") { keep(BetaBinomial(trials: 21, prior: prior).upperTail(from: 9)) },
  .of("hypergeometric tail") { keep(Hypergeometric(population: 171, successes: 49, sample: 21).upperTail(from: 9)) },
  .of("Wilson interval") { keep(school.wilsonInterval(level: 0.95)) },
  .of("Wilson interval with continuity") { keep(school.wilsonIntervalWithContinuity(level: 0.95)) },
  .of("Clopper–Pearson interval") { keep(school.clopperPearsonInterval(level: 0.95)) },
  .of("Jeffreys interval") { keep(school.jeffreysInterval(level: 0.95)) },
  .of("Agresti–Coull interval") { keep(school.agrestiCoullInterval(level: 0.95)) },
  .of("exact binomial test") { keep(school.binomialTest(share: 0.3)) },
  .of("Newcombe difference") { keep(comparison.newcombeInterval(level: 0.95)) },
  .of("Agresti–Caffo difference") { keep(comparison.agrestiCaffoInterval(level: 0.95)) },
  .of("Fisher's exact test") { keep(table.fisherTest()) },
  .of("Pearson's χ²") { keep(table.pearsonTest()) },
  .of("odds ratio with Woolf's interval") { keep(table.woolfOddsRatioInterval(level: 0.95)) },
  .of("Cochran–Armitage, three years") {
    keep(cochranArmitageTest(successes: years.successes, trials: years.trials, scores: scores))
  },
  .of("Mantel–Haenszel interval, three strata") { keep(tables.oddsRatioInterval(level: 0.95)) },
  .of("Mantel–Haenszel test, three strata") { keep(tables.associationTest(isContinuityCorrected: true)) },
  .of("detectable decrease") { keep(plan.detectableDecrease(from: 0.35, power: 0.8)) },
  .of("Frandsen's test") { keep(heap.pValue(k: 0.02)) },
  .of("Bowker's test, four marks") { keep(vision.bowkerTest()) },
  .of("κ, four marks") { keep(vision.cohenKappa(weights: .quadratic)) },
  .of("Guttman errors, 25 tasks") { keep(guttmanErrors(isSolved: solved)) },
  .of("quantile of 700 sorted values") { keep(quantile(ofSorted: sorted, at: 0.25, type: .medianUnbiased)) },
  .of("compensated sum of 700 values") { keep(NeumaierSum(sorted).value) },
  .of("funnel limits, binomial") { keep(binomialFunnelLimits(target: 0.2, trials: 21, level: 0.998)) },
  .of("funnel limits, beta-binomial") { keep(betaBinomialFunnelLimits(prior: prior, trials: 21, level: 0.998)) },
  .of("funnel limits, arcsine") { keep(arcsineFunnelLimits(target: 0.2, trials: 21, level: 0.998)) },
  .of("DerSimonian–Laird, 700 schools, per school", units: 700) {
    keep(normalNormal(values: effects, variances: variances, method: .derSimonianLaird))
  },
  .of("Paule–Mandel, 700 schools, per school", units: 700) {
    keep(normalNormal(values: effects, variances: variances, method: .pauleMandel))
  },
  .of("REML, 700 schools, per school", units: 700) {
    keep(normalNormal(values: effects, variances: variances, method: .restrictedMaximumLikelihood))
  },
  .of("beta prior by weighted moments, 700 schools, per school", units: 700) {
    keep(betaPriorByWeightedMoments(region.low))
  },
]

print("| closed form | time of a call | allocations of a call |\n|---|---|---|")
for measurement in closedForms { print(measurement.row) }
print("\n| fitted model | time per school | allocations in all |\n|---|---|---|")
for measurement in fittedModels(region) { print(measurement.row) }

// A counter that counts nothing would prove nothing.
precondition(closedForms[0].allocations > 0, "the counter does not count")
let allocating = closedForms.dropFirst().filter { $0.allocations > 0 }
print(allocating.isEmpty ? "\nNo closed form allocates." : "\nAllocate: \(allocating.map(\.name))")
