import Statistics

/// The ordered probit model of many groups: limits, means, spreads, standard errors and the star scales.
func orderedCommand(_ words: Words) -> Estimate<[Double]>? {
  let cuts = words.name.hasPrefix("ordered") ? words.doubles(2) : []
  switch words.name {
  case "ordered": return fitted(words, cuts).map { $0.limits + $0.means + $0.spreads + [$0.logLikelihood] }
  case "ordered.star": return fitted(words, cuts).map(\.starScale).map(listed)
  case "ordered.corrected": return fitted(words, cuts).flatMap(\.biasCorrectedStarScale).map(listed)
  case "ordered.shrunken":
    return fitted(words, cuts).flatMap { $0.starScale.shrunkenMeans(method: .derSimonianLaird) }.map { means in
      means.compactMap(\.value).flatMap { [$0.mean, $0.standardDeviation] }
    }
  case "ordered.errors":
    return fitted(words, cuts).map { fit in
      fit.freeLimitStandardErrors + fit.meanStandardErrors.compactMap(\.value)
        + fit.logSpreadStandardErrors.compactMap(\.value)
    }
  default: return nil
  }
}

private func fitted(_ words: Words, _ cuts: [Double]) -> Estimate<HeteroskedasticOrderedProbit> {
  let rows = words.intRows(0)
  let data = OrderedGroups(rows, categories: rows[0].count)
  let spread: SpreadModel =
    switch words.text(1) {
    case "own": .heteroskedastic
    case "one": .homoskedastic
    default: .pooled(minimum: words.int(1))
    }
  return heteroskedasticOrderedProbit(data, spread: spread, fixedLimits: (cuts[0], cuts[1]))
}

private func listed(_ scale: StarScale) -> [Double] {
  scale.means + scale.spreads + scale.limits + [scale.intraclassCorrelation]
}
