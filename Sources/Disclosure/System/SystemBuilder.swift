import ReportModel

/// Builds the system of some documents: unknowns from their numbers, equations from the linkage.
struct SystemBuilder {
  private let linkage: Linkage
  private(set) var system = LinkedSystem()
  private(set) var undeclared: Set<String> = []
  private(set) var contradiction: Address?

  private var territories = Interner()
  private var works = Interner()
  private var measures = Interner()
  private var kinds: [Linkage.Kind?] = []
  private var unknownOf: [UInt64: Int] = [:]
  /// Unknowns by territory and work, in the order of their making.
  private var unknownsAt: [UInt64: [Int]] = [:]
  private var placeKeys: [UInt64] = []
  private var placeNumbers: [UInt64: Int] = [:]
  private var sortNumbers: [UInt64: Int] = [:]
  private var worksOfTerritory: [Int: [Int]] = [:]

  init(_ linkage: Linkage) { self.linkage = linkage }

  /// Everything that the documents say becomes unknowns with values.
  mutating func add(_ document: Document) {
    document.forEachNumber { add($0) }
  }

  /// The system with all its equations; call it once, after all documents.
  mutating func finish() -> LinkedSystem {
    addImplied()
    let values = TrueValues()
    let placeCount = placeKeys.count
    addMeasureSums(from: 0)
    values.close(&system)
    for sum in linkage.territories { addTerritorySum(sum) }
    addPooledWorks()
    addMeasureSums(from: placeCount)
    values.close(&system)
    addTwins()
    values.close(&system)
    values.solve(&system)
    return system
  }

  private mutating func add(_ statement: SaidNumber) {
    let address = Band.share(of: statement.address) ?? statement.address
    let entry: Int
    if let known = system.entryOf[address] {
      entry = known
    } else {
      guard let role = role(of: address) else { return }
      entry = system.entries.count
      let unit: Unit =
        switch statement.content {
        case .number(_, let unit, n: _), .range(_, let unit): unit
        }
      system.entries.append(.init(address: address, unit: unit, role: role))
      system.entryOf[address] = entry
    }
    if case .number(let value, _, let n) = statement.content { learn(value, n, from: entry) }
  }

  private mutating func learn(_ value: Double, _ n: Int?, from entry: Int) {
    let address = system.entries[entry].address
    switch system.entries[entry].role {
    case .unknown(let unknown): learn(unknown, value, address)
    case .ratio(let numerator, let group):
      if let n { learn(group, Double(n), address) }
      guard let pupils = n.map(Double.init) ?? system.values[group] else { return }
      let sum = value * pupils
      let whole = sum.rounded()
      let isRound = abs(sum - whole) < 1e-6 * max(1, abs(sum))
      learn(numerator, system.isWhole(numerator) && isRound ? whole : sum, address)
    case .harmless, .reveals: break
    }
  }

  private mutating func learn(_ unknown: Int, _ value: Double, _ address: Address) {
    if let known = system.values[unknown] {
      if abs(known - value) > 1e-6 * max(1, abs(value)), contradiction == nil { contradiction = address }
    } else {
      system.values[unknown] = value
    }
  }

  private mutating func role(of address: Address) -> LinkedSystem.Role? {
    if linkage.harmlessTerritories.contains(address.territory) { return .harmless }
    let measure = measure(address.measure)
    guard let kind = kinds[measure] else {
      undeclared.insert(address.measure)
      return nil
    }
    let place = (territories.number(address.territory), works.number(address.work))
    switch kind {
    case .harmless: return .harmless
    case .group, .part, .amount: return .unknown(unknown(place, measure))
    case .reveals(let others): return .reveals(others.map { unknown(place, self.measure($0)) })
    case .ratio(let terms, let group):
      let over = unknown(place, self.measure(group))
      if terms.count == 1, terms[0].weight == 1 {
        return .ratio(numerator: unknown(place, self.measure(terms[0].measure)), over: over)
      }
      return .ratio(numerator: numerator(place, measure, terms, over: over), over: over)
    }
  }

