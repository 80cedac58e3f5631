import ReportModel

/// The view of one municipality or school: its own numbers, and as background the sums that it is a part of.
///
/// A sum of which all but one school are its own would give that school away, so it is hidden.
struct ViewJudge: Judge {
  private let own: Set<String>
  /// Sums that the audience is a part of, with the schools in them that are not its own.
  private let background: [String: Set<String>]
  /// Every territory that sums speak of.
  private let known: Set<String>
  /// Schools with a number of the work.
  private let present: [String: Set<String>]
  private let linkage: Linkage

  /// `subject`: the territory of the audience.
  init(of subject: String, in documents: [Document], _ linkage: Linkage) {
    self.linkage = linkage
    let tree = TerritoryTree(linkage.territories)
    let own = tree.leaves(of: subject).union([subject]).union(tree.below(subject))
    self.own = own
    known = tree.all
    background = Dictionary(
      uniqueKeysWithValues: tree.above(subject).map { ($0, tree.leaves(of: $0).subtracting(own)) })
    var present: [String: Set<String>] = [:]
    for document in documents {
      document.forEachNumber { present[$0.address.work, default: []].insert($0.address.territory) }
    }
    self.present = present
  }

  func fate(of address: Address) -> Fate {
    guard keepsRow(about: address.territory), !isAboutAnotherSchool(address) else { return .foreign }
    guard let others = background[address.territory], linkage.kind(of: address.measure) != .harmless,
      !linkage.harmlessTerritories.contains(address.territory)
    else { return .shown }
    let here = present[address.work] ?? []
    return others.count { here.contains($0) } == 1 ? .hidden(.hidden) : .shown
  }

  func keepsRow(about territory: String) -> Bool {
    if own.contains(territory) || background[territory] != nil { return true }
    return !known.contains(territory) && !territory.hasPrefix(ViewJudge.school)
      && !territory.hasPrefix(ViewJudge.municipality)
  }

  /// Numbers of road maps name the school where others name a work.
  private func isAboutAnotherSchool(_ address: Address) -> Bool {
    own.count == 1 && address.work.hasPrefix(ViewJudge.school)
  }

  private static let school = "school:"
  private static let municipality = "municipality:"
}

/// Which territories are parts of which.
struct TerritoryTree: Sendable {
  private var parts: [String: [String]] = [:]
  private var wholes: [String: [String]] = [:]

  init(_ sums: [Linkage.Sum]) {
    for sum in sums {
      parts[sum.whole, default: []] += sum.parts
      for part in sum.parts { wholes[part, default: []].append(sum.whole) }
    }
  }

  var all: Set<String> { Set(parts.keys).union(wholes.keys) }

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
