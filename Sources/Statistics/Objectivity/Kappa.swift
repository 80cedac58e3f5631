/// How much a disagreement counts in Cohen's κ.
public enum KappaWeights: Sendable {
  /// Every disagreement counts the same.
  case unweighted
  /// A disagreement counts as the distance of the categories.
  case linear
  /// A disagreement counts as the squared distance of the categories.
  case quadratic

  func agreement(_ row: Int, _ column: Int, categories: Int) -> Double {
    let distance = Double(abs(row - column)) / Double(categories - 1)
    return switch self {
    case .unweighted: row == column ? 1 : 0
    case .linear: 1 - distance
    case .quadratic: 1 - distance * distance
    }
  }
}

/// Cohen's κ: agreement beyond what the marginal totals alone would give.
public struct CohenKappa: Equatable, Hashable, Sendable {
  /// κ: 1 for perfect agreement, 0 for none beyond chance.
  public let value: Double
  /// The large-sample standard error, 0 for perfect agreement.
  public let standardError: Double
}

extension SquareTable {
  /// Cohen's κ with its large-sample standard error.
  ///
  /// Undefined without observations, and (`noVariation`) when both judgements put all in one and the same category,
  /// for chance alone then agrees always. It falls with uneven margins, so κ of unlike schools is not comparable.
  /// Reference: J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72 (1969) 323-327, doi:10.1037/h0028106.
  ///
  /// - Complexity: O(K³), nothing is allocated.
  public func cohenKappa(weights: KappaWeights) -> Estimate<CohenKappa> {
    let count = Double(total)
    guard count > 0 else { return .failure(.noObservations) }
    func weight(_ row: Int, _ column: Int) -> Double { weights.agreement(row, column, categories: categories) }
    var observed = 0.0
    var expected = 0.0
    for row in 0..<categories {
      for column in 0..<categories {
        observed += weight(row, column) * (Double(self[row, column]) / count)
        expected += weight(row, column) * (Double(rowTotal(row)) / count) * (Double(columnTotal(column)) / count)
      }
    }
    let isConstant = (0..<categories).contains { rowTotal($0) == total && columnTotal($0) == total }
    guard !isConstant else { return .failure(.noVariation) }
    // Exactly, and not to the rounding of the sums.
    if !hasDisagreement { return .success(CohenKappa(value: 1, standardError: 0)) }
    let kappa = (observed - expected) / (1 - expected)
    var squares = 0.0
    for row in 0..<categories {
      for column in 0..<categories where self[row, column] > 0 {
        var typical = 0.0
        for other in 0..<categories {
          typical += weight(row, other) * (Double(columnTotal(other)) / count)
          typical += weight(other, column) * (Double(rowTotal(other)) / count)
        }
        let term = weight(row, column) - typical * (1 - kappa)
        squares += Double(self[row, column]) / count * term * term
      }
    }
    let centre = kappa - expected * (1 - kappa)
    let variance = max(0, squares - centre * centre) / count
    return .success(CohenKappa(value: kappa, standardError: variance.squareRoot() / (1 - expected)))
  }
}
