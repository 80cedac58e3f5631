import Statistics

extension Extreme {
  private static func ones(_ count: Int) -> [Double] { [Double](repeating: 1, count: count) }

  private static let alone = weightedLeastSquares([1, 2, 4], design: [[1, 0], [1, 0], [1, 1]], weights: ones(3))
  private static let saturated = weightedLeastSquares([1, 2], design: [[1, 0], [1, 1]], weights: ones(2))

  /// Least squares, ridge, logistic regression and the first component.
  static let ofRegressions: [Extreme] = [
    Extreme(
      "weightedLeastSquares", "n = 0", .tooFewObservations(needed: 1, found: 0),
      weightedLeastSquares([], design: [], weights: [])),
    Extreme("weightedLeastSquares", "n = 1", nil, weightedLeastSquares([3], design: [[1]], weights: [1])),
    Extreme(
      "weightedLeastSquares", "weights of 0", .tooFewObservations(needed: 1, found: 0),
      weightedLeastSquares([3, 4], design: [[1], [1]], weights: [0, 0])),
    Extreme(
      "weightedLeastSquares", "dependent columns", .collinear,
      weightedLeastSquares([1, 2, 3], design: [[1, 2], [1, 2], [1, 2]], weights: ones(3))),
    Extreme(
      "weightedLeastSquares", "a column of 0", .collinear,
      weightedLeastSquares([1, 2, 3], design: [[1, 0], [1, 0], [1, 0]], weights: ones(3))),
    Extreme(
      "weightedLeastSquares", "equal values", nil,
      weightedLeastSquares([5, 5, 5], design: [[1], [1], [1]], weights: ones(3))),
    Extreme("weightedLeastSquares", "one row alone", nil, alone),
    Extreme("robustStandardErrors", "one row alone", .fullLeverage, alone.flatMap(\.robustStandardErrors)),
    Extreme(
      "residualVariance", "as many columns as rows", .tooFewObservations(needed: 3, found: 2),
      saturated.flatMap(\.residualVariance)),
    Extreme(
      "standardErrors", "as many columns as rows", .tooFewObservations(needed: 3, found: 2),
      saturated.flatMap(\.standardErrors)),
    Extreme(
      "ridgeRegression", "n = 0", .noObservations,
      ridgeRegression([], design: [], weights: [], penalty: 1, isPenalised: [])),
    Extreme(
      "ridgeRegression", "dependent columns, no penalty", .collinear,
      ridgeRegression([1, 2], design: [[1, 1], [2, 2]], weights: ones(2), penalty: 0, isPenalised: [true, true])),
    Extreme(
      "ridgeRegression", "dependent columns, a penalty", nil,
      ridgeRegression([1, 2], design: [[1, 1], [2, 2]], weights: ones(2), penalty: 1, isPenalised: [true, true])),
    Extreme("logisticRegression", "no groups", .noObservations, logisticRegression([], design: [])),
    Extreme("logisticRegression", "n = 0", .noObservations, logisticRegression([Proportion(0, of: 0)], design: [[1]])),
    Extreme(
      "logisticRegression", "none succeed", .noVariation, logisticRegression([Proportion(0, of: 3)], design: [[1]])),
    Extreme(
      "logisticRegression", "all succeed", .noVariation, logisticRegression([Proportion(3, of: 3)], design: [[1]])),
    Extreme(
      "logisticRegression", "separated", .separated,
      logisticRegression([Proportion(0, of: 3), Proportion(4, of: 4)], design: [[1, 0], [1, 1]])),
    Extreme(
      "logisticRegression", "separated in part", .separated,
      logisticRegression([Proportion(0, of: 3), Proportion(2, of: 4)], design: [[1, 0], [1, 1]])),
    Extreme(
      "logisticRegression", "dependent columns", .collinear,
      logisticRegression([Proportion(1, of: 3), Proportion(2, of: 4)], design: [[1, 1], [1, 1]])),
    Extreme(
      "logisticRegression", "1 of 10⁷", nil,
      logisticRegression([Proportion(1, of: 10_000_000), Proportion(9, of: 10_000_000)], design: [[1, 0], [1, 1]])),
    Extreme(
      "firstPrincipalComponent", "n = 0", .tooFewObservations(needed: 3, found: 0), firstPrincipalComponent([])),
    Extreme(
      "firstPrincipalComponent", "n = 1", .tooFewObservations(needed: 3, found: 1), firstPrincipalComponent([[1, 2]])),
    Extreme(
      "firstPrincipalComponent", "a constant", .noVariation, firstPrincipalComponent([[1, 1], [2, 1], [3, 1]])),
    Extreme(
      "firstPrincipalComponent", "no direction", .noVariation,
      firstPrincipalComponent([[1, 1], [1, -1], [-1, 1], [-1, -1]])),
    Extreme("firstPrincipalComponent", "one variable", nil, firstPrincipalComponent([[1], [2], [4]])),
  ]

