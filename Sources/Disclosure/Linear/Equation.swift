/// Whole multiples of unknowns that add up to nothing: a whole less its parts.
struct Equation: Hashable, Sendable {
  /// Places of the unknowns, none twice.
  var unknowns: [Int]
  /// None is zero.
  var coefficients: [Int]

  /// `whole − Σ parts`, each weighted.
  init(_ whole: Int, weight: Int = 1, isSumOf parts: [Int], weights: [Int]? = nil) {
    unknowns = [whole] + parts
    coefficients = [weight] + (weights ?? Array(repeating: 1, count: parts.count)).map { -$0 }
  }

  private init(unknowns: [Int], coefficients: [Int]) {
    self.unknowns = unknowns
    self.coefficients = coefficients
  }

  /// The same equation with the unknowns at other places.
  func renumbered(_ place: (Int) -> Int) -> Equation {
    Equation(unknowns: unknowns.map(place), coefficients: coefficients)
  }
}
