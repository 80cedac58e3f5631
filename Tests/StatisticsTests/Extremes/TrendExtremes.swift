import Statistics

private let many = 10_000_000

extension Extreme {
  private static let groups: [(String, successes: [Int], trials: [Int], Undefined?)] = [
    ("no groups", [], [], .noObservations), ("n = 0", [0, 0], [0, 0], .noObservations),
    ("one group", [3, 0], [5, 0], .tooFewGroups(needed: 2, found: 1)),
    ("none succeed", [0, 0], [5, 4], .noVariation), ("all succeed", [5, 4], [5, 4], .noVariation),
    ("separated", [0, 4], [5, 4], nil), ("one of two", [0, 1], [1, 1], nil),
  ]

  /// Trends of shares along scores.
  static let ofTrends: [Extreme] =
    groups.flatMap { data, successes, trials, reason -> [Extreme] in
      let scores = successes.indices.map { $0 }
      let real = scores.map(Double.init)
      let stratum = TrendStratum(successes: successes, trials: trials, scores: real)
      return [
        Extreme(
          "cochranArmitageTest", data, reason, cochranArmitageTest(successes: successes, trials: trials, scores: real)),
        Extreme("exactTrendTest", data, reason, exactTrendTest(successes: successes, trials: trials, scores: scores)),
        // Of strata that cannot show a trend nothing is left to observe.
        Extreme("stratifiedTrendTest", data, reason.map { _ in .noObservations }, stratifiedTrendTest([stratum])),
      ]
    } + ofSingleTrends

  private static let ofSingleTrends: [Extreme] = [
    Extreme(
      "cochranArmitageTest", "10⁷", nil,
      cochranArmitageTest(successes: [1, many], trials: [many, many], scores: [2020, 2021])),
    Extreme(
      "exactTrendTest", "10⁷", .tooLargeToEnumerate(steps: .max, limit: 20_000_000),
      exactTrendTest(successes: [many, many], trials: [many, 2 * many], scores: [0, 1])),
    Extreme(
      "stratifiedTrendTest", "10⁷", nil,
      stratifiedTrendTest([TrendStratum(successes: [1, many], trials: [many, many], scores: [0, 1])])),
    Extreme("stratifiedTrendTest", "no strata", .noObservations, stratifiedTrendTest([])),
    Extreme(
      "departure", "two groups", .tooFewGroups(needed: 3, found: 2),
      cochranArmitageTest(successes: [3, 1], trials: [5, 4], scores: [1, 2]).flatMap(\.departure)),
    Extreme(
      "departure", "three groups", nil,
      cochranArmitageTest(successes: [0, 9, 0], trials: [9, 9, 9], scores: [1, 2, 3]).flatMap(\.departure)),
    Extreme("theilSenSlope", "n = 0", .tooFewObservations(needed: 2, found: 0), theilSenSlope(x: [], y: [])),
    Extreme("theilSenSlope", "n = 1", .tooFewObservations(needed: 2, found: 1), theilSenSlope(x: [1], y: [2])),
    Extreme(
      "theilSenSlope", "one year", .tooFewObservations(needed: 2, found: 1), theilSenSlope(x: [1, 1], y: [2, 3])),
    Extreme("theilSenSlope", "two years", nil, theilSenSlope(x: [1, 2], y: [2, 2])),
  ]

  /// What change could be seen, with one pupil, with a class and with millions.
  static let ofPower: [Extreme] = [1, 12, many].flatMap { n -> [Extreme] in
    let plan = TwoProportionPower(firstTrials: n, secondTrials: n, significance: 0.05)
    let out: Undefined? = n == many ? nil : .unattainable
    return [
      Extreme("power", "none and none of \(n)", .noVariation, plan.power(first: 0, second: 0)),
      Extreme("power", "all and all of \(n)", .noVariation, plan.power(first: 1, second: 1)),
      Extreme("power", "none and all of \(n)", nil, plan.power(first: 0, second: 1)),
      Extreme("detectableDecrease", "from 35 % of \(n)", out, plan.detectableDecrease(from: 0.35, power: 0.8)),
      Extreme("detectableDecrease", "from 0 of \(n)", .unattainable, plan.detectableDecrease(from: 0, power: 0.8)),
      Extreme("detectableIncrease", "from 65 % of \(n)", out, plan.detectableIncrease(from: 0.65, power: 0.8)),
      Extreme("detectableIncrease", "from 1 of \(n)", .unattainable, plan.detectableIncrease(from: 1, power: 0.8)),
    ]
  }

  private static let pValues: [[Double]] = [[], [0], [1], [0, 0, 1, 1], [Double](repeating: 1e-300, count: 1000)]

  static let ofAdjustments: [Extreme] = pValues.flatMap { p -> [Extreme] in
    [
      Extreme("benjaminiHochberg", "\(p.count) values", always: benjaminiHochberg(p)),
      Extreme("benjaminiYekutieli", "\(p.count) values", always: benjaminiYekutieli(p)),
      Extreme("holm", "\(p.count) values", always: holm(p)),
      Extreme("bonferroni", "\(p.count) values", always: bonferroni(p)),
    ]
  }
}
