/// The root of an increasing concave function, by Newton's method kept inside a shrinking bracket.
///
/// The logarithm of a distribution function is concave wherever the density is log-concave, which holds for the
/// logit of a beta and the logarithm of a gamma variable. Newton's method then converges from either side, but after a
/// step too far into a tail that falls exponentially it would come back one unit at a time: a step that is not half as
/// long as the one before gives way to a bisection. Returns ∓∞ where the root lies outside `range`.
///
/// - Parameter function: the value and the derivative at a point.
func rootOfConcave(
  near start: Double,
  within range: ClosedRange<Double>,
  _ function: (Double) -> (value: Double, slope: Double)
) -> Double {
  var low = range.lowerBound
  var high = range.upperBound
  var point = min(max(start, low), high)
  var lastStep = Double.infinity
  // Two hundred bisections alone would exhaust the digits of the bracket: the loop always ends at the tolerance.
  for _ in 0..<200 {
    let (value, slope) = function(point)
    if value == 0 { return point }
    if value > 0 { high = point } else { low = point }
    let newton = point - value / slope
    // Convergence is quadratic, so a step of 1e-10 leaves an error at the level of rounding.
    if abs(newton - point) <= 1e-10 * max(1, abs(point)) { return newton }
    let isFast = abs(newton - point) < 0.5 * lastStep
    let next = isFast && newton > low && newton < high ? newton : low + (high - low) / 2
    lastStep = abs(next - point)
    if next - range.lowerBound < 1e-6 { return -.infinity }
    if range.upperBound - next < 1e-6 { return .infinity }
    point = next
  }
  return point
}
