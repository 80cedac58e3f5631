/// Parameters that must rise: a value that is possible alone can be impossible beside another.
struct ParameterOrder: Sendable {
  let parameters: [Methodology.Parameter]
  /// Whether two neighbours may be equal.
  let allowsEqual: Bool

  static let all = [
    ParameterOrder(
      parameters: [.evidenceRefuted, .evidencePossible, .evidenceLikely, .evidenceConfirmed], allowsEqual: false),
    ParameterOrder(parameters: [.egeBandLow, .egeBandMiddle, .egeBandHigh, .egeScoreMaximum], allowsEqual: false),
    ParameterOrder(parameters: [.verySmallParticipants, .evidenceMinimumParticipants], allowsEqual: true),
    ParameterOrder(parameters: [.distributionApproximate, .distributionInformative], allowsEqual: true),
    ParameterOrder(parameters: [.disclosureMinimumParticipants, .disclosureBandParticipants], allowsEqual: true),
    ParameterOrder(parameters: [.souWeight2, .souWeight3, .souWeight4, .souWeight5], allowsEqual: true),
  ]

  /// The first two neighbours that do not rise.
  func contradiction(in methodology: Methodology) -> (smaller: Methodology.Parameter, larger: Methodology.Parameter)? {
    for (smaller, larger) in zip(parameters, parameters.dropFirst()) {
      let (low, high) = (methodology.number(smaller), methodology.number(larger))
      if allowsEqual ? low > high : low >= high { return (smaller, larger) }
    }
    return nil
  }

  /// What one of the two should be.
  func words(isSmaller: Bool) -> String {
    switch (isSmaller, allowsEqual) {
    case (true, false): "меньше"
    case (true, true): "не больше"
    case (false, false): "больше"
    case (false, true): "не меньше"
    }
  }
}
