import Statistics
import Testing

/// What only a programming error can cause stops the program; everything that data can cause does not.
@Suite struct ExitTests {
  @Test func `more successes than trials`() async {
    await #expect(processExitsWith: .failure) { _ = Proportion(3, of: 2) }
  }

  @Test func `negative successes`() async {
    await #expect(processExitsWith: .failure) { _ = Proportion(-1, of: 2) }
  }

  @Test func `a level of one hundred per cent`() async {
    await #expect(processExitsWith: .failure) { _ = Proportion(1, of: 2).wilsonInterval(level: 1) }
  }

  @Test func `a negative count in a table`() async {
    await #expect(processExitsWith: .failure) { _ = FourfoldTable(1, -1, 2, 3) }
  }

  @Test func `a table that is not square`() async {
    await #expect(processExitsWith: .failure) { _ = SquareTable([[1, 2], [3]]) }
  }

  @Test func `an interval upside down`() async {
    await #expect(processExitsWith: .failure) { _ = Interval(lower: 1, upper: 0) }
  }

  @Test func `a standard deviation of zero`() async {
    await #expect(processExitsWith: .failure) { _ = Normal(mean: 0, standardDeviation: 0) }
  }

  @Test func `a probability above one`() async {
    await #expect(processExitsWith: .failure) { _ = Binomial(trials: 3, probability: 1.5) }
  }

  @Test func `a p-value that is no number`() async {
    await #expect(processExitsWith: .failure) { _ = holm([.nan]) }
  }

  @Test func `scores that do not match the groups`() async {
    await #expect(processExitsWith: .failure) { _ = cochranArmitageTest(successes: [1], trials: [2], scores: []) }
  }

  @Test func `a shape of zero`() async {
    await #expect(processExitsWith: .failure) { _ = Beta(a: 0, b: 1) }
  }

  @Test func `a negative variance`() async {
    await #expect(processExitsWith: .failure) {
      _ = normalNormal(values: [1, 2], variances: [1, -1], method: .pauleMandel)
    }
  }

  @Test func `two ordered categories only`() async {
    await #expect(processExitsWith: .failure) { _ = OrderedGroups([[1, 2]], categories: 2) }
  }

  @Test func `groups numbered with gaps`() async {
    await #expect(processExitsWith: .failure) {
      _ = randomInterceptLinear([1, 2, 3], design: [[1], [1], [1]], groups: [0, 2, 2], likelihood: .full)
    }
  }
}
