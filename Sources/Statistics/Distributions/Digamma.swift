import RealModule

/// The logarithmic derivative ψ of the gamma function, for positive arguments.
///
/// The recurrence ψ(x) = ψ(x + 1) − 1/x carries the argument to 10, where the asymptotic series (DLMF 5.11.2,
/// https://dlmf.nist.gov/5.11) holds 15 digits.
func digamma(_ argument: Double) -> Double {
  var x = argument
  var shift = 0.0
  while x < 10 {
    shift -= 1 / x
    x += 1
  }
  let square = 1 / (x * x)
  // Bernoulli numbers over 2k: 1/12, 1/120, 1/252, 1/240, 5/660, 691/32760, 1/12.
  let far = square * (5.0 / 660 - square * (691.0 / 32760 - square / 12))
  let series = square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - far))))
  return shift + Double.log(x) - 0.5 / x - series
}
