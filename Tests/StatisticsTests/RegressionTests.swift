import Statistics
import Testing

@Suite struct RegressionTests {
  @Test func `a weighted mean is a regression on ones`() {
    let fit = weightedLeastSquares([1, 2, 6], design: [[1], [1], [1]], weights: [1, 1, 2]).value
    #expect(isClose(fit?.coefficients[0], 15.0 / 4))
    #expect(areClose(fit?.leverages, [0.25, 0.25, 0.5]))
    #expect(areClose(fit?.residuals, [-2.75, -1.75, 2.25]))
  }

  @Test func `dependent columns, too few rows and full leverage are told apart`() {
    let ones = [1.0, 1, 1]
    #expect(weightedLeastSquares(ones, design: [[1, 2], [1, 2], [1, 2]], weights: ones).reason == .collinear)
    #expect(
      weightedLeastSquares([1], design: [[1, 2]], weights: [1]).reason == .tooFewObservations(needed: 2, found: 1))
    #expect(weightedLeastSquares([], design: [], weights: []).reason == .tooFewObservations(needed: 1, found: 0))
    let lone = weightedLeastSquares([1, 2, 4], design: [[1, 0], [1, 0], [1, 1]], weights: ones).value
    #expect(lone?.robustStandardErrors.reason == .fullLeverage)
    #expect(lone?.standardErrors.value != nil)
    let saturated = weightedLeastSquares([1, 2], design: [[1, 0], [1, 1]], weights: [1, 1]).value
    #expect(saturated?.residualVariance.reason == .tooFewObservations(needed: 3, found: 2))
  }

  @Test func `observations of weight zero do not count`() {
    let with = weightedLeastSquares(
      [1, 2, 4, 99], design: [[1, 0], [1, 1], [1, 2], [1, 3]], weights: [1, 1, 1, 0]
    ).value
    let without = weightedLeastSquares([1, 2, 4], design: [[1, 0], [1, 1], [1, 2]], weights: [1, 1, 1]).value
    #expect(areClose(with?.coefficients, without?.coefficients ?? []))
    #expect(isClose(with?.residualVariance.value, without?.residualVariance.value ?? 0))
  }

  @Test func `a ridge without penalty is least squares, a heavy one leaves the mean`() {
    let design = [[1.0, -1], [1, 0], [1, 2], [1, 3]]
    let response = [1.0, 3, 2, 6]
    let ones = [1.0, 1, 1, 1]
    let plain = weightedLeastSquares(response, design: design, weights: ones).value?.coefficients ?? []
    let free = ridgeRegression(response, design: design, weights: ones, penalty: 0, isPenalised: [false, true]).value
    #expect(areClose(free, plain))
    let heavy = ridgeRegression(response, design: design, weights: ones, penalty: 1e12, isPenalised: [false, true])
      .value
    #expect(areClose(heavy, [3, 0], 1e-9, floor: 1))
    let twins = ridgeRegression(
      response, design: design.map { [1, $0[1], $0[1]] }, weights: ones, penalty: 0, isPenalised: [false, true, true])
    #expect(twins.reason == .collinear)
    #expect(ridgeRegression([], design: [], weights: [], penalty: 1, isPenalised: []).reason == .noObservations)
  }

  @Test func `logistic regression refuses constant, separated and dependent data`() {
    let counts = [Proportion(0, of: 3), Proportion(4, of: 4)]
    #expect(logisticRegression(counts, design: [[1, 0], [1, 1]]).reason == .separated)
    #expect(logisticRegression(counts, design: [[1, 1], [1, 1]]).reason == .collinear)
    #expect(logisticRegression([Proportion(0, of: 3)], design: [[1]]).reason == .noVariation)
    #expect(logisticRegression([Proportion(0, of: 0)], design: [[1]]).reason == .noObservations)
    #expect(isClose(logisticRegression(counts, design: [[1], [1]]).value?.share(covariates: [1]), 4.0 / 7))
  }

  @Test func `the first component of two variables weighs both alike`() {
    let index = firstPrincipalComponent([[1, 10], [2, 30], [3, 20], [4, 50]]).value
    #expect(areClose(index?.loadings, [0.7071067811865476, 0.7071067811865476]))
    #expect(isClose(index?.explainedShare, (1 + 0.8315218406202999) / 2, 1e-9))
    #expect(abs(index?.scores.reduce(0, +) ?? 1) < 1e-12)
  }

  @Test func `a component needs variation and a direction`() {
    #expect(firstPrincipalComponent([[1, 1], [2, 1], [3, 1]]).reason == .noVariation)
    #expect(firstPrincipalComponent([[1, 1], [1, -1], [-1, 1], [-1, -1]]).reason == .noVariation)
    #expect(firstPrincipalComponent([[1, 1], [2, 2]]).reason == .tooFewObservations(needed: 3, found: 2))
    #expect(firstPrincipalComponent([]).reason == .tooFewObservations(needed: 3, found: 0))
  }
}
