import ReportModel

/// Which territories are parts of which.
struct TerritoryTree: Sendable {
  private var parts: [String: [String]] = [:]
  private var wholes: [String: [String]] = [:]
  let all: Set<String>

  init(_ sums: [Linkage.Sum]) {
    var all: Set<String> = []
    for sum in sums {
      parts[sum.whole, default: []] += sum.parts
      for part in sum.parts { wholes[part, default: []].append(sum.whole) }
      all.insert(sum.whole)
      all.formUnion(sum.parts)
    }
    self.all = all
  }

  func below(_ territory: String) -> Set<String> { reached(from: territory, by: parts) }
  func above(_ territory: String) -> Set<String> { reached(from: territory, by: wholes) }

  /// The territories without parts below one; itself where it has none.
  func leaves(of territory: String) -> Set<String> {
    let all = below(territory).filter { parts[$0] == nil }
    return all.isEmpty ? [territory] : all
  }

  private func reached(from territory: String, by links: [String: [String]]) -> Set<String> {
    var found: Set<String> = []
    var open = links[territory] ?? []
    while let next = open.popLast() {
      if found.insert(next).inserted { open += links[next] ?? [] }
    }
    return found
  }
}
