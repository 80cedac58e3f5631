import Statistics

/// Heaping, agreement and order.
func objectivityCommand(_ words: Words) -> Estimate<[Double]>? {
  switch words.name {
  case "frandsen":
    only(heap(words).pValue(k: words.double(3), referenceRatio: words.double(4)))
  case "frandsen.heap":
    only(heap(words).heapPValue(k: words.double(3), referenceRatio: words.double(4)))
  case "bunching":
    bunching(words.ints(0), threshold: words.int(1), windowBelow: words.int(2), degree: words.int(3)).map {
      [$0.excess, $0.missing, $0.counterfactual, $0.counterfactualBelow]
    }
  case "bowker": chi(SquareTable(words.intRows(0)).bowkerTest())
  case "stuart-maxwell": chi(SquareTable(words.intRows(0)).stuartMaxwellTest())
  case "kappa": SquareTable(words.intRows(0)).cohenKappa(weights: weights(words)).map { [$0.value, $0.standardError] }
  case "spearman":
    spearmanCorrelation(x: words.doubles(0), y: words.doubles(1)).flatMap { result in
      result.pValue.map { [result.coefficient, $0] }
    }
  case "guttman":
    guttmanErrors(isSolved: words.ints(0).map { $0 == 1 }).normed.map { [$0] }
  default: nil
  }
}

private func heap(_ words: Words) -> FrandsenTest {
  FrandsenTest(below: words.int(0), at: words.int(1), above: words.int(2))
}

private func weights(_ words: Words) -> KappaWeights {
  switch words.text(1) {
  case "linear": .linear
  case "quadratic": .quadratic
  default: .unweighted
  }
}
