import Statistics

/// An allocation that the counter must see: one that counts nothing would prove nothing.
func control() -> Measurement {
  let values = [1, 2, 3]
  return Measurement("control: a mapped array") { keep(values.map { $0 + 1 }) }
}

/// What the library promises and does not keep: closed forms that allocate, ordered probit models of seven hundred
/// schools that do not converge or take longer than a tenth of a second.
func brokenPromises() -> [String] {
  if control().allocations == 0 { return ["the counter does not count"] }
  var broken = closedForms(Region(schools: 700)).compactMap { form -> String? in
    let allocations = form.allocations
    return allocations > 0 ? "\(form.name): \(allocations) allocations" : nil
  }
  var slowest = 0.0
  for seed in 1...20 as ClosedRange<UInt64> {
    let region = Region(schools: 700, seed: seed)
    let data = OrderedGroups(region.marks, categories: 4)
    for spread in [SpreadModel.heteroskedastic, .homoskedastic, .pooled(minimum: 20)] {
      if let reason = heteroskedasticOrderedProbit(data, spread: spread).reason {
        broken.append("ordered probit of region \(seed), \(spread): \(reason)")
      }
    }
    for model in orderedProbits(region) {
      let milliseconds = (1...3).map { _ in model.time(1) / 1e6 }.min() ?? .infinity
      slowest = max(slowest, milliseconds)
      if milliseconds >= 100 { broken.append("\(model.name) of region \(seed): \(milliseconds) ms") }
    }
  }
  print(
    "ordered probit of 700 schools: \(Int(slowest.rounded(.up))) ms at most, twenty regions, three models of spread")
  return broken
}
