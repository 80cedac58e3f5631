/// The standard normal quantile z that leaves `(1 − level) / 2` in each tail.
///
/// - Precondition: `0 < level < 1`.
func criticalValue(level: Double) -> Double {
  Normal.standard.upperQuantile(tailProbability(level: level))
}

/// The probability `(1 − level) / 2` that a two-sided interval leaves in each tail.
///
/// - Precondition: `0 < level < 1`.
func tailProbability(level: Double) -> Double {
  precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
  return (1 - level) / 2
}
