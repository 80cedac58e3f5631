extension FourfoldTable {
  /// Fisher's exact test of no association, given the margins.
  ///
  /// "Greater" is evidence for more successes in the first row. The two-sided value is by probability, as in R's
  /// `fisher.test`. Undefined with an empty row or column, where every p-value would be 1 by definition. Not for two
  /// judgements of the same pupils: see `SquareTable`.
  /// Reference: R. A. Fisher, JRSS 98 (1935) 39-82, doi:10.2307/2342435.
  ///
  /// - Complexity: at most O(n) for the tails; nothing is allocated.
  public func fisherTest() -> Estimate<ExactPValues> {
    if let obstacle { return .failure(obstacle) }
    let null = Hypergeometric(population: total, successes: a + c, sample: a + b)
    return .success(ExactPValues(of: a, under: null))
  }

  /// Pearson's χ² test of no association, on one degree of freedom, without continuity correction.
  ///
  /// Undefined with an empty row or column. Not for expected counts below 5: use `fisherTest()`.
  /// Reference: K. Pearson, Philosophical Magazine 50 (1900) 157-175, doi:10.1080/14786440009463897.
  ///
  /// - Complexity: O(1), nothing is allocated.
  public func pearsonTest() -> Estimate<ChiSquaredTest> {
    if let obstacle { return .failure(obstacle) }
    let cross = Double(a) * Double(d) - Double(b) * Double(c)
    let rows = Double(a + b) * Double(c + d)
    let columns = Double(a + c) * Double(b + d)
    return .success(ChiSquaredTest(statistic: Double(total) * (cross / rows) * (cross / columns), degreesOfFreedom: 1))
  }
}
