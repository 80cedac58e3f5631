import ReportModel

/// What the rules of the public version say of each unknown and each number, before anything is computed from others.
struct Sensitivity: Sendable {
  /// What a number may become by the rules alone.
  enum Ruling: Hashable, Sendable {
    case free
    case hidden(Missing)
    case band(Band)
  }

  /// Unknowns that nobody may compute.
  let isSecret: [Bool]
  private let rules: DisclosureRules
  private let system: LinkedSystem

  init(_ system: LinkedSystem, _ rules: DisclosureRules) {
    self.system = system
    self.rules = rules
    isSecret = system.unknowns.indices.map { Sensitivity.isSecret($0, system, rules) }
  }

  func ruling(_ entry: LinkedSystem.Entry) -> Ruling {
    switch entry.role {
    case .harmless: return .free
    case .unknown(let unknown): return isSecret[unknown] ? .hidden(reason(unknown)) : .free
    case .reveals(let unknowns):
      return unknowns.first { isSecret[$0] }.map { .hidden(reason($0)) } ?? .free
    case .ratio(let numerator, let group):
      guard let pupils = system.values[group] else { return .hidden(.hidden) }
      if pupils >= Double(rules.bandParticipants) { return isSecret[numerator] ? .hidden(.hidden) : .free }
      guard pupils >= Double(rules.minimumParticipants), entry.unit == .share, system.isWhole(numerator),
        let count = system.values[numerator],
        let band = Band(
          of: count, in: Int(pupils), choices: rules.minimumCount, narrowest: rules.narrowestBand)
      else { return .hidden(reason(numerator)) }
      return .band(band)
    }
  }

  /// «мало участников» where that is the cause, else «скрыто».
  private func reason(_ unknown: Int) -> Missing {
    if case .group = system.unknowns[unknown].nature { return .hidden }
    guard let pupils = system.pupils(behind: unknown) else { return .hidden }
    return pupils < Double(rules.minimumParticipants) ? .tooFew : .hidden
  }

  private static func isSecret(_ unknown: Int, _ system: LinkedSystem, _ rules: DisclosureRules) -> Bool {
    let value = system.values[unknown]
    let isSmall = value.map { $0 > 0.5 && $0 < Double(rules.minimumCount) - 0.5 } ?? false
    if case .group = system.unknowns[unknown].nature { return isSmall }
    guard let pupils = system.pupils(behind: unknown) else { return true }
    if pupils < 0.5 { return false }
    if pupils < Double(rules.bandParticipants) { return true }
    return system.isWhole(unknown) && isSmall
  }
}
