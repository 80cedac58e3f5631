/// Values of groups that stand in units, cohorts of pupils in schools, around zero: how far the units differ, and how far the
/// groups of one unit do.
///
/// value = unit + group + noise, all normal around 0, the variance of the noise known. What is true of a unit lies beyond
/// what one group of it shows, however large the group is.
public struct NestedNormal: Equatable, Sendable {
  /// A measured group.
  public struct Group: Equatable, Hashable, Sendable {
    /// The measured value, as a distance from what is expected.
    public let value: Double
    /// The variance of its noise.
    public let variance: Double

    /// - Precondition: `variance > 0`, both finite.
    public init(value: Double, variance: Double) {
      precondition(value.isFinite && variance.isFinite && variance > 0, "a variance is positive, a value is finite")
      self.value = value
      self.variance = variance
    }
  }

  /// The variance between units; 0 where chance explains all likeness of the groups of one unit.
  public let betweenUnits: Double
  /// The variance between groups of one unit beyond noise.
  public let withinUnits: Double

  /// The variances as given.
  public init(betweenUnits: Double, withinUnits: Double) {
    self.betweenUnits = betweenUnits
    self.withinUnits = withinUnits
  }

  /// The posterior of the unit's own part behind its groups.
  ///
  /// Both variances are taken as known. Undefined without groups, and (`noVariationBetweenGroups`) where units do not
  /// differ.
  ///
  /// - Complexity: O(groups), nothing is allocated.
  public func posterior(of groups: [Group]) -> Estimate<Normal> {
    guard !groups.isEmpty else { return .failure(.noObservations) }
    guard betweenUnits > 0 else { return .failure(.noVariationBetweenGroups) }
    var precision = 1 / betweenUnits
    var weighted = 0.0
    for group in groups {
      let weight = 1 / (withinUnits + group.variance)
      precision += weight
      weighted += weight * group.value
    }
    return .success(Normal(mean: weighted / precision, standardDeviation: (1 / precision).squareRoot()))
  }
}

/// Estimates both variances by moments.
///
/// The product of two groups of one unit has the variance between units as its mean, the square of one group less its
/// noise the sum of both; each mean is weighted by the precision of its terms, whose first guess is the plain mean. Values
/// are distances from what is expected, so no mean is fitted. Undefined (`tooFewGroups`) without a unit of two groups: the
/// parts cannot be told apart then.
/// Reference: S. R. Searle, G. Casella, C. E. McCulloch, Variance Components (1992), chapter 5,
/// doi:10.1002/9780470316856.
///
/// - Complexity: O(Σ groups²) over units.
public func nestedNormal(_ units: [[NestedNormal.Group]]) -> Estimate<NestedNormal> {
  guard units.contains(where: { $0.count > 1 }) else { return .failure(.tooFewGroups(needed: 2, found: 1)) }
  var plain = NeumaierSum()
  var count = 0
  for group in units.joined() {
    plain.add(group.value * group.value - group.variance)
    count += 1
  }
  let guess = max(0, plain.value / Double(count))
  var products = NeumaierSum()
  var productWeights = NeumaierSum()
  var squares = NeumaierSum()
  var squareWeights = NeumaierSum()
  for groups in units {
    for (index, group) in groups.enumerated() {
      let precision = 1 / (guess + group.variance)
      squares.add(precision * precision * (group.value * group.value - group.variance))
      squareWeights.add(precision * precision)
      for other in groups[(index + 1)...] {
        let weight = precision / (guess + other.variance)
        products.add(weight * group.value * other.value)
        productWeights.add(weight)
      }
    }
  }
  let between = max(0, products.value / productWeights.value)
  return .success(
    NestedNormal(
      betweenUnits: between, withinUnits: max(0, squares.value / squareWeights.value - between)))
}
