import ReportModel

/// The view of one municipality or school: its own numbers, and as background the sums that it is a part of.
///
/// A sum of which all but one school are its own would give that school away, so it is hidden; so is a number of its own
/// that compares it with that sum.
struct ViewJudge: Judge {
  /// The territory of the audience with its parts.
  let own: Set<String>
  /// Sums that the audience is a part of.
  private let background: Set<String>
  private let holders: Holders
  private let linkage: Linkage
  private let known: Set<String>
  /// How road maps begin the works of the school; `nil` for the view of a municipality.
  private let roadMapWorks: [String]?

  /// `subject`: the territory of the audience; `names`: words that name schools, by their territory.
  init(
    of subject: String, in tree: TerritoryTree, _ holders: Holders, _ linkage: Linkage, names: [String: [String]] = [:]
  ) {
    self.linkage = linkage
    self.holders = holders
    roadMapWorks =
      subject.hasPrefix(ViewJudge.school) ? (names[subject] ?? []).map { ViewJudge.school + $0 } : nil
    own = tree.leaves(of: subject).union([subject]).union(tree.below(subject))
    known = tree.all
    background = tree.above(subject)
  }

  func fate(of address: Address) -> Fate {
    guard keepsRow(about: address.territory), !isAboutAnotherSchool(address) else { return .foreign }
    if background.contains(address.territory) {
      guard linkage.kind(of: address.measure) != .harmless,
        !linkage.harmlessTerritories.contains(address.territory)
      else { return .shown }
      return holders.others(than: own, in: address.territory, of: address.work) == 1 ? .hidden(.hidden) : .shown
    }
    guard own.contains(address.territory), let whole = linkage.comparisons[address.measure] else { return .shown }
    return holders.others(than: own, in: whole, of: address.work) == 1 ? .hidden(.hidden) : .shown
  }

  func keepsRow(about territory: String) -> Bool {
    if own.contains(territory) || background.contains(territory) { return true }
    return !known.contains(territory) && !territory.hasPrefix(ViewJudge.school)
      && !territory.hasPrefix(ViewJudge.municipality)
  }

  /// Numbers of road maps name the school where others name a work.
  private func isAboutAnotherSchool(_ address: Address) -> Bool {
    guard let roadMapWorks, address.work.hasPrefix(ViewJudge.school) else { return false }
    return !roadMapWorks.contains { address.work == $0 || address.work.hasPrefix($0 + ":") }
  }

  private static let school = "school:"
  private static let municipality = "municipality:"
}

/// How many schools have a number of each work, by the territories that they are parts of.
struct Holders: Sendable {
  private var schools: [String: Set<String>]
  private var counts: [String: [String: Int]] = [:]

  /// Those that the linkage knows, and those whose numbers the documents say.
  init(_ linkage: Linkage, _ documents: [Document], in tree: TerritoryTree) {
    var schools = linkage.holders
    for document in documents {
      document.forEachNumber { schools[$0.address.work, default: []].insert($0.address.territory) }
    }
    let wholes = Dictionary(
      uniqueKeysWithValues: tree.all.filter { tree.below($0).isEmpty }.map { ($0, tree.above($0)) })
    for (work, holders) in schools {
      for school in holders { for whole in wholes[school] ?? [] { counts[whole, default: [:]][work, default: 0] += 1 } }
    }
    self.schools = schools
  }

  /// The schools of a territory with a number of the work, but for some.
  func others(than own: Set<String>, in territory: String, of work: String) -> Int {
    let all = counts[territory]?[work] ?? 0
    guard all > 0, let here = schools[work] else { return 0 }
    return all - own.count { here.contains($0) && counts[$0] == nil }
  }
}
