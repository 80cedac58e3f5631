import Statistics
import Testing

@Suite struct AdjustedContrastTests {
  private let begun = [0.10, 0.30, 0.20, 0.40, 0.25, 0.15, 0.35, 0.05]
  private let marked = [true, true, true, false, false, false, false, false]
  private let outcome = [0.05, 0.12, 0.02, 0.24, 0.15, 0.02, 0.18, 0.07]

  @Test func `difference and slope are those of a regression on the mark`() {
    let fit = AdjustedContrast.fit(outcome, covariate: begun, isMarked: marked).value
    let design = zip(begun, marked).map { [1, $0, $1 ? 1 : 0] }
    let oracle = weightedLeastSquares(outcome, design: design, weights: begun.map { _ in 1 }).value
    #expect(isClose(fit?.difference, oracle?.coefficients[2] ?? 9))
    #expect(isClose(fit?.slope, oracle?.coefficients[1] ?? 9))
    #expect(fit?.units == 8)
    #expect(fit?.marked == 3)
    #expect(fit?.overlap == 1)
  }

  @Test func `a placebo draw is the regression on another mark of what is left without the difference`() throws {
    let fit = try #require(AdjustedContrast.fit(outcome, covariate: begun, isMarked: marked).value)
    let level = zip(outcome, marked).map { $0 - ($1 ? fit.difference : 0) }
    // All 56 marks of three units: every draw is one of them.
    var possible: [Double] = []
    for one in 0..<8 {
      for two in (one + 1)..<8 {
        for three in (two + 1)..<8 {
          let design = begun.indices.map { [1, begun[$0], [one, two, three].contains($0) ? 1.0 : 0] }
          let other = weightedLeastSquares(level, design: design, weights: begun.map { _ in 1 }).value
          possible.append(try #require(other).coefficients[2])
        }
      }
    }
    let draws = fit.placebo(draws: 500, seed: 3)
    #expect(draws.count == 500)
    #expect(draws == draws.sorted())
    #expect(draws.allSatisfy { draw in possible.contains { abs($0 - draw) < 1e-12 } })
    // 56 marks, 500 draws: nearly all are met.
    #expect(Set(draws.map { ($0 * 1e9).rounded() }).count > 50)
    #expect(draws == fit.placebo(draws: 500, seed: 3))
    #expect(draws != fit.placebo(draws: 500, seed: 4))
  }

  @Test func `marked units that all began lower overlap with nobody`() {
    let fit = AdjustedContrast.fit(
      [1, 2, 3, 4], covariate: [5, 6, 1, 2], isMarked: [true, true, false, false]
    ).value
    #expect(fit?.overlap == 0)
    // Slope 1 in both kinds: (1,5 − 3,5) − (5,5 − 1,5) = −6.
    #expect(fit?.difference == -6)
  }

  @Test func `too few units and a covariate without variation have no contrast`() {
    #expect(
      AdjustedContrast.fit([1, 2, 3], covariate: [1, 2, 3], isMarked: [true, false, false]).reason
        == .tooFewObservations(needed: 2, found: 1))
    #expect(
      AdjustedContrast.fit([1, 2, 3, 4], covariate: [1, 1, 2, 2], isMarked: [true, true, false, false]).reason
        == .collinear)
    #expect(AdjustedContrast.fit([], covariate: [], isMarked: []).reason == .tooFewObservations(needed: 2, found: 0))
  }
}
