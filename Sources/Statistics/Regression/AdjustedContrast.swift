/// The difference between marked units and the others at equal values of a covariate: analysis of covariance with one slope.
///
/// What marked units gain because they began low is in the slope, not in the difference, as long as both kinds began
/// alike; where they did not, the line is drawn beyond the data and the difference means nothing (`overlap`). A difference
/// is no cause: nobody drew the marked units at random.
/// Reference: R. A. Fisher, Statistical Methods for Research Workers (1932), § 49.1; for placebo draws P. R. Rosenbaum,
/// Observational Studies (2002), chapter 2, doi:10.1007/978-1-4757-3692-2.
public struct AdjustedContrast: Equatable, Sendable {
  /// Number of units of both kinds.
  public let units: Int
  /// Number of marked units.
  public let marked: Int
  /// Mean outcome of the marked less what the line of the others gives at their covariate, in units of the outcome.
  public let difference: Double
  /// Change of the outcome for one unit of the covariate.
  public let slope: Double
  /// The share of marked units whose covariate lies between the smallest and the largest of the others.
  public let overlap: Double
  /// Outcomes less the difference of the marked, as residuals of the common line: what chance alone leaves.
  private let residuals: [Double]
  /// Covariates less their mean.
  private let centred: [Double]
  private let covariateSquares: Double

  /// Fits the line with its two levels.
  ///
  /// Undefined with fewer than two units of either kind or four in all, and (`collinear`) where the covariate does not vary
  /// within the kinds.
  ///
  /// - Parameters:
  ///   - outcome: one value a unit.
  ///   - covariate: where each unit began.
  ///   - isMarked: whether a unit is marked.
  /// - Complexity: O(units).
  public static func fit(
    _ outcome: [Double], covariate: [Double], isMarked: [Bool]
  ) -> Estimate<AdjustedContrast> {
    precondition(outcome.count == covariate.count && outcome.count == isMarked.count, "a value of each kind a unit")
    let marked = isMarked.count { $0 }
    let others = outcome.count - marked
    guard min(marked, others) >= 2 else {
      return .failure(.tooFewObservations(needed: 2, found: min(marked, others)))
    }
    func average(_ values: [Double], _ kind: Bool) -> Double {
      NeumaierSum(values.indices.lazy.filter { isMarked[$0] == kind }.map { values[$0] }).value
        / Double(kind ? marked : others)
    }
    let x = [average(covariate, false), average(covariate, true)]
    let y = [average(outcome, false), average(outcome, true)]
    var squares = NeumaierSum()
    var products = NeumaierSum()
    for index in outcome.indices {
      let kind = isMarked[index] ? 1 : 0
      squares.add((covariate[index] - x[kind]) * (covariate[index] - x[kind]))
      products.add((covariate[index] - x[kind]) * (outcome[index] - y[kind]))
    }
    guard squares.value > 0 else { return .failure(.collinear) }
    let slope = products.value / squares.value
    let difference = (y[1] - y[0]) - slope * (x[1] - x[0])
    let begun = covariate.indices.filter { !isMarked[$0] }.map { covariate[$0] }
    let (low, high) = (begun.min() ?? 0, begun.max() ?? 0)
    let within = covariate.indices.count { isMarked[$0] && low <= covariate[$0] && covariate[$0] <= high }
    return .success(
      AdjustedContrast(
        outcome.indices.map { outcome[$0] - (isMarked[$0] ? difference : 0) }, covariate: covariate, marked: marked,
        difference: difference, slope: slope, overlap: Double(within) / Double(marked)))
  }

  /// - Parameter level: outcomes without the difference of the marked, so that one line without levels fits all.
  private init(
    _ level: [Double], covariate: [Double], marked: Int, difference: Double, slope: Double, overlap: Double
  ) {
    units = level.count
    self.marked = marked
    self.difference = difference
    self.slope = slope
    self.overlap = overlap
    let n = Double(level.count)
    let (x, y) = (NeumaierSum(covariate).value / n, NeumaierSum(level).value / n)
    centred = covariate.map { $0 - x }
    covariateSquares = NeumaierSum(centred.map { $0 * $0 }).value
    // At the fitted difference the common line has the slope of the two.
    residuals = zip(level, centred).map { $0 - y - slope * $1 }
  }

  /// The differences that as many units drawn at random from all of them would show, sorted: what there is to see without
  /// any effect.
  ///
  /// The draws come from xoshiro256**: the same seed gives the same differences on every machine.
  ///
  /// - Parameters:
  ///   - draws: how many, such as 1000.
  ///   - seed: of the generator.
  /// - Complexity: O(units + draws · marked).
  public func placebo(draws: Int, seed: UInt64) -> [Double] {
    precondition(draws > 0, "a number of draws is positive")
    var generator = Xoshiro256(seed: seed)
    var order = Array(0..<units)
    var differences: [Double] = []
    differences.reserveCapacity(draws)
    let m = Double(marked)
    for _ in 0..<draws {
      var sum = 0.0
      var lean = 0.0
      for place in 0..<marked {
        let other = place + Int(generator.nextUniform() * Double(units - place))
        order.swapAt(place, other)
        sum += residuals[order[place]]
        lean += centred[order[place]]
      }
      // The regression of the residuals on the mark, the covariate held fixed (Frisch and Waugh).
      let spread = m - m * m / Double(units) - lean * lean / covariateSquares
      if spread > 0 { differences.append(sum / spread) }
    }
    return differences.sorted()
  }
}
