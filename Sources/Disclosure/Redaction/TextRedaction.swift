import ReportModel

/// Rewrites sentences so that they say nothing hidden: a number, a band in its place, a substitute, or nothing.
struct TextRedaction {
  let judge: any Judge
  /// Ids of tables, charts and sections that the document no longer has.
  var removed: Set<String> = []

  /// The text, or the first of its substitutes that may be said; `nil` where none may.
  func fitted(_ text: Text) -> Text? {
    for one in [text] + text.substitutes {
      if let runs = fitted(one.runs) { return Text(runs) }
    }
    return nil
  }

  /// A text that a document cannot do without: where nothing may be said its numbers become a word.
  func required(_ text: Text) -> Text {
    fitted(text)
      ?? Text(
        text.runs.compactMap { run in
          switch run {
          case .words, .strong, .missing: run
          case .reference(let id): removed.contains(id) ? nil : run
          case .quantity(let quantity), .counted(let quantity, _), .interval(let quantity):
            judge.fate(of: quantity.address).isShown ? run : .missing(.hidden)
          }
        })
  }

  private func fitted(_ runs: [Run]) -> [Run]? {
    var result: [Run] = []
    for run in runs {
      switch run {
      case .words, .strong, .missing: result.append(run)
      case .reference(let id):
        if removed.contains(id) { return nil }
        result.append(run)
      case .quantity(let quantity), .interval(let quantity):
        switch judge.fate(of: quantity.address) {
        case .shown: result.append(run)
        case .band(let band): result.append(.interval(Quantity(band, of: quantity)))
        case .hidden, .foreign: return nil
        }
      case .counted(let quantity, _):
        guard judge.fate(of: quantity.address).isShown else { return nil }
        result.append(run)
      }
    }
    return result
  }
}

extension Quantity {
  /// The band in place of a share; its value is the middle, not the share.
  fileprivate init(_ band: Band, of share: Quantity) {
    self.init(
      (band.range.lowerBound + band.range.upperBound) / 2, share.unit, interval: band.range,
      address: Band.address(of: share.address))
  }
}
