import Statistics

extension Extreme {
  private static func groups(_ values: [[Double]]) -> [[NestedNormal.Group]] {
    values.map { $0.map { NestedNormal.Group(value: $0, variance: 0.01) } }
  }

  private static func clusters(_ counts: [(Int, Int)]) -> ClusteredProportion {
    ClusteredProportion(counts.map { Proportion($0.0, of: $0.1) })
  }

  private static func measured(_ count: Int) -> [NestedNormalRegression.Measurement] {
    (0..<count).map { .init(value: Double($0 % 3), variance: 0.5) }
  }

  /// Schools with their works, shares of clusters, places on a scale, and a marked group beside the others.
  static let ofClusters: [Extreme] = [
    Extreme("nestedNormal", "no units", .tooFewGroups(needed: 2, found: 1), nestedNormal([])),
    Extreme("nestedNormal", "a group a unit", .tooFewGroups(needed: 2, found: 1), nestedNormal(groups([[1], [2]]))),
    Extreme("nestedNormal", "no spread", nil, nestedNormal(groups([[0, 0], [0, 0]]))),
    Extreme(
      "nestedNormalRegression", "one group", .tooFewGroups(needed: 2, found: 1),
      nestedNormalRegression(measured(3), groups: [0, 0, 0], design: [[1]])),
    Extreme(
      "nestedNormalRegression", "a measurement a group", .tooFewObservations(needed: 4, found: 3),
      nestedNormalRegression(measured(3), groups: [0, 1, 2], design: [[1], [1], [1]])),
    Extreme("designEffect", "no clusters", .noObservations, clusters([]).designEffect),
    Extreme("designEffect", "none succeed", .noVariation, clusters([(0, 9), (0, 12)]).designEffect),
    Extreme("designEffect", "one cluster", .tooFewGroups(needed: 2, found: 1), clusters([(3, 9)]).designEffect),
    Extreme("designEffect", "10⁷", nil, clusters([(1, 3), (2_000_000, 10_000_000)]).designEffect),
    Extreme("designEffect", "a correlation of nobody", .noObservations, clusters([]).designEffect(correlation: 0.1)),
    Extreme(
      "orderedPosition", "nobody", .noObservations,
      orderedPosition(counts: [0, 0, 0], limits: [0, 1], spread: 1, fitsSpread: false)),
    Extreme(
      "orderedPosition", "all in the lowest", .noVariation,
      orderedPosition(counts: [9, 0, 0], limits: [0, 1], spread: 1, fitsSpread: true)),
    Extreme(
      "orderedPosition", "two categories", nil,
      orderedPosition(counts: [5, 4, 0], limits: [0, 1], spread: 1, fitsSpread: true)),
    Extreme(
      "fit", "one marked", .tooFewObservations(needed: 2, found: 1),
      AdjustedContrast.fit([1, 2, 3], covariate: [1, 2, 3], isMarked: [true, false, false])),
  ]
}
