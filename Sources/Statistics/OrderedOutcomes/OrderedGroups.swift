/// Counts of ordered categories in many groups: the marks 2, 3, 4, 5 of every school.
public struct OrderedGroups: Equatable, Sendable {
  /// The number of categories, three or more.
  public let categories: Int
  /// The counts of each group, the lowest category first.
  public let counts: [[Int]]

  /// Creates the table from one row of counts for each group.
  ///
  /// - Precondition: three categories or more, equally many in every row, and no negative count.
  public init(_ counts: [[Int]], categories: Int) {
    precondition(categories > 2, "a latent scale needs three categories or more")
    precondition(counts.allSatisfy { $0.count == categories }, "every group has a count for each category")
    precondition(counts.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "a count is not negative")
    self.categories = categories
    self.counts = counts
  }

  /// The number of observations of each group.
  public var sizes: [Int] { counts.map { $0.reduce(0, +) } }
}

/// How the spread of a group on the latent scale is estimated.
public enum SpreadModel: Equatable, Sendable {
  /// Every group with three populated categories has its own; the others take the geometric mean of those.
  case heteroskedastic
  /// All groups share one.
  case homoskedastic
  /// As heteroskedastic, but groups smaller than `minimum` take the geometric mean as well.
  case pooled(minimum: Int)
}

/// What determines an estimated mean or spread of a group.
public enum OrderedGroupStatus: Equatable, Sendable {
  /// Mean and spread are the group's own.
  case own
  /// The mean is the group's own, the spread that of the others.
  case sharedSpread
  /// All observations lie in the lowest category: the mean is the smallest of the others.
  case allLowest
  /// All observations lie in the highest category: the mean is the largest of the others.
  case allHighest
}
