import RealModule

/// The log-likelihood of beta-binomial counts in β and ln(a + b), with its first and second derivatives.
///
/// Groups that agree in counts and covariates are evaluated once. Differences of ln Γ, ψ and ψ′ over a count of pupils
/// are finite sums, Γ(a + k) / Γ(a) = a (a + 1) … (a + k − 1), and so need no special function; long sums use ψ.
struct BetaBinomialLikelihood {
  /// One distinct group: its counts, and how many groups are like it.
  private struct Row {
    let successes: Int
    let failures: Int
    var weight: Double
  }

  private struct Key: Hashable {
    let successes: Int
    let failures: Int
    let covariates: [Double]
  }

  private let rows: [Row]
  /// The covariates of the rows, one row after the other.
  private let covariates: [Double]
  private let columns: Int

  init(groups: [Proportion], covariates design: [[Double]]) {
    columns = design.first?.count ?? 0
    var places: [Key: Int] = [:]
    var rows: [Row] = []
    var covariates: [Double] = []
    for (group, row) in zip(groups, design) {
      let key = Key(successes: group.successes, failures: group.failures, covariates: row)
      if let place = places[key] {
        rows[place].weight += 1
      } else {
        places[key] = rows.count
        rows.append(Row(successes: group.successes, failures: group.failures, weight: 1))
        covariates += row
      }
    }
    self.rows = rows
    self.covariates = covariates
  }

  /// The value without the binomial coefficients, the gradient, and minus the matrix of second derivatives; `nil` where
  /// the model is binomial, or all-or-nothing, to working precision.
  func evaluate(at parameters: [Double]) -> Slope? {
    guard abs(parameters[columns]) < 30 else { return nil }
    let precision = Double.exp(parameters[columns])
    var value = NeumaierSum()
    var gradient = [Double](repeating: 0, count: columns + 1)
    var curvature = Matrix(rows: columns + 1, columns: columns + 1)
    for (index, row) in rows.enumerated() {
      let base = index * columns
      var predictor = 0.0
      for column in 0..<columns { predictor += parameters[column] * covariates[base + column] }
      let (share, rest) = logisticShares(predictor)
      let a = share * precision
      let b = rest * precision
      guard a > 1e-12, b > 1e-12 else { return nil }
      let ofA = RisingSums(from: a, count: row.successes)
      let ofB = RisingSums(from: b, count: row.failures)
      let ofBoth = RisingSums(from: precision, count: row.successes + row.failures)
      value.add(row.weight * (ofA.logProduct + ofB.logProduct - ofBoth.logProduct))
      let speed = precision * share * rest
      let difference = ofA.first - ofB.first
      let byPredictor = row.weight * difference * speed
      let byPrecision = row.weight * (a * ofA.first + b * ofB.first - precision * ofBoth.first)
      let twice =
        row.weight * (speed * speed * (ofA.second + ofB.second) - difference * speed * (rest - share))
      let mixed = row.weight * (speed * (a * ofA.second - b * ofB.second) - difference * speed)
      let precisionTwice =
        row.weight * (a * a * ofA.second + b * b * ofB.second - precision * precision * ofBoth.second) - byPrecision
      for column in 0..<columns {
        let own = covariates[base + column]
        gradient[column] += byPredictor * own
        for other in 0...column { curvature[column, other] += twice * own * covariates[base + other] }
        curvature[columns, column] += mixed * own
      }
      gradient[columns] += byPrecision
      curvature[columns, columns] += precisionTwice
    }
    for row in 0...columns {
      for column in 0..<row { curvature[column, row] = curvature[row, column] }
    }
    return Slope(value: value.value, gradient: gradient, curvature: curvature)
  }
}

/// Sums over x, x + 1, … x + count − 1: of the logarithms, of 1 / x and of 1 / x².
struct RisingSums {
  var logProduct = 0.0
  /// ψ(x + count) − ψ(x).
  var first = 0.0
  /// ψ′(x) − ψ′(x + count).
  var second = 0.0

  init(from x: Double, count: Int) {
    // A pupil costs one division; beyond some hundreds the series of ln Γ, ψ and ψ′ are cheaper.
    guard count <= 400 else {
      let end = x + Double(count)
      logProduct = Double.logGamma(end) - Double.logGamma(x)
      first = digamma(end) - digamma(x)
      second = trigamma(x) - trigamma(end)
      return
    }
    var product = 1.0
    for step in 0..<count {
      let term = x + Double(step)
      product *= term
      let inverse = 1 / term
      first += inverse
      second += inverse * inverse
      // The product leaves the range of a double long after eight factors below 1e13 and above 1e-12.
      if step & 7 == 7 {
        logProduct += Double.log(product)
        product = 1
      }
    }
    logProduct += Double.log(product)
  }
}

/// ψ′ for positive arguments, as `digamma` by recurrence and asymptotic series (DLMF 5.15.8).
func trigamma(_ argument: Double) -> Double {
  var x = argument
  var shift = 0.0
  while x < 12 {
    shift += 1 / (x * x)
    x += 1
  }
  let square = 1 / (x * x)
  // Bernoulli numbers: 1/6, 1/30, 1/42, 1/30, 5/66, 691/2730.
  let far = square * (5.0 / 66 - square * 691 / 2730)
  let series = square * (1.0 / 6 - square * (1.0 / 30 - square * (1.0 / 42 - square * (1.0 / 30 - far))))
  return shift + (1 + 0.5 / x + series) / x
}
