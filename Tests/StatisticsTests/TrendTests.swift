import Statistics
import Testing

@Suite struct TrendTests {
  private let smokers = (x: [83, 90, 129, 70], n: [86, 93, 136, 82])

  @Test func `smokers have R's trend`() {
    let test = cochranArmitageTest(successes: smokers.x, trials: smokers.n, scores: [1, 2, 3, 4]).value
    #expect(isClose(test?.z, -2.86791253, 2e-9))
    #expect(isClose((test?.z).map { $0 * $0 }, 8.22492229, 1e-9))
    #expect(isClose(test?.pValue, 0.00413190, 1e-6))
    #expect(isClose(test?.slope, -0.03341563, 1e-6))
    #expect(isClose(test?.departure.value?.statistic, 4.37548901, 2e-9))
    #expect(isClose(test?.departure.value?.pValue, 0.11216946, 1e-7))
    #expect(test?.departure.value?.degreesOfFreedom == 2)
  }

  @Test func `smokers with scores 0 0 0 1 have R's trend`() {
    let test = cochranArmitageTest(successes: smokers.x, trials: smokers.n, scores: [0, 0, 0, 1]).value
    #expect(isClose(test?.z, -3.48900361, 2e-9))
    #expect(isClose((test?.z).map { $0 * $0 }, 12.17314622, 1e-9))
    #expect(isClose(test?.pValue, 0.00048482, 1e-4))
    #expect(isClose(test?.slope, -0.10507162, 1e-7))
    #expect(isClose(test?.departure.value?.statistic, 0.42726508, 1e-7))
  }

  @Test func `dose example has z of 4√2 over 3, and empty cells are not padded`() {
    let test = cochranArmitageTest(successes: [0, 1, 0, 3], trials: [10, 10, 10, 10], scores: [0, 1, 2, 3]).value
    #expect(isClose(test?.z, 4 * 2.0.squareRoot() / 3, 1e-12))
    #expect(isClose(test?.pValue, 0.05934644, 1e-6))
    #expect(isClose(test?.slope, 0.08, 1e-12))
    #expect(isClose(test?.departure.value?.statistic, 3.11111111, 2e-9))
    // With half a success added to every cell statsmodels reports 1.5015, which is not this statistic.
    #expect(!isClose(test?.z, 1.5015, 1e-2))
  }

  @Test func `five groups have the computed trend`() {
    let test = cochranArmitageTest(
      successes: [26, 26, 23, 18, 9], trials: [32, 32, 32, 32, 32], scores: [0, 1, 2, 3, 4]
    ).value
    #expect(isClose(test?.z, -4.88405112, 2e-9))
    #expect(isClose((test?.z).map { $0 * $0 }, 23.85395538, 1e-9))
    #expect(isClose(test?.pValue, 1.04e-6, 5e-3))
    #expect(isClose(test?.slope, -0.13125, 1e-12))
    #expect(isClose(test?.departure.value?.statistic, 3.89452333, 2e-9))
  }

  @Test func `the variance has the denominator N and not N - 1`() {
    let test = cochranArmitageTest(successes: smokers.x, trials: smokers.n, scores: [1, 2, 3, 4]).value
    let count = Double(smokers.n.reduce(0, +))
    // What statsmodels' test_ordinal_association prints.
    #expect(isClose((test?.z).map { $0 * ((count - 1) / count).squareRoot() }, -2.86429827, 2e-9))
  }

  @Test func `three yearly averages cannot show a trend but their pupils can`() {
    // Of the 6 orders of three values one is monotone upwards and one downwards: Kendall's exact p is 2 / 6.
    let orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
    let asExtreme = orders.count { $0 == $0.sorted() || $0 == $0.sorted().reversed() }
    #expect(isClose(Double(asExtreme) / Double(orders.count), 1.0 / 3))
    let pupils = cochranArmitageTest(successes: [4, 9, 15], trials: [25, 25, 25], scores: [0, 1, 2]).value
    #expect((pupils?.pValue).map { $0 < 0.01 } == true)
  }