  private static func linear(_ response: [Double], _ groups: [Int], _ design: [Double] = [1]) -> Estimate<
    RandomInterceptLinear
  > {
    randomInterceptLinear(response, design: response.map { _ in design }, groups: groups, likelihood: .restricted)
  }

  private static func logistic(_ counts: [(Int, Int)], _ design: [[Double]], _ groups: [Int]) -> Estimate<
    RandomInterceptLogistic
  > {
    randomInterceptLogistic(counts.map { Proportion($0.0, of: $0.1) }, design: design, groups: groups)
  }

  /// Regressions with an intercept for each group.
  static let ofMixedModels: [Extreme] = [
    Extreme("randomInterceptLinear", "n = 0", .tooFewGroups(needed: 2, found: 0), linear([], [])),
    Extreme("randomInterceptLinear", "one group", .tooFewGroups(needed: 2, found: 1), linear([1, 2, 3], [0, 0, 0])),
    Extreme(
      "randomInterceptLinear", "groups of one", .tooFewObservations(needed: 4, found: 3), linear([1, 2, 3], [0, 1, 2])),
    Extreme("randomInterceptLinear", "equal values", .noVariation, linear([5, 5, 5, 5], [0, 0, 1, 1])),
    Extreme("randomInterceptLinear", "no spread within groups", .noVariation, linear([5, 5, 7, 7], [0, 0, 1, 1])),
    Extreme("randomInterceptLinear", "no spread between groups", nil, linear([1, 2, 1, 2], [0, 0, 1, 1])),
    Extreme(
      "randomInterceptLinear", "dependent columns", .collinear, linear([1, 2, 4, 3, 7], [0, 0, 1, 1, 1], [1, 2])),
    Extreme(
      "randomInterceptLogistic", "no groups", .tooFewGroups(needed: 2, found: 0), logistic([], [], [])),
    Extreme(
      "randomInterceptLogistic", "one group", .tooFewGroups(needed: 2, found: 1),
      logistic([(1, 4), (2, 5)], [[1], [1]], [0, 0])),
    Extreme("randomInterceptLogistic", "n = 0", .noObservations, logistic([(0, 0), (0, 0)], [[1], [1]], [0, 1])),
    Extreme("randomInterceptLogistic", "none succeed", .noVariation, logistic([(0, 4), (0, 5)], [[1], [1]], [0, 1])),
    Extreme("randomInterceptLogistic", "all succeed", .noVariation, logistic([(4, 4), (5, 5)], [[1], [1]], [0, 1])),
    Extreme(
      "randomInterceptLogistic", "separated", .separated,
      logistic([(0, 4), (5, 5), (6, 6)], [[1, 0], [1, 1], [1, 1]], [0, 1, 2])),
    Extreme(
      "randomInterceptLogistic", "dependent columns", .collinear,
      logistic([(1, 4), (2, 5)], [[1, 2], [1, 2]], [0, 1])),
    Extreme(
      "randomInterceptLogistic", "groups of 10⁷", nil,
      logistic([(1_000_000, 10_000_000), (3_000_000, 10_000_000), (1, 3)], [[1], [1], [1]], [0, 1, 2])),
  ]
}
