import RealModule

/// The sum of the probabilities from `start` to `end`, one step at a time, each term from the one before.
///
/// - Parameters:
///   - start: where the sum begins, the end of the tail nearer to the centre.
///   - end: the outermost value of the tail, below or above `start`.
///   - first: the probability at `start`.
///   - isUnimodal: whether terms, once they shrink, shrink for ever; the sum may then stop early.
///   - ratio: the probability at k + step divided by that at k, for the step that leads from `start` to `end`.
/// - Complexity: O(|end − start|), less when the terms of a unimodal distribution vanish.
func tailSum(
  from start: Int,
  to end: Int,
  first: Double,
  isUnimodal: Bool,
  ratio: (Int) -> Double
) -> Double {
  let step = start <= end ? 1 : -1
  var sum = NeumaierSum()
  var term = first
  var k = start
  sum.add(term)
  while k != end {
    let factor = ratio(k)
    term *= factor
    k += step
    sum.add(term)
    // What is left is below the rounding of the sum when even equal terms could not change it.
    let remaining = Double(abs(end - k))
    if isUnimodal && factor < 1 && term * remaining <= sum.value * 0.5 * Double.ulpOfOne { break }
  }
  return min(sum.value, 1)
}
