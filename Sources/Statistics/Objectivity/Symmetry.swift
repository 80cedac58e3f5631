extension SquareTable {
  /// Bowker's test of symmetry: is a move from i to j as frequent as one from j to i? For two categories, McNemar's.
  ///
  /// Σ over i < j of (nᵢⱼ − nⱼᵢ)² / (nᵢⱼ + nⱼᵢ), on K(K − 1)/2 degrees of freedom, without continuity correction. Pairs
  /// that never disagree add 0 and keep their degree of freedom. Undefined without observations, and (`noVariation`)
  /// when all lie on the diagonal. An approximation for few disagreements.
  /// Reference: A. H. Bowker, JASA 43 (1948) 572-574, doi:10.1080/01621459.1948.10483284.
  ///
  /// - Complexity: O(K²), nothing is allocated.
  public func bowkerTest() -> Estimate<ChiSquaredTest> {
    var statistic = 0.0
    var disagreements = 0
    for row in 0..<categories {
      for column in (row + 1)..<max(row + 1, categories) {
        let sum = self[row, column] + self[column, row]
        let difference = Double(self[row, column] - self[column, row])
        disagreements += sum
        if sum > 0 { statistic += difference * (difference / Double(sum)) }
      }
    }
    if total == 0 { return .failure(.noObservations) }
    if disagreements == 0 { return .failure(.noVariation) }
    let degrees = categories * (categories - 1) / 2
    return .success(ChiSquaredTest(statistic: statistic, degreesOfFreedom: degrees))
  }

  /// The Stuart–Maxwell test of marginal homogeneity: do both judgements use the categories equally often?
  ///
  /// χ² = d′ S⁻¹ d of the differences d of the marginal totals, S their covariance. Categories without a disagreement
  /// say nothing and are left out, each taking a degree of freedom with it. Undefined without observations, on the
  /// diagonal only (`noVariation`), and where the disagreements fall into groups of categories that no pupil crosses
  /// (`collinear`).
  /// Reference: A. Stuart, Biometrika 42 (1955) 412-416, doi:10.1093/biomet/42.3-4.412.
  ///
  /// - Complexity: O(K³).
  public func stuartMaxwellTest() -> Estimate<ChiSquaredTest> {
    if total == 0 { return .failure(.noObservations) }
    let informative = (0..<categories).filter { rowTotal($0) + columnTotal($0) > 2 * self[$0, $0] }
    guard informative.count > 1 else { return .failure(.noVariation) }
    let kept = informative.dropLast()
    let differences = kept.map { Double(rowTotal($0) - columnTotal($0)) }
    var covariance = Matrix(rows: kept.count, columns: kept.count)
    for (i, row) in kept.enumerated() {
      for (j, column) in kept.enumerated() {
        covariance[i, j] =
          row == column
          ? Double(rowTotal(row) + columnTotal(row) - 2 * self[row, row])
          : -Double(self[row, column] + self[column, row])
      }
    }
    guard let factor = Cholesky(covariance) else { return .failure(.collinear) }
    let statistic = dot(differences, factor.solve(differences))
    return .success(ChiSquaredTest(statistic: statistic, degreesOfFreedom: kept.count))
  }
}