  /// An unknown for the weighted parts of a ratio, with its equation.
  private mutating func numerator(
    _ place: (Int, Int), _ measure: Int, _ terms: [Linkage.Term], over group: Int
  ) -> Int {
    if let known = unknownOf[key(place, measure)] { return known }
    let counts = terms.allSatisfy { $0.weight == 1 }
    let new = make(place, measure, .numerator(over: group, countsPupils: counts))
    let scale = [1.0, 10, 100, 1000].first { scale in
      terms.allSatisfy { abs($0.weight * scale - ($0.weight * scale).rounded()) < 1e-9 }
    }
    let weights = terms.map { Int(($0.weight * (scale ?? 1000)).rounded()) }
    let parts = terms.map { unknown(place, self.measure($0.measure)) }
    let used = parts.indices.filter { weights[$0] != 0 }
    system.equations.append(
      Equation(new, weight: Int(scale ?? 1000), isSumOf: used.map { parts[$0] }, weights: used.map { weights[$0] }))
    return new
  }

  private mutating func unknown(_ place: (Int, Int), _ measure: Int) -> Int {
    if let known = unknownOf[key(place, measure)] { return known }
    switch kinds[measure] {
    case .part(let group): return make(place, measure, .part(of: unknown(place, self.measure(group))))
    case .amount(let group): return make(place, measure, .amount(of: unknown(place, self.measure(group))))
    case .group, .ratio, .reveals, .harmless, nil: return make(place, measure, .group)
    }
  }

  private mutating func make(_ place: (Int, Int), _ measure: Int, _ nature: LinkedSystem.Nature) -> Int {
    let here = key(place, 0)
    if placeNumbers[here] == nil {
      placeNumbers[here] = placeKeys.count
      placeKeys.append(here)
      worksOfTerritory[place.0, default: []].append(place.1)
    }
    let sort = sortNumbers[key((0, place.1), measure), default: sortNumbers.count]
    sortNumbers[key((0, place.1), measure)] = sort
    let new = system.unknowns.count
    system.unknowns.append(
      .init(
        address: Address(
          territory: territories[place.0], work: works[place.1], measure: measures[measure]),
        nature: nature, place: placeNumbers[here] ?? 0, sort: sort))
    system.values.append(nil)
    unknownOf[key(place, measure)] = new
    unknownsAt[here, default: []].append(new)
    return new
  }

  private mutating func measure(_ id: String) -> Int {
    let number = measures.number(id)
    if number == kinds.count { kinds.append(linkage.kind(of: id)) }
    return number
  }

  private func key(_ place: (Int, Int), _ measure: Int) -> UInt64 {
    UInt64(place.0) << 40 | UInt64(place.1) << 20 | UInt64(measure)
  }
}

// MARK: - Equations

extension SystemBuilder {
  /// Unknowns that no document says, but that add up with some that it says: the marks «5» of a school where those of
  /// its municipality are printed.
  private mutating func addImplied() {
    var count = -1
    while count < system.unknowns.count {
      count = system.unknowns.count
      for number in placeKeys.indices {
        for sum in linkage.sums { addParts(of: sum, at: placeKeys[number]) }
      }
      for sum in linkage.territories.reversed() {
        let whole = territories.number(sum.whole)
        for work in worksOfTerritory[whole] ?? [] {
          addSame(as: (whole, work), at: sum.parts.map { (territories.number($0), work) })
        }
      }
      for here in placeKeys {
        let place = (Int(here >> 40), Int(here >> 20) & 0xF_FFFF)
        let parts = Address.works(of: works[place.1])
        if parts.count > 1 { addSame(as: place, at: parts.map { (place.0, works.number($0)) }) }
      }
    }
  }

  private mutating func addParts(of sum: Linkage.Sum, at here: UInt64) {
    let parts = sum.parts.map { measure($0) }
    guard parts.contains(where: { unknownOf[here | UInt64($0)] != nil }) else { return }
    let place = (Int(here >> 40), Int(here >> 20) & 0xF_FFFF)
    for one in [measure(sum.whole)] + parts { _ = unknown(place, one) }
  }

  /// The measures of a whole at each of its parts that has the group.
  private mutating func addSame(as whole: (Int, Int), at parts: [(Int, Int)]) {
    for unknown in unknownsAt[key(whole, 0)] ?? [] {
      let group: Int
      switch system.unknowns[unknown].nature {
      case .group, .numerator: continue
      case .part(let of), .amount(let of): group = of
      }
      let groupMeasure = measures.known(system.unknowns[group].address.measure)
      let measure = measures.known(system.unknowns[unknown].address.measure)
      for part in parts where unknownOf[key(part, groupMeasure)] != nil { _ = self.unknown(part, measure) }
    }
  }

