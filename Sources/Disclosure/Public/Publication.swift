import ReportModel

/// What becomes of each number in the public version.
struct Publication: Sendable {
  enum Decision: Hashable, Sendable {
    case shown
    case band(Band)
    case hidden(Missing)
  }

  /// By entry of the system.
  private(set) var decisions: [Decision]
  private let system: LinkedSystem
  private let rules: DisclosureRules
  private let sensitivity: Sensitivity

  /// Decides by the rules, then hides what would give a secret away.
  init(_ system: LinkedSystem, under rules: DisclosureRules) {
    self.system = system
    self.rules = rules
    sensitivity = Sensitivity(system, rules)
    decisions = system.entries.map { if case .harmless = $0.role { .shown } else { .hidden(.hidden) } }
    let order = ReaderOrder(rules.linkage)
    let components = Component.all(of: system)
    var componentOf = Array(repeating: 0, count: system.unknowns.count)
    for (number, component) in components.enumerated() {
      for unknown in component.unknowns { componentOf[unknown] = number }
    }
    var entriesOf: [[Int]] = Array(repeating: [], count: components.count)
    for (entry, one) in system.entries.enumerated() {
      if let unknown = one.role.unknowns.first { entriesOf[componentOf[unknown]].append(entry) }
    }
    for (component, entries) in zip(components, entriesOf) where !entries.isEmpty {
      decide(component, order.sorted(entries, of: system))
    }
  }

  /// Tries until no secret is bounded too closely; each time fewer numbers may be published, so it ends.
  private mutating func decide(_ component: Component, _ entries: [Int]) {
    var banned: Set<Int> = []
    while true {
      let published = publish(component, entries, without: banned)
      guard let attacker = published.attacker else { return }
      let narrow = NarrowRanges(component, of: system, attacker: attacker, bands: published.bands)
        .found(isSecret: sensitivity.isSecret, choices: rules.minimumCount)
      if narrow.isEmpty { return }
      let search = ClosestPublished(component, entries, decisions: decisions, of: system)
      let found = narrow.compactMap { search.entry(closestTo: $0.unknown) }
      if found.isEmpty { return }
      banned.formUnion(found)
    }
  }

  private struct Published {
    var attacker: Elimination?
    var bands: [BandedRatio] = []
  }

  private mutating func publish(_ component: Component, _ entries: [Int], without banned: Set<Int>) -> Published {
    let placeOf = Dictionary(uniqueKeysWithValues: component.unknowns.enumerated().map { ($1, $0) })
    var candidates: [Suppression.Candidate] = []
    var banded: [(entry: Int, band: Band)] = []
    for entry in entries {
      if banned.contains(entry) {
        decisions[entry] = .hidden(.hidden)
        continue
      }
      switch sensitivity.ruling(system.entries[entry]) {
      case .free:
        decisions[entry] = .hidden(.hidden)
        candidates.append(.init(entry: entry, unknowns: system.entries[entry].role.unknowns.compactMap { placeOf[$0] }))
      case .hidden(let reason): decisions[entry] = .hidden(reason)
      case .band(let band):
        decisions[entry] = .hidden(.hidden)
        banded.append((entry, band))
      }
    }
    var suppression = Suppression(
      component, of: system, isSecret: sensitivity.isSecret, choices: rules.minimumCount,
      minimumParticipants: rules.minimumParticipants)
    for entry in suppression.publish(candidates) { decisions[entry] = .shown }
    var published = Published(attacker: suppression.attacker)
    for (entry, band) in banded {
      guard let ratio = BandedRatio(system.entries[entry].role, band, in: system),
        suppression.publish(ratio, placeOf: placeOf)
      else { continue }
      decisions[entry] = .band(band)
      published.bands.append(ratio)
    }
    return published
  }
}
