import Statistics

extension Extreme {
  /// Marks of many schools: (what is extreme, the counts, the reason with spreads of their own, with one for all).
  private static let marks: [(String, [[Int]], own: Undefined?, one: Undefined?)] = [
    ("no groups", [], .noObservations, .noObservations),
    ("a group of n = 0", [[1, 2, 3, 4], [0, 0, 0, 0]], .noObservations, .noObservations),
    ("an empty category", [[3, 4, 5, 0], [1, 2, 3, 0]], .emptyCategory(3), .emptyCategory(3)),
    ("all mass in one category", [[0, 9, 0, 0], [0, 7, 0, 0]], .emptyCategory(0), .emptyCategory(0)),
    ("all at either end", [[9, 0, 0, 0], [0, 0, 0, 7]], .emptyCategory(1), .emptyCategory(1)),
    ("two marks each", [[4, 3, 0, 0], [0, 0, 9, 1]], .tooFewGroups(needed: 1, found: 0), .separated),
    ("one group alone reaches the top", [[9, 8, 7, 0], [0, 0, 7, 5]], .separated, .separated),
    ("nobody below and above a category", [[0, 9, 9, 9], [5, 0, 0, 0]], .separated, .separated),
    ("one group", [[9, 12, 8, 3]], nil, nil),
    ("one group of 10⁷", [[9_000_000, 12_000_000, 8_000_000, 3_000_000]], nil, nil),
    ("a group of n = 1", [[9, 12, 8, 3], [0, 1, 0, 0]], nil, nil),
    (
      "groups of 10⁷ and of one", [[9_000_000, 12_000_000, 8_000_000, 3_000_000], [0, 0, 1, 0], [5, 0, 0, 0]], nil, nil
    ),
  ]

  private static func fit(_ rows: [[Int]], _ spread: SpreadModel) -> Estimate<HeteroskedasticOrderedProbit> {
    heteroskedasticOrderedProbit(OrderedGroups(rows, categories: 4), spread: spread)
  }

  /// The ordered probit model and what follows from it.
  static let ofOrderedGroups: [Extreme] =
    marks.flatMap { data, rows, own, one -> [Extreme] in
      [
        Extreme("heteroskedasticOrderedProbit", data, own, fit(rows, .heteroskedastic)),
        Extreme("heteroskedasticOrderedProbit", data + ", one spread", one, fit(rows, .homoskedastic)),
        Extreme("heteroskedasticOrderedProbit", data + ", star", own, fit(rows, .heteroskedastic).map(\.starScale)),
      ]
    }

  static let ofStandardErrors: [Extreme] = [
    Extreme(
      "heteroskedasticOrderedProbit", "everybody too small", .tooFewGroups(needed: 1, found: 0),
      fit([[9, 8, 7, 6], [3, 9, 9, 3]], .pooled(minimum: 100))),
    Extreme(
      "heteroskedasticOrderedProbit", "stopped", .notConverged(iterations: 1),
      heteroskedasticOrderedProbit(
        OrderedGroups([[9, 8, 7, 6], [3, 9, 9, 30]], categories: 4), spread: .heteroskedastic, iterations: 1)),
    Extreme(
      "meanStandardErrors", "all in the lowest category", .noVariation,
      fit([[9, 12, 8, 3], [5, 0, 0, 0]], .heteroskedastic).flatMap { $0.meanStandardErrors[1] }),
    Extreme(
      "meanStandardErrors", "all in the lowest category, star scale", .noVariation,
      fit([[9, 12, 8, 3], [5, 0, 0, 0]], .heteroskedastic).flatMap { $0.starScale.meanStandardErrors[1] }),
    Extreme(
      "logSpreadStandardErrors", "two categories", .tooFewObservations(needed: 3, found: 2),
      fit([[9, 12, 8, 3], [5, 4, 0, 0]], .heteroskedastic).flatMap { $0.logSpreadStandardErrors[1] }),
    Extreme(
      "biasCorrectedStarScale", "a group of one", .tooFewObservations(needed: 2, found: 1),
      fit([[9, 12, 8, 3], [0, 1, 0, 0]], .heteroskedastic).flatMap(\.biasCorrectedStarScale)),
    Extreme(
      "biasCorrectedStarScale", "equal groups", nil,
      fit([[9, 12, 8, 3], [9, 12, 8, 3]], .heteroskedastic).flatMap(\.biasCorrectedStarScale)),
    Extreme(
      "shrunkenMeans", "one group", .tooFewGroups(needed: 2, found: 1),
      fit([[9, 12, 8, 3]], .heteroskedastic).flatMap { $0.starScale.shrunkenMeans(method: .pauleMandel) }),
    Extreme(
      "shrunkenMeans", "equal groups", .noVariationBetweenGroups,
      fit([[9, 12, 8, 3], [9, 12, 8, 3]], .heteroskedastic).flatMap {
        $0.starScale.shrunkenMeans(method: .restrictedMaximumLikelihood)
      }),
  ]
}
