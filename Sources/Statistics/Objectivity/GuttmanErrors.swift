/// How often a pupil fails an easy task and solves a harder one.
public struct GuttmanErrors: Equatable, Hashable, Sendable {
  /// The pairs of tasks in the wrong order: the easier failed, the harder solved.
  public let errors: Int
  /// The most pairs that could be wrong with as many solved tasks, r (m − r).
  public let largestPossible: Int

  /// The share of possible errors that were made: van der Flier's normed G*, from 0 to 1.
  ///
  /// Undefined (`noVariation`) for a pupil who solved all tasks or none.
  public var normed: Estimate<Double> {
    largestPossible == 0 ? .failure(.noVariation) : .success(Double(errors) / Double(largestPossible))
  }
}

/// Counts the Guttman errors of one pupil.
///
/// Shows answer patterns that do not fit the order of difficulty; guessing, a missed lesson and a leaked key all make
/// them, so it never says which. Tasks of equal difficulty must be given in a fixed order, the same for all pupils.
/// Reference: R. R. Meijer, Applied Psychological Measurement 18 (1994) 311-314, doi:10.1177/014662169401800402.
///
/// - Parameter isSolved: whether each task was solved, the easiest task first.
/// - Complexity: O(tasks), nothing is allocated.
public func guttmanErrors(isSolved: [Bool]) -> GuttmanErrors {
  var failedBefore = 0
  var solved = 0
  var errors = 0
  for isTaskSolved in isSolved {
    if isTaskSolved {
      solved += 1
      errors += failedBefore
    } else {
      failedBefore += 1
    }
  }
  return GuttmanErrors(errors: errors, largestPossible: solved * failedBefore)
}
