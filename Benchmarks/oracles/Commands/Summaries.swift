import Statistics

/// Quantiles, spread, sums, ranks and their uncertainty.
func summaryCommand(_ words: Words) -> Estimate<[Double]>? {
  switch words.name {
  case "quantile":
    only(quantile(ofSorted: words.doubles(2).sorted(), at: words.double(1), type: type(words)))
  case "median": only(median(words.doubles(0)))
  case "mean": only(mean(words.doubles(0)))
  case "variance": only(variance(words.doubles(0)))
  case "mad": only(medianAbsoluteDeviation(words.doubles(0)))
  case "iqr": only(scaledInterquartileRange(words.doubles(0), type: .linear))
  case "sum": .success([NeumaierSum(words.doubles(0)).value])
  case "midranks": .success(midranks(words.doubles(0)))
  case "ranks":
    rankUncertainty(
      of: zip(words.doubles(0), words.doubles(1)).map { Normal(mean: $0, standardDeviation: $1) },
      lowestShare: words.double(2), level: 0.9, draws: words.int(3), seed: UInt64(words.int(4))
    ).map(listed)
  case "ranks.beta":
    rankUncertainty(
      of: zip(words.doubles(0), words.doubles(1)).map { Beta(a: $0, b: $1) },
      lowestShare: words.double(2), level: 0.9, draws: words.int(3), seed: UInt64(words.int(4))
    ).map(listed)
  default: nil
  }
}

private func listed(_ groups: [RankUncertainty]) -> [Double] {
  groups.flatMap { group in
    let ranks = [Double(group.rankInterval.lowerBound), Double(group.rankInterval.upperBound)]
    return [group.lowestProbability, group.meanRank] + ranks
  }
}

private func type(_ words: Words) -> QuantileType {
  switch words.int(0) {
  case 5: .hazen
  case 6: .weibull
  case 7: .linear
  default: .medianUnbiased
  }
}
