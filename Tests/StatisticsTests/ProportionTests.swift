import Statistics
import Testing

@Suite struct ProportionTests {
  @Test func `wilson interval of 81 of 263 is Newcombe's`() {
    let interval = Proportion(81, of: 263).wilsonInterval(level: 0.95).value
    #expect(isClose(interval?.lower, 0.2552885199, 1e-9))
    #expect(isClose(interval?.upper, 0.3662095770, 1e-9))
  }

  @Test(arguments: [
    (15, 148, 0.0623863995, 0.1604872417), (0, 20, 0, 0.1611251581), (1, 29, 0.0061132143, 0.1717552188),
    (3, 10, 0.1077912674, 0.6032218525),
  ])
  func `wilson intervals are the published ones`(k: Int, n: Int, lower: Double, upper: Double) {
    #expect(agrees(Proportion(k, of: n).wilsonInterval(level: 0.95), lower, upper, decimals: 10))
  }

  @Test(arguments: [
    (81, 263, 0.253509, 0.368176), (15, 148, 0.059778, 0.164450), (0, 20, 0, 0.200453), (1, 29, 0.001803, 0.196282),
    (3, 10, 0.080948, 0.646329),
  ])
  func `wilson intervals with continuity are the published ones`(k: Int, n: Int, lower: Double, upper: Double) {
    #expect(agrees(Proportion(k, of: n).wilsonIntervalWithContinuity(level: 0.95), lower, upper, decimals: 6))
  }

  @Test(arguments: [
    (81, 263, 0.252737, 0.367622), (15, 148, 0.057844, 0.161650), (0, 20, 0, 0.168433), (1, 29, 0.000873, 0.177644),
    (3, 10, 0.066740, 0.652453),
  ])
  func `Clopper-Pearson intervals are the published ones`(k: Int, n: Int, lower: Double, upper: Double) {
    #expect(agrees(Proportion(k, of: n).clopperPearsonInterval(level: 0.95), lower, upper, decimals: 6))
  }

  @Test func `Jeffreys and Agresti-Coull intervals are those of statsmodels`() {
    #expect(agrees(Proportion(3, of: 10).jeffreysInterval(level: 0.95), 0.092695, 0.605818, decimals: 6))
    #expect(agrees(Proportion(3, of: 10).agrestiCoullInterval(level: 0.95), 0.103338, 0.607675, decimals: 6))
    #expect(agrees(Proportion(1, of: 29).agrestiCoullInterval(level: 0.95), 0, 0.186287, decimals: 6))
  }

  @Test(arguments: [0, 1, 10_000_000])
  func `limits stay within 0 and 1 for none and for all of any number`(n: Int) {
    for k in Set([0, n]) {
      let counts = Proportion(k, of: n)
      for interval in [
        counts.wilsonInterval(level: 0.95), counts.wilsonIntervalWithContinuity(level: 0.95),
        counts.clopperPearsonInterval(level: 0.95), counts.jeffreysInterval(level: 0.95),
        counts.agrestiCoullInterval(level: 0.95),
      ] {
        if n == 0 {
          #expect(interval.value == nil && interval.reason == .noObservations)
        } else {
          #expect(interval.value.map { $0.lower >= 0 && $0.upper <= 1 && $0.lower <= $0.upper } == true)
        }
      }
    }
    #expect(Proportion(0, of: max(1, n)).wilsonInterval(level: 0.95).value?.lower == 0)
    #expect(Proportion(max(1, n), of: max(1, n)).wilsonInterval(level: 0.95).value?.upper == 1)
  }

  @Test func `the interval of failures mirrors that of successes`() {
    for k in 0...17 {
      let one = Proportion(k, of: 17).wilsonInterval(level: 0.95).value
      let other = Proportion(17 - k, of: 17).wilsonInterval(level: 0.95).value
      #expect(isClose(one?.lower, 1 - (other?.upper ?? 0), 1e-12, floor: 1))
    }
  }

  @Test func `exact binomial test of 9 of 25 against 0.15 is scipy's`() {
    let test = Proportion(9, of: 25).binomialTest(share: 0.15).value
    #expect(isClose(test?.twoSided, 0.0079728600, 1e-8))
    #expect(isClose(test?.greaterMidP, 0.0050570635, 1e-8))
    #expect(Proportion(0, of: 0).binomialTest(share: 0.5).reason == .noObservations)
  }

  @Test func `exact binomial test works with ten million trials`() {
    let test = Proportion(5_001_000, of: 10_000_000).binomialTest(share: 0.5).value
    #expect(isClose(test?.twoSided, 2 * (test?.greater ?? 0), 1e-9))
    #expect(Proportion(0, of: 10_000_000).binomialTest(share: 0.5).value?.twoSided == 0)
  }
}
