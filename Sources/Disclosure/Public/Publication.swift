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
  private let components: [Component]
  private let componentOf: [Int]
  /// By component, from the most to the least valued.
  private let entriesOf: [[Int]]
  /// Entries that are not published because they would bound a secret too closely.
  private var banned: Set<Int> = []

  /// Decides by the rules, then hides what would give a secret away.
  init(_ system: LinkedSystem, under rules: DisclosureRules) {
    self.system = system
    self.rules = rules
    sensitivity = Sensitivity(system, rules)
    decisions = system.entries.map { if case .harmless = $0.role { .shown } else { .hidden(.hidden) } }
    components = Component.all(of: system)
    var componentOf = Array(repeating: 0, count: system.unknowns.count)
    for (number, component) in components.enumerated() {
      for unknown in component.unknowns { componentOf[unknown] = number }
    }
    self.componentOf = componentOf
    var entriesOf: [[Int]] = Array(repeating: [], count: components.count)
    for (entry, one) in system.entries.enumerated() {
      if let unknown = one.role.unknowns.first { entriesOf[componentOf[unknown]].append(entry) }
    }
    let order = ReaderOrder(rules.linkage)
    self.entriesOf = entriesOf.map { order.sorted($0, of: system) }
    for number in components.indices where !entriesOf[number].isEmpty { decide(number) }
  }

  /// Hides what bounds the secrets too closely, as a reader of the documents found.
  ///
  /// - Returns: whether anything was left to hide; each time fewer numbers may be published, so repeating it ends.
  mutating func hide(beside secrets: [Int]) -> Bool {
    let before = banned.count
    var changed: Set<Int> = []
    for secret in secrets {
      let number = componentOf[secret]
      let search = ClosestPublished(components[number], entriesOf[number], decisions: decisions, of: system)
      if let entry = search.entry(closestTo: secret), banned.insert(entry).inserted { changed.insert(number) }
    }
    for number in changed.sorted() { decide(number) }
    return banned.count > before
  }

  /// Tries until no secret is bounded too closely; each time fewer numbers may be published, so it ends.
  private mutating func decide(_ number: Int) {
    let component = components[number]
    while true {
      let bands = publish(component, entriesOf[number])
      var isKnown = Array(repeating: false, count: system.unknowns.count)
      for entry in entriesOf[number] where decisions[entry] == .shown {
        for unknown in system.entries[entry].role.unknowns { isKnown[unknown] = true }
      }
      let narrow = NarrowRanges(component, of: system, attacker: component.attacker { isKnown[$0] }, bands: bands)
        .found(isSecret: sensitivity.isSecret, choices: rules.minimumCount)
      if narrow.isEmpty { return }
      let search = ClosestPublished(component, entriesOf[number], decisions: decisions, of: system)
      let found = narrow.compactMap { search.entry(closestTo: $0.unknown) }
      if found.isEmpty { return }
      banned.formUnion(found)
    }
  }

  private mutating func publish(_ component: Component, _ entries: [Int]) -> [BandedRatio] {
    let placeOf = Dictionary(uniqueKeysWithValues: component.unknowns.enumerated().map { ($1, $0) })
    var candidates: [Suppression.Candidate] = []
    for entry in entries {
      let one = system.entries[entry]
      switch sensitivity.ruling(one) {
      case .free where !banned.contains(entry):
        candidates.append(.init(entry: entry, unknowns: one.role.unknowns.compactMap { placeOf[$0] }))
        decisions[entry] = .hidden(.hidden)
      case .free: decisions[entry] = .hidden(.hidden)
      case .hidden(let reason): decisions[entry] = .hidden(reason)
      }
    }
    var suppression = Suppression(
      component, of: system, isSecret: sensitivity.isSecret, choices: rules.minimumCount,
      minimumParticipants: rules.minimumParticipants)
    for entry in suppression.publish(candidates) { decisions[entry] = .shown }
    var bands: [BandedRatio] = []
    // A band for every share that is hidden, so that it does not tell why it is one.
    for entry in entries where decisions[entry] != .shown && !banned.contains(entry) {
      guard let band = sensitivity.band(system.entries[entry]),
        let ratio = BandedRatio(system.entries[entry].role, band, in: system),
        suppression.publish(ratio, placeOf: placeOf)
      else { continue }
      decisions[entry] = .band(band)
      bands.append(ratio)
    }
    return bands
  }
}
