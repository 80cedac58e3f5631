import Statistics
import Testing

@Suite struct EmpiricalBayesTests {
  @Test func `the rat tumours are the published ones`() {
    #expect(RatTumours.historical.count == 70)
    #expect(RatTumours.historical.reduce(0) { $0 + $1.successes } == 263)
    #expect(RatTumours.historical.reduce(0) { $0 + $1.trials } == 1725)
    let rates = RatTumours.historical.compactMap(\.share.value)
    #expect(isClose(mean(rates).value, 0.136007, 1e-5))
    #expect(isClose(variance(rates).value?.squareRoot(), 0.103492, 1e-5))
  }

  @Test func `moments of the rat tumours are those of Bayesian Data Analysis`() {
    let prior = betaPriorByMoments(RatTumours.historical).value
    #expect(isClose(prior?.a, 1.356149, 1e-6))
    #expect(isClose(prior?.b, 8.615058, 1e-6))
    let posterior = prior?.updated(with: RatTumours.current)
    #expect(isClose(posterior?.mean, 0.223441, 1e-5))
    #expect(isClose(posterior?.standardDeviation, 0.083358, 1e-5))
  }

  @Test func `maximum likelihood of the 70 groups`() {
    let fit = betaPriorByMaximumLikelihood(RatTumours.historical).value
    #expect(isClose(fit?.prior.a, 2.30478372, 1e-5))
    #expect(isClose(fit?.prior.b, 14.07981190, 1e-5))
    #expect(isClose(fit?.logLikelihood, -154.1402496652, 1e-9))
    #expect(isClose(fit?.prior.intraclassCorrelation, 0.05752219, 1e-5))
  }

  @Test func `maximum likelihood of all 71 groups and what follows for three of them`() {
    let fit = betaPriorByMaximumLikelihood(RatTumours.all).value
    #expect(isClose(fit?.prior.a, 2.34161456, 1e-5))
    #expect(isClose(fit?.prior.b, 14.11480535, 1e-5))
    #expect(isClose(fit?.logLikelihood, -156.5689298832, 1e-9))
    let means = [RatTumours.current, Proportion(0, of: 20), Proportion(16, of: 52)].compactMap {
      fit?.prior.updated(with: $0).mean
    }
    #expect(areClose(means, [0.20821930, 0.06423051, 0.26793126], 1e-5))
    let interval = fit?.prior.updated(with: RatTumours.current).equalTailedInterval(level: 0.95)
    #expect(isClose(interval?.lower, 0.08621635, 1e-5))
    #expect(isClose(interval?.upper, 0.36635199, 1e-5))
  }

  @Test func `Kleinman's weighted moments of all 71 groups`() {
    let prior = betaPriorByWeightedMoments(RatTumours.all).value
    #expect(isClose(prior?.mean, 0.15353652, 1e-7))
    #expect(isClose(prior?.intraclassCorrelation, 0.04386743, 1e-6))
    #expect(isClose(prior?.a, 3.346475, 1e-6))
    #expect(isClose(prior?.b, 18.449479, 1e-6))
  }

  @Test func `posterior probability to exceed a threshold`() {
    let posterior = Beta(a: 2.3, b: 14.1).updated(with: Proportion(9, of: 25))
    #expect(isClose(posterior.upperTail(at: 0.15), 0.9752666986, 1e-9))
  }

  @Test func `the same pupils mean different things under different priors`() {
    // 9 of 21 against a threshold of 30 %: the answer must be printed over the range of plausible priors.
    let counts = Proportion(9, of: 21)
    let small = Beta(a: 0.9, b: 8.1).updated(with: counts).upperTail(at: 0.3)
    let large = Beta(a: 1.35, b: 7.65).updated(with: counts).upperTail(at: 0.3)
    #expect(small < large)
  }

  @Test func `reliability is the weight of the group's own share`() {
    let prior = Beta(a: 2, b: 6)
    let counts = Proportion(5, of: 12)
    let share = prior.reliability(trials: 12)
    #expect(isClose(prior.updated(with: counts).mean, prior.mean + share * (5.0 / 12 - prior.mean)))
    #expect(prior.reliability(trials: 0) == 0)
  }

  @Test func `groups that cannot tell a prior leave it undefined`() {
    let one = [Proportion(3, of: 9)]
    #expect(betaPriorByMoments(one).reason == .tooFewGroups(needed: 2, found: 1))
    #expect(betaPriorByWeightedMoments(one).reason == .tooFewGroups(needed: 2, found: 1))
    #expect(betaPriorByMaximumLikelihood(one).reason == .tooFewGroups(needed: 2, found: 1))
    #expect(betaPriorByMaximumLikelihood([]).reason == .tooFewGroups(needed: 2, found: 0))
    let none = [Proportion(0, of: 9), Proportion(0, of: 12)]
    #expect(betaPriorByMoments(none).reason == .noVariation)
    #expect(betaPriorByWeightedMoments(none).reason == .noVariation)
    #expect(betaPriorByMaximumLikelihood(none).reason == .noVariation)
    let separated = [Proportion(0, of: 9), Proportion(12, of: 12)]
    #expect(betaPriorByMaximumLikelihood(separated).reason == .separated)
    let equal = [Proportion(3, of: 9), Proportion(4, of: 12), Proportion(5, of: 15)]
    #expect(betaPriorByMaximumLikelihood(equal).reason == .noVariationBetweenGroups)
    #expect(betaPriorByWeightedMoments(equal).reason == .noVariationBetweenGroups)
    let single = [Proportion(0, of: 1), Proportion(1, of: 1), Proportion(1, of: 1)]
    #expect(betaPriorByMaximumLikelihood(single).reason == .tooFewObservations(needed: 2, found: 1))
    #expect(betaPriorByWeightedMoments(single).value == nil)
  }

  @Test func `a prior on dependent or separating covariates is undefined`() {
    let groups = RatTumours.historical
    let doubled = groups.map { [1, Double($0.trials), 2 * Double($0.trials)] }
    #expect(betaBinomialRegression(groups, design: doubled).reason == .collinear)
    let two = [Proportion(0, of: 9), Proportion(0, of: 8), Proportion(7, of: 7), Proportion(9, of: 9)]
    #expect(betaBinomialRegression(two, design: [[1, 0], [1, 0], [1, 1], [1, 1]]).reason == .separated)
  }

  @Test func `groups of ten million fit`() {
    let groups = (1...9).map { Proportion($0 * 1_000_000, of: 10_000_000) }
    let prior = betaPriorByMaximumLikelihood(groups).value?.prior
    #expect(isClose(prior?.mean, 0.5, 1e-6))
  }
}
