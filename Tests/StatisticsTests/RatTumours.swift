import Statistics

/// The 70 historical groups of Gelman et al., Bayesian Data Analysis (2013), table 5.1; the current one is 4 of 14.
enum RatTumours {
  static let historical: [Proportion] = [
    (0, 20, 7), (0, 19, 4), (0, 18, 2), (0, 17, 1), (1, 20, 4), (1, 19, 2), (1, 18, 2), (2, 25, 1), (2, 24, 1),
    (2, 23, 1), (2, 20, 6), (1, 10, 1), (5, 49, 1), (2, 19, 1), (5, 46, 1), (3, 27, 1), (2, 17, 1), (7, 49, 1),
    (7, 47, 1), (3, 20, 2), (2, 13, 1), (9, 48, 1), (10, 50, 1), (4, 20, 7), (10, 48, 1), (4, 19, 3), (5, 22, 1),
    (11, 46, 1), (12, 49, 1), (5, 20, 2), (6, 23, 1), (5, 19, 1), (6, 22, 1), (6, 20, 3), (16, 52, 1), (15, 47, 1),
    (15, 46, 1), (9, 24, 1),
  ].flatMap { k, n, times in [Proportion](repeating: Proportion(k, of: n), count: times) }

  static let current = Proportion(4, of: 14)

  static let all = historical + [current]
}
