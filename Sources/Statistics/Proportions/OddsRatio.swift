import RealModule

extension FourfoldTable {
  /// The odds ratio ad / bc.
  ///
  /// Undefined with an empty row or column, and `separated` where it would be infinite (b or c is 0). Where a or d is
  /// 0 it is 0. Not a ratio of shares, which it exceeds unless both are small.
  /// Reference: J. Cornfield, JNCI 11 (1951) 1269-1275, doi:10.1093/jnci/11.6.1269.
  public var oddsRatio: Estimate<Double> {
    if let obstacle { return .failure(obstacle) }
    if b == 0 || c == 0 { return .failure(.separated) }
    return .success(Double(a) / Double(b) * (Double(d) / Double(c)))
  }

  /// Woolf's interval of the odds ratio: normal on the logarithm, variance 1/a + 1/b + 1/c + 1/d.
  ///
  /// Undefined (`separated`) while a cell is empty; `haldaneOddsRatioInterval` is not.
  /// Reference: B. Woolf, Annals of Human Genetics 19 (1955) 251-253, doi:10.1111/j.1469-1809.1955.tb01348.x.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func woolfOddsRatioInterval(level: Double) -> Estimate<Interval> {
    let z = criticalValue(level: level)
    if let obstacle { return .failure(obstacle) }
    if a == 0 || b == 0 || c == 0 || d == 0 { return .failure(.separated) }
    return .success(logarithmicInterval(adding: 0, z: z))
  }

  /// Woolf's interval after half an observation is added to every cell (Haldane and Anscombe).
  ///
  /// Undefined with an empty row or column.
  /// Reference: F. J. Anscombe, Biometrika 43 (1956) 461-464, doi:10.1093/biomet/43.3-4.461.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func haldaneOddsRatioInterval(level: Double) -> Estimate<Interval> {
    let z = criticalValue(level: level)
    if let obstacle { return .failure(obstacle) }
    return .success(logarithmicInterval(adding: 0.5, z: z))
  }

  private func logarithmicInterval(adding extra: Double, z: Double) -> Interval {
    let cells = (Double(a) + extra, Double(b) + extra, Double(c) + extra, Double(d) + extra)
    let centre = Double.log(cells.0 / cells.1 * (cells.3 / cells.2))
    let half = z * (1 / cells.0 + 1 / cells.1 + 1 / cells.2 + 1 / cells.3).squareRoot()
    return Interval(lower: Double.exp(centre - half), upper: Double.exp(centre + half))
  }
}
