/// The sixty schools of the region: where they are, how large, how they fare.
struct SchoolMap {
  let schools: [InventedSchool]

  init(seed: UInt64) {
    let homes = InventedMunicipality.all.flatMap { home in Array(repeating: home, count: home.schoolCount) }
    let sizes = SchoolMap.sizes(homes, seed: seed)
    let characters = SchoolMap.characters(homes, sizes)
    var names = SchoolNames(seed: seed)
    var all: [InventedSchool] = []
    for (number, home) in homes.enumerated() {
      var random = RandomStream(seed, 1, number)
      let isComplete = sizes[number] >= 9
      let level =
        switch characters[number] {
        case .low: -1.0
        case .improving: -0.8
        case .inflated: -0.4
        case .steady: 0.12 + 0.4 * random.normal() + (home.isTown ? 0.15 : 0)
        }
      all.append(
        InventedSchool(
          number: number, digits: String(993_011 + number * 3), ownPrefix: nil,
          name: names.next(in: home, size: sizes[number], isComplete: isComplete), municipality: home,
          size: sizes[number], character: characters[number], level: level, isComplete: isComplete))
    }
    // The same digits as the third general school: digits alone are no key.
    all.append(
      InventedSchool(
        number: homes.count, digits: all[2].digits, ownPrefix: "ksh", name: "ГБОУ «Верхнеозёрская школа-интернат»",
        municipality: InventedMunicipality.all[0], size: 7, character: .steady, level: -0.7, isComplete: false))
    all.append(
      InventedSchool(
        number: homes.count + 1, digits: all[5].digits, ownPrefix: "spo", name: "ГБПОУ «Кедропольский колледж»",
        municipality: InventedMunicipality.all[1], size: 46, character: .steady, level: -0.3, isComplete: true))
    schools = all
  }

  /// Pupils of a grade by the quantiles of real regions: a quarter has 8 or fewer, a half 18, a few 80 to 100.
  private static func sizes(_ homes: [InventedMunicipality], seed: UInt64) -> [Int] {
    let corners: [(share: Double, size: Double)] = [(0, 2), (0.25, 8.6), (0.5, 20), (0.75, 34), (0.9, 62), (1, 108)]
    let ordered = homes.indices.map { rank -> Int in
      let share = (Double(rank) + 0.5) / Double(homes.count)
      let upper = corners.firstIndex { $0.share >= share } ?? corners.count - 1
      let (low, high) = (corners[upper - 1], corners[upper])
      return Int((low.size + (high.size - low.size) * (share - low.share) / (high.share - low.share)).rounded())
    }
    var random = RandomStream(seed, 2)
    let keys = homes.map { (home: InventedMunicipality) in random.share() + (home.isTown ? 0.55 : 0) }
    var sizes = Array(repeating: 0, count: homes.count)
    for (rank, place) in keys.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }).enumerated() {
      sizes[place] = ordered[rank]
    }
    // Districts of one and of two schools, as in the orders that founded the project.
    for place in homes.indices where homes[place].schoolCount <= 2 {
      sizes[place] = homes[place].schoolCount == 1 ? 21 : place == homes.count - 2 ? 7 : 19
    }
    return sizes
  }

  private static func characters(_ homes: [InventedMunicipality], _ sizes: [Int]) -> [InventedSchool.Character] {
    var characters = [InventedSchool.Character](repeating: .steady, count: homes.count)
    let villages = homes.indices.filter {
      !homes[$0].isTown && homes[$0].schoolCount > 2 && (11...45).contains(sizes[$0])
    }
    for place in villages.prefix(8).enumerated().filter({ $0.offset.isMultiple(of: 2) }) {
      characters[place.element] = .low
    }
    for place in villages.suffix(8).enumerated().filter({ !$0.offset.isMultiple(of: 2) }) {
      characters[place.element] = .improving
    }
    for place in homes.indices where homes[place].schoolCount <= 2 && sizes[place] >= 19 { characters[place] = .low }
    if let town = homes.indices.filter({ homes[$0].isTown }).max(by: {
      (sizes[$0] < 70 ? sizes[$0] : 0, $1) < (sizes[$1] < 70 ? sizes[$1] : 0, $0)
    }) {
      characters[town] = .inflated
    }
    return characters
  }
}
