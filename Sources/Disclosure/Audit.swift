public import ReportModel

/// What a reader of the published documents can compute of what the rules keep secret.
///
/// Independent of how the secrets were hidden: it reads the documents as written, every sentence, table, chart and
/// alternative text, and solves all their numbers together. Exact over the whole linked system; ranges by tightening
/// each equation, so some that need several equations at once are not found.
///
/// - Parameters:
///   - published: what readers get.
///   - originals: the same documents with all numbers; from them the true values are known.
///   - rules: the same rules.
/// - Throws: where the documents contradict each other or say a number of which nothing is declared.
/// - Returns: sorted by address.
public func audit(
  _ published: [Document], of originals: [Document], under rules: DisclosureRules
) throws(Leak) -> [Recoverable] {
  let system = try LinkedSystem(originals + published, rules.linkage)
  return Audit(system, under: rules).found(in: published).map {
    Recoverable(address: system.unknowns[$0.unknown].address, precision: $0.precision)
  }.sorted()
}

struct Audit {
  private let system: LinkedSystem
  private let rules: DisclosureRules
  private let sensitivity: Sensitivity

  init(_ system: LinkedSystem, under rules: DisclosureRules) {
    self.system = system
    self.rules = rules
    sensitivity = Sensitivity(system, rules)
  }

  /// The secrets that a reader of the documents computes, by unknown of the system.
  func found(in published: [Document]) -> [(unknown: Int, precision: Recoverable.Precision)] {
    var isKnown = Array(repeating: false, count: system.unknowns.count)
    var bands: [BandedRatio] = []
    for document in published {
      document.forEachNumber { statement in
        if let share = Band.share(of: statement.address), let entry = system.entryOf[share] {
          guard case .range(let range, _) = statement.content,
            let ratio = BandedRatio(system.entries[entry].role, Band(range: range), in: system)
          else { return }
          bands.append(ratio)
        } else if let entry = system.entryOf[statement.address] {
          for unknown in system.entries[entry].role.unknowns { isKnown[unknown] = true }
        }
      }
    }
    return Component.all(of: system).flatMap { found(in: $0, isKnown: isKnown, bands: bands) }
  }

  private func found(
    in component: Component, isKnown: [Bool], bands: [BandedRatio]
  ) -> [(unknown: Int, precision: Recoverable.Precision)] {
    guard component.unknowns.contains(where: { sensitivity.isSecret[$0] }) else { return [] }
    let attacker = component.attacker { isKnown[$0] }
    var found: [Int: Recoverable.Precision] = [:]
    for (unknown, range) in NarrowRanges(component, of: system, attacker: attacker, bands: bands)
      .found(isSecret: sensitivity.isSecret, choices: rules.minimumCount)
    {
      found[unknown] = .within(range)
    }
    for (place, unknown) in component.unknowns.enumerated()
    where sensitivity.isSecret[unknown] && attacker.determines(place) {
      found[unknown] = .exact
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
