import Statistics

/// Whether an estimate is defined and within `tolerance` of `expected`, relative to it but never to less than `floor`.
func isClose(_ actual: Double?, _ expected: Double, _ tolerance: Double = 1e-9, floor: Double = 1e-12) -> Bool {
  guard let actual else { return false }
  return actual == expected || abs(actual - expected) <= tolerance * max(abs(expected), floor)
}

/// Whether every number of a list is close to the expected one.
func areClose(_ actual: [Double]?, _ expected: [Double], _ tolerance: Double = 1e-9, floor: Double = 1e-12) -> Bool {
  guard let actual, actual.count == expected.count else { return false }
  return zip(actual, expected).allSatisfy { isClose($0, $1, tolerance, floor: floor) }
}

/// Whether an interval agrees with limits that were published with so many decimals.
func agrees(_ interval: Estimate<Interval>, _ lower: Double, _ upper: Double, decimals: Int) -> Bool {
  let unit = (0..<decimals).reduce(0.5000001) { half, _ in half / 10 }
  guard let interval = interval.value else { return false }
  return abs(interval.lower - lower) <= unit && abs(interval.upper - upper) <= unit
}
