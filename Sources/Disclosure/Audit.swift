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
  return Audit(system, under: rules).recoverable(from: published)
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

  func recoverable(from published: [Document]) -> [Recoverable] {
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
    return Component.all(of: system).flatMap { recoverable(in: $0, isKnown: isKnown, bands: bands) }.sorted()
  }

  private func recoverable(
    in component: Component, isKnown: [Bool], bands: [BandedRatio]
  ) -> [Recoverable] {
    guard component.unknowns.contains(where: { sensitivity.isSecret[$0] }) else { return [] }
    var attacker = Elimination(unknowns: component.unknowns.count)
    for (place, unknown) in component.unknowns.enumerated() where isKnown[unknown] {
      attacker.take(SparseRow(column: place))
    }
    for equation in component.equations { attacker.take(SparseRow(equation)) }
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
    return found.map { Recoverable(address: system.unknowns[$0.key].address, precision: $0.value) }
  }
}