  /// Marks add up to those with a mark, at every place that knows one of the parts.
  private mutating func addMeasureSums(from first: Int) {
    for sum in linkage.sums {
      let whole = measure(sum.whole)
      let parts = sum.parts.map { measure($0) }
      var number = first
      while number < placeKeys.count {
        let here = placeKeys[number]
        number += 1
        guard parts.contains(where: { unknownOf[here | UInt64($0)] != nil }) else { continue }
        let place = (Int(here >> 40), Int(here >> 20) & 0xF_FFFF)
        system.equations.append(
          Equation(unknown(place, whole), isSumOf: parts.map { unknown(place, $0) }))
      }
    }
  }

  /// Groups that are the same pupils where they are equally many.
  private mutating func addTwins() {
    for twins in linkage.twins {
      let members = twins.map { measure($0) }
      for here in placeKeys {
        let groups = members.compactMap { unknownOf[here | UInt64($0)] }.filter { system.values[$0] != nil }
        for other in groups.dropFirst() {
          if let equal = groups.first(where: { $0 < other && system.values[$0] == system.values[other] })
            ?? groups.first(where: { $0 != other && system.values[$0] == system.values[other] })
          {
            system.equations.append(Equation(other, isSumOf: [equal]))
          }
        }
      }
    }
  }

  private mutating func addTerritorySum(_ sum: Linkage.Sum) {
    let whole = territories.number(sum.whole)
    let parts = sum.parts.map { territories.number($0) }
    for work in worksOfTerritory[whole] ?? [] {
      let places = parts.filter { placeNumbers[key(($0, work), 0)] != nil }.map { ($0, work) }
      add((whole, work), isSumOf: places, rest: (territories.number(sum.whole + " ∖"), work))
    }
  }

  private mutating func addPooledWorks() {
    for here in placeKeys {
      let place = (Int(here >> 40), Int(here >> 20) & 0xF_FFFF)
      let parts = Address.works(of: works[place.1])
      guard parts.count > 1 else { continue }
      let places = parts.map { (place.0, works.number($0)) }.filter { placeNumbers[key($0, 0)] != nil }
      add(place, isSumOf: places, rest: (place.0, works.number(works[place.1] + " ∖")))
    }
  }

  /// Every measure of the whole is the sum over those parts that have it; what is missing is a part of its own.
  private mutating func add(_ whole: (Int, Int), isSumOf parts: [(Int, Int)], rest: (Int, Int)) {
    let all = (unknownsAt[key(whole, 0)] ?? []).filter {
      if case .numerator = system.unknowns[$0].nature { false } else { true }
    }
    func members(_ unknown: Int) -> [Int] {
      let measure = measures.known(system.unknowns[unknown].address.measure)
      return parts.compactMap { unknownOf[key($0, measure)] }
    }
    let isComplete = all.contains { unknown in
      guard case .group = system.unknowns[unknown].nature else { return false }
      return gap(unknown, members(unknown)) == 0
    }
    for unknown in all {
      let members = members(unknown)
      if members.isEmpty { continue }
      let known = members.filter { system.values[$0] != nil }
      if gap(unknown, known) == 0 {
        system.equations.append(Equation(unknown, isSumOf: known))
      } else if let gap = gap(unknown, members), gap < 0 {
        continue  // The parts are no parts of this whole, so nothing follows.
      } else if isComplete && known.count < members.count {
        system.equations.append(Equation(unknown, isSumOf: members))
      } else {
        let measure = measures.known(system.unknowns[unknown].address.measure)
        system.equations.append(Equation(unknown, isSumOf: members + [self.unknown(rest, measure)]))
      }
    }
  }

  /// The whole less its parts; `nil` where one of them is not known.
  private func gap(_ whole: Int, _ parts: [Int]) -> Double? {
    guard var rest = system.values[whole], !parts.isEmpty else { return nil }
    let size = max(1, abs(rest))
    for part in parts {
      guard let value = system.values[part] else { return nil }
      rest -= value
    }
    return abs(rest) < 1e-6 * size ? 0 : rest
  }
}

/// Words and the numbers that stand for them.
private struct Interner {
  private var numbers: [String: Int] = [:]
  private var words: [String] = []

  subscript(number: Int) -> String { words[number] }

  mutating func number(_ word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// - Precondition: the word has a number.
  func known(_ word: String) -> Int {
    guard let number = numbers[word] else { preconditionFailure("the word \(word) has no number") }
    return number
  }
}
