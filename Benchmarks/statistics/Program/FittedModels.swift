import Statistics

/// The cost of the models that are fitted to a whole region, per school.
func fittedModels(_ region: Region) -> [Measurement] {
  let schools = region.marks.count
  let sizes = region.low.map { [1, Double($0.trials) / 20] }
  let shares = region.low.compactMap(\.share.value)
  let ones = [Double](repeating: 1, count: schools)
  let long = region.years.flatMap { zip($0.successes, $0.trials).map { Proportion($0, of: $1) } }
  let longDesign = long.indices.map { [1, Double($0 % 3)] }
  let longGroups = long.indices.map { $0 / 3 }
  let longShares = long.compactMap(\.share.value)
  let posteriors = region.low.map { Beta(a: 2, b: 9).updated(with: $0) }
  let normals = posteriors.map { Normal(mean: $0.mean, standardDeviation: $0.standardDeviation) }
  let pValues = region.low.compactMap { $0.binomialTest(share: 0.2).value?.twoSided }
  return orderedProbits(region) + [
    Measurement("exact Cochran–Armitage, three years of one school") {
      keep(exactTrendTest(successes: [9, 7, 4], trials: [21, 25, 23], scores: [0, 1, 2]))
    },
    Measurement("Benjamini–Hochberg", units: schools) { keep(benjaminiHochberg(pValues)) },
    Measurement("beta prior by maximum likelihood", units: schools) { keep(betaPriorByMaximumLikelihood(region.low)) },
    Measurement("beta prior on size", units: schools) { keep(betaBinomialRegression(region.low, design: sizes)) },
    Measurement("weighted least squares with HC3", units: schools) {
      keep(weightedLeastSquares(shares, design: sizes, weights: ones))
    },
    Measurement("random-intercept linear, three years", units: schools) {
      keep(randomInterceptLinear(longShares, design: longDesign, groups: longGroups, likelihood: .restricted))
    },
    Measurement("random-intercept logistic, three years", units: schools) {
      keep(randomInterceptLogistic(long, design: longDesign, groups: longGroups))
    },
    Measurement("ranks, 1000 draws, normal", units: schools) {
      keep(rankUncertainty(of: normals, lowestShare: 0.25, level: 0.9, draws: 1000, seed: 1))
    },
    Measurement("ranks, 1000 draws, beta", units: schools) {
      keep(rankUncertainty(of: posteriors, lowestShare: 0.25, level: 0.9, draws: 1000, seed: 1))
    },
  ]
}

/// The ordered probit model of a region, by how the spreads are estimated.
func orderedProbits(_ region: Region) -> [Measurement] {
  let data = OrderedGroups(region.marks, categories: 4)
  let models: [(String, SpreadModel)] = [
    ("heteroskedastic", .heteroskedastic), ("homoskedastic", .homoskedastic), ("pooled below 20", .pooled(minimum: 20)),
  ]
  return models.map { name, spread in
    Measurement("ordered probit, \(name)", units: region.marks.count) {
      keep(heteroskedasticOrderedProbit(data, spread: spread))
    }
  }
}