  @Test func `a trend needs trials, two scores and both outcomes`() {
    #expect(cochranArmitageTest(successes: [], trials: [], scores: []).reason == .noObservations)
    #expect(cochranArmitageTest(successes: [0, 0], trials: [0, 0], scores: [0, 1]).reason == .noObservations)
    #expect(cochranArmitageTest(successes: [3], trials: [5], scores: [1]).reason == .tooFewGroups(needed: 2, found: 1))
    #expect(cochranArmitageTest(successes: [3, 0], trials: [5, 0], scores: [1, 2]).value == nil)
    #expect(cochranArmitageTest(successes: [3, 1], trials: [5, 4], scores: [2, 2]).value == nil)
    #expect(cochranArmitageTest(successes: [0, 0], trials: [5, 4], scores: [1, 2]).reason == .noVariation)
    #expect(cochranArmitageTest(successes: [5, 4], trials: [5, 4], scores: [1, 2]).reason == .noVariation)
    let two = cochranArmitageTest(successes: [3, 1], trials: [5, 4], scores: [1, 2]).value
    #expect(two?.departure.reason == .tooFewGroups(needed: 3, found: 2))
  }

  @Test func `a shift or a stretch of the scores changes nothing but the slope`() {
    let one = cochranArmitageTest(successes: smokers.x, trials: smokers.n, scores: [1, 2, 3, 4]).value
    let other = cochranArmitageTest(successes: smokers.x, trials: smokers.n, scores: [2018, 2020, 2022, 2024]).value
    #expect(isClose(one?.z, other?.z ?? 0, 1e-12))
    #expect(isClose(one?.slope, 2 * (other?.slope ?? 0), 1e-12))
  }

  @Test func `exact trend of the dose example`() {
    let test = exactTrendTest(successes: [0, 1, 0, 3], trials: [10, 10, 10, 10], scores: [0, 1, 2, 3]).value
    // All tables one by one: 4635 of the 91390 ways to choose 4 of 40 reach 10 or more, as many 2 or less.
    #expect(isClose(test?.greater, 4635.0 / 91390, 1e-12))
    #expect(isClose(test?.twoSided, 9270.0 / 91390, 1e-12))
    #expect(test?.statistic == 10)
  }

  @Test func `exact trend is refused, not attempted, when it is too large`() {
    let test = exactTrendTest(successes: [500, 600], trials: [1000, 1000], scores: [0, 1], limit: 1000)
    guard case .tooLargeToEnumerate(let steps, 1000)? = test.reason else {
      Issue.record("should be too large")
      return
    }
    #expect(steps > 1000)
    #expect(exactTrendTest(successes: [0, 0], trials: [3, 4], scores: [0, 1]).reason == .noVariation)
  }

  @Test func `exact trend ignores a shift of the scores and groups without pupils`() {
    let one = exactTrendTest(successes: [1, 3, 5], trials: [8, 9, 7], scores: [0, 1, 2]).value
    let other = exactTrendTest(successes: [1, 3, 0, 5], trials: [8, 9, 0, 7], scores: [-3, -2, -9, -1]).value
    #expect(isClose(one?.greater, other?.greater ?? 0))
    #expect(isClose(one?.less, other?.less ?? 0))
    #expect(isClose(one?.twoSided, other?.twoSided ?? 0))
  }

  @Test func `stratified trend of one stratum has the hypergeometric variance`() {
    let stratum = TrendStratum(successes: smokers.x, trials: smokers.n, scores: [1, 2, 3, 4])
    let test = stratifiedTrendTest([stratum]).value
    #expect(isClose(test?.z, -2.86429827, 2e-9))
    let twice = stratifiedTrendTest([stratum, stratum]).value
    #expect(isClose(twice?.z, (test?.z ?? 0) * 2.0.squareRoot(), 1e-12))
    let silent = TrendStratum(successes: [0, 0], trials: [4, 5], scores: [0, 1])
    #expect(stratifiedTrendTest([stratum, silent]).value?.informativeStrata == 1)
    #expect(stratifiedTrendTest([silent]).reason == .noObservations)
  }

  @Test func `Theil-Sen slope of four years`() {
    #expect(isClose(theilSenSlope(x: [2019, 2020, 2021, 2022], y: [3.2, 3.35, 3.1, 3.6]).value, 0.1291666667, 1e-9))
    #expect(theilSenSlope(x: [1, 1], y: [2, 3]).value == nil)
    #expect(theilSenSlope(x: [], y: []).value == nil)
  }
}
