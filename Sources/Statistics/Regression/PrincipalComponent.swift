/// The first principal component of standardised variables: one index of many correlated conditions.
public struct PrincipalComponent: Sendable {
  /// The weight of each standardised variable, of unit length; the largest in size, or the first of equals, is positive.
  public let loadings: [Double]
  /// The variance of the index over the number of variables, from 1 / variables to 1.
  public let explainedShare: Double
  /// The index of each observation: mean 0, in units of the standardised variables.
  public let scores: [Double]
}

/// The first principal component of the correlation matrix.
///
/// Undefined with fewer than three observations, and (`noVariation`) when a variable is constant or the first component
/// is no longer than the second, so that its direction is arbitrary. The index orders schools by conditions; it is no
/// measure of anything by itself, and changes with the set of schools.
/// Reference: I. T. Jolliffe, J. Cadima, Phil. Trans. R. Soc. A 374 (2016) 20150202, doi:10.1098/rsta.2015.0202.
///
/// - Parameter observations: one row of values for each observation, all finite and of equal length.
/// - Complexity: O(observations · variables² + variables³).
public func firstPrincipalComponent(_ observations: [[Double]]) -> Estimate<PrincipalComponent> {
  let variables = observations.first?.count ?? 0
  precondition(observations.allSatisfy { $0.count == variables && $0.allSatisfy(\.isFinite) }, "values are finite")
  guard observations.count > 2, variables > 0 else {
    return .failure(.tooFewObservations(needed: 3, found: observations.count))
  }
  var columns: [[Double]] = []
  for variable in 0..<variables {
    let values = observations.map { $0[variable] }
    guard case .success(let centre) = mean(values), case .success(let spread) = variance(values), spread > 0 else {
      return .failure(.noVariation)
    }
    columns.append(values.map { ($0 - centre) / spread.squareRoot() })
  }
  var correlation = Matrix(rows: variables, columns: variables)
  for i in 0..<variables {
    for j in 0..<variables { correlation[i, j] = dot(columns[i], columns[j]) / Double(observations.count - 1) }
  }
  let spectrum = JacobiSpectrum(correlation)
  let first = spectrum.values[0]
  // Equal eigenvalues differ by the rounding of the rotations.
  if variables > 1 && first - spectrum.values[1] < 1e-10 * first { return .failure(.noVariation) }
  var loadings = spectrum.vectors[0]
  // With two variables both weights are equal but for rounding, which must not decide the sign.
  let largest = loadings.map(abs).max() ?? 0
  if let first = loadings.first(where: { abs($0) > largest * (1 - 1e-9) }), first < 0 {
    loadings = loadings.map { -$0 }
  }
  let scores = observations.indices.map { row in
    (0..<variables).reduce(0) { $0 + loadings[$1] * columns[$1][row] }
  }
  return .success(
    PrincipalComponent(loadings: loadings, explainedShare: first / Double(variables), scores: scores))
}
