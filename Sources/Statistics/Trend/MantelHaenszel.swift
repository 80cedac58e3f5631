import RealModule

/// The common association of a series of fourfold tables, one for each stratum.
///
/// Strata with an empty row or column carry no information and are passed over, as the formulas do by themselves.
/// Reference: N. Mantel, W. Haenszel, JNCI 22 (1959) 719-748, doi:10.1093/jnci/22.4.719.
public struct MantelHaenszel: Equatable, Hashable, Sendable {
  /// The tables, one for each stratum.
  public let strata: [FourfoldTable]

  /// Creates the series from its tables.
  public init(_ strata: [FourfoldTable]) {
    self.strata = strata
  }

  /// The common odds ratio Σ ad/n ÷ Σ bc/n.
  ///
  /// Undefined without an informative stratum (`noObservations`), and where it would be infinite (`separated`).
  ///
  /// - Complexity: O(strata), nothing is allocated.
  public var oddsRatio: Estimate<Double> {
    let sums = sums()
    guard sums.informative > 0 else { return .failure(.noObservations) }
    return sums.s > 0 ? .success(sums.r / sums.s) : .failure(.separated)
  }

  /// The interval of the common odds ratio: normal on the logarithm, with the variance of Robins, Breslow, Greenland.
  ///
  /// Undefined as the odds ratio is, and also where that is 0.
  /// Reference: J. Robins, N. Breslow, S. Greenland, Biometrics 42 (1986) 311-323, doi:10.2307/2531052.
  ///
  /// - Complexity: O(strata), nothing is allocated.
  public func oddsRatioInterval(level: Double) -> Estimate<Interval> {
    let z = criticalValue(level: level)
    let sums = sums()
    guard sums.informative > 0 else { return .failure(.noObservations) }
    guard sums.r > 0, sums.s > 0 else { return .failure(.separated) }
    let mixed = (sums.ps + sums.qr) / (2 * sums.r * sums.s)
    let variance = sums.pr / (2 * sums.r * sums.r) + mixed + sums.qs / (2 * sums.s * sums.s)
    let centre = Double.log(sums.r / sums.s)
    let half = z * variance.squareRoot()
    return .success(Interval(lower: Double.exp(centre - half), upper: Double.exp(centre + half)))
  }

  /// The Cochran–Mantel–Haenszel test that every stratum's odds ratio is 1.
  ///
  /// Undefined without an informative stratum. It misses associations of opposite sign in different strata.
  /// Reference: W. G. Cochran, Biometrics 10 (1954) 417-451, doi:10.2307/3001616.
  ///
  /// - Parameter isContinuityCorrected: subtracts ½ from |Σ (a − E a)| where that is at least ½, as R's
  ///   `mantelhaen.test` does by default.
  /// - Complexity: O(strata), nothing is allocated.
  public func associationTest(isContinuityCorrected: Bool) -> Estimate<ChiSquaredTest> {
    var excess = NeumaierSum()
    var variance = NeumaierSum()
    for table in strata where table.total > 1 && !table.hasEmptyMargin {
      let n = Double(table.total)
      let rows = Double(table.a + table.b) * Double(table.c + table.d)
      let columns = Double(table.a + table.c) * Double(table.b + table.d)
      excess.add(Double(table.a) - Double(table.a + table.b) * (Double(table.a + table.c) / n))
      variance.add(rows / n * (columns / n) / (n - 1))
    }
    guard variance.value > 0 else { return .failure(.noObservations) }
    let size = abs(excess.value)
    let distance = isContinuityCorrected && size >= 0.5 ? size - 0.5 : size
    return .success(ChiSquaredTest(statistic: distance * distance / variance.value, degreesOfFreedom: 1))
  }

  /// The sums of the estimator and its variance: R = ad/n, S = bc/n, P = (a + d)/n, Q = (b + c)/n.
  private struct Sums {
    var r = 0.0
    var s = 0.0
    var pr = 0.0
    var ps = 0.0
    var qr = 0.0
    var qs = 0.0
    var informative = 0
  }

  private func sums() -> Sums {
    var sums = Sums()
    for table in strata where !table.hasEmptyMargin {
      let n = Double(table.total)
      let r = Double(table.a) * (Double(table.d) / n)
      let s = Double(table.b) * (Double(table.c) / n)
      let p = Double(table.a + table.d) / n
      let q = Double(table.b + table.c) / n
      sums.r += r
      sums.s += s
      sums.pr += p * r
      sums.ps += p * s
      sums.qr += q * r
      sums.qs += q * s
      sums.informative += 1
    }
    return sums
  }
}
