/// Why data do not define an estimate.
public enum Undefined: Error, Equatable, Hashable, Sendable {
  /// Nothing was observed.
  case noObservations
  /// Fewer observations than the estimator needs.
  case tooFewObservations(needed: Int, found: Int)
  /// Fewer groups than the estimator needs.
  case tooFewGroups(needed: Int, found: Int)
  /// All observations are equal, or all stand in one category: nothing varies that could be explained.
  case noVariation
  /// A category, numbered from 0, holds no observation of any group, so that its limits are unknown.
  case emptyCategory(Int)
  /// Groups differ no more than chance alone makes them differ, so the variance between them is zero.
  case noVariationBetweenGroups
  /// The likelihood grows without bound, because a predictor or a group separates the outcomes perfectly.
  case separated
  /// Predictors or contrasts are linearly dependent.
  case collinear
  /// An observation has leverage one: it alone determines its fitted value, so its residual says nothing.
  case fullLeverage
  /// The iteration stopped before it met its tolerance.
  case notConverged(iterations: Int)
  /// Enumeration would need more steps than the limit.
  case tooLargeToEnumerate(steps: Int, limit: Int)
  /// No value of the quantity, however extreme, satisfies the condition.
  case unattainable
}

extension Undefined: CustomStringConvertible {
  /// One English sentence without a full stop.
  public var description: String {
    switch self {
    case .noObservations: "nothing was observed"
    case .tooFewObservations(let needed, let found): "needs \(needed) observations, found \(found)"
    case .tooFewGroups(let needed, let found): "needs \(needed) groups, found \(found)"
    case .noVariation: "the observations do not vary"
    case .emptyCategory(let category): "category \(category) is empty in every group"
    case .noVariationBetweenGroups: "groups vary no more than by chance"
    case .separated: "outcomes are separated perfectly, the estimate would be infinite"
    case .collinear: "predictors are linearly dependent"
    case .fullLeverage: "one observation alone determines its own fitted value"
    case .notConverged(let iterations): "did not converge in \(iterations) iterations"
    case .tooLargeToEnumerate(let steps, let limit): "enumeration needs \(steps) steps, the limit is \(limit)"
    case .unattainable: "no attainable value satisfies the condition"
    }
  }
}
