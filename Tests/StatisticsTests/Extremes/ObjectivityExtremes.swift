import Statistics

private let many = 10_000_000

extension Extreme {
  private static let heaps: [(String, FrandsenTest, Undefined?, ofRatio: Undefined?)] = [
    ("n = 0", FrandsenTest(below: 0, at: 0, above: 0), .noObservations, .noObservations),
    ("n = 1", FrandsenTest(below: 0, at: 1, above: 0), nil, .noObservations),
    ("all at the threshold, 10⁷", FrandsenTest(below: 0, at: many, above: 0), nil, .noObservations),
    ("nobody at the threshold, 10⁷", FrandsenTest(below: many, at: 0, above: many), nil, nil),
    ("a straight line, 10⁷", FrandsenTest(below: many, at: many, above: many), nil, nil),
  ]

  /// Heaps at a threshold.
  static let ofHeaps: [Extreme] =
    heaps.flatMap { data, test, reason, ofRatio -> [Extreme] in
      [
        Extreme("ratio", data, ofRatio, test.ratio),
        Extreme("pValue", data, reason, test.pValue(k: 0.02)),
        Extreme("pValue", data + " against 10⁻⁹", reason, test.pValue(k: 0, referenceRatio: 1e-9)),
        Extreme("heapPValue", data, reason, test.heapPValue(k: 0.02)),
        Extreme("heapPValue", data + " against 10⁹", reason, test.heapPValue(k: 0, referenceRatio: 1e9)),
      ]
    } + ofCurves

  private static let ofCurves: [Extreme] = [
    Extreme(
      "bunching", "too few scores", .tooFewObservations(needed: 4, found: 1),
      bunching([1, 2, 3], threshold: 1, windowBelow: 1, degree: 3)),
    Extreme(
      "bunching", "n = 0", .unattainable, bunching([0, 0, 0, 0, 0], threshold: 2, windowBelow: 1, degree: 1)),
    Extreme(
      "bunching", "all mass at the threshold", .unattainable,
      bunching([0, 0, 5, 0, 0], threshold: 2, windowBelow: 0, degree: 1)),
    Extreme(
      "bunching", "10⁷ each", nil,
      bunching([Int](repeating: many, count: 9), threshold: 4, windowBelow: 2, degree: 2)),
    Extreme(
      "missingShare", "no window", .noObservations,
      bunching([5, 6, 7, 6, 5], threshold: 2, windowBelow: 0, degree: 1).flatMap(\.missingShare)),
  ]

  private static let squares: [(String, [[Int]], ofTests: Undefined?, ofKappa: Undefined?)] = [
    ("n = 0", [[0, 0], [0, 0]], .noObservations, .noObservations), ("n = 1", [[0, 1], [0, 0]], nil, nil),
    ("all mass in one category", [[9, 0], [0, 0]], .noVariation, .noVariation),
    ("no disagreement", [[3, 0], [0, 4]], .noVariation, nil), ("no agreement", [[0, 3], [4, 0]], nil, nil),
    ("10⁷ each", [[many, many], [many, many]], nil, nil),
  ]

  /// Two judgements of the same pupils.
  static let ofTestedPairs: [Extreme] = squares.flatMap { data, rows, ofTests, ofKappa -> [Extreme] in
    [
      Extreme("bowkerTest", data, ofTests, SquareTable(rows).bowkerTest()),
      Extreme("stuartMaxwellTest", data, ofTests, SquareTable(rows).stuartMaxwellTest()),
      Extreme("cohenKappa", data, ofKappa, SquareTable(rows).cohenKappa(weights: .unweighted)),
      Extreme("cohenKappa", data + ", squared", ofKappa, SquareTable(rows).cohenKappa(weights: .quadratic)),
    ]
  }

  static let ofPairs: [Extreme] = [
    Extreme(
      "stuartMaxwellTest", "separate halves", .collinear,
      SquareTable([[1, 2, 0, 0], [3, 1, 0, 0], [0, 0, 1, 2], [0, 0, 5, 1]]).stuartMaxwellTest()),
    Extreme(
      "spearmanCorrelation", "n = 0", .tooFewObservations(needed: 2, found: 0), spearmanCorrelation(x: [], y: [])),
    Extreme(
      "spearmanCorrelation", "n = 1", .tooFewObservations(needed: 2, found: 1), spearmanCorrelation(x: [1], y: [1])),
    Extreme("spearmanCorrelation", "equal values", .noVariation, spearmanCorrelation(x: [1, 1, 1], y: [1, 2, 3])),
    Extreme(
      "pValue", "two pairs", .tooFewObservations(needed: 3, found: 2),
      spearmanCorrelation(x: [1, 2], y: [3, 4]).flatMap(\.pValue)),
    Extreme("pValue", "one order", nil, spearmanCorrelation(x: [1, 2, 3], y: [3, 4, 9]).flatMap(\.pValue)),
    Extreme("guttmanErrors", "no tasks", always: guttmanErrors(isSolved: [])),
    Extreme("normed", "no tasks", .noVariation, guttmanErrors(isSolved: []).normed),
    Extreme("normed", "all solved", .noVariation, guttmanErrors(isSolved: [true, true]).normed),
    Extreme("normed", "none solved", .noVariation, guttmanErrors(isSolved: [false, false]).normed),
    Extreme("normed", "one of two", nil, guttmanErrors(isSolved: [false, true]).normed),
  ]
}
