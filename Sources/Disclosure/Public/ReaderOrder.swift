import ReportModel

/// Which numbers readers value most: wholes before their parts, then measures in the order of the linkage, then the
/// greater number, so that the smallest are hidden.
struct ReaderOrder: Sendable {
  private let linkage: Linkage
  private let heights: [String: Int]

  init(_ linkage: Linkage) {
    self.linkage = linkage
    var partsOf: [String: [String]] = [:]
    for sum in linkage.territories { partsOf[sum.whole, default: []] += sum.parts }
    var heights: [String: Int] = [:]
    func height(_ territory: String, _ above: Set<String>) -> Int {
      if let known = heights[territory] { return known }
      precondition(!above.contains(territory), "\(territory) is a part of itself")
      let parts = partsOf[territory] ?? []
      let height = parts.isEmpty ? 0 : 1 + (parts.map { height($0, above.union([territory])) }.max() ?? 0)
      heights[territory] = height
      return height
    }
    for sum in linkage.territories { _ = height(sum.whole, []) }
    self.heights = heights
  }

  /// The entries from the most to the least valued.
  func sorted(_ entries: [Int], of system: LinkedSystem) -> [Int] {
    let keys = entries.map { key($0, system) }
    return entries.indices.sorted { left, right in
      let (a, b) = (keys[left], keys[right])
      return a.isBefore(b) ?? (system.entries[entries[left]].address < system.entries[entries[right]].address)
    }.map { entries[$0] }
  }

  private struct Key {
    let height: Int
    let works: Int
    let rank: Int
    let value: Double

    func isBefore(_ other: Key) -> Bool? {
      if height != other.height { return height > other.height }
      if works != other.works { return works > other.works }
      if rank != other.rank { return rank < other.rank }
      return value == other.value ? nil : value > other.value
    }
  }

  private func key(_ entry: Int, _ system: LinkedSystem) -> Key {
    let address = system.entries[entry].address
    let value = system.entries[entry].role.unknowns.last.flatMap { system.values[$0] } ?? 0
    return Key(
      height: heights[address.territory] ?? 0, works: address.work.utf8.count { $0 == UInt8(ascii: "+") },
      rank: linkage.rank(of: address.measure), value: value)
  }
}
