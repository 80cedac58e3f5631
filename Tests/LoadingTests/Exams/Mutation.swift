/// Pseudo-random damage of a table, the same for the same seed.
struct Mutation {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// What cells hold where something went wrong.
  static let tokens = [
    "", " ", "\u{A0}", "-", "–", "0", "1", "6", "2,5", "-1", "101", "999", "99999999999999999999", "1e309", "NaN", "٣",
    "4.0", "X", "Х",
    "не пройд.", "отсутствовал", "=1+1", "#Н/Д", "\"", "\"\"", ";;;", "2022.06.23", "31.02.2022",
    "01 - Русский язык 2021.05.31",
    "52 - Математика 2022.05.30", "Код ОО", "Первичный балл", "Балл", "Средние", "Всего участников", "1(2)0(3)", "9(1)",
    "((((", "+++", "\u{0}",
    "\u{FEFF}", "🙂", "ё", String(repeating: "+", count: 3000), String(repeating: "1(2)", count: 800),
  ]

  /// Changes cells, rows and columns of a text table; separators stay what they are, so quotes may break lines.
  mutating func damageCells(_ text: String) -> [UInt8] {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    for _ in 0...below(4) {
      let row = below(rows.count)
      switch below(9) {
      case 0: rows.remove(at: row)
      case 1: rows.insert(rows[row], at: below(rows.count))
      case 2: rows.swapAt(row, below(rows.count))
      case 3:
        let column = below(24)
        for index in rows.indices where rows[index].count > column { rows[index].remove(at: column) }
      case 4: rows[row] = Array(rows[row].prefix(below(rows[row].count + 1)))
      case 5: rows[row].insert(pick(Self.tokens), at: below(rows[row].count + 1))
      default:
        if !rows[row].isEmpty { rows[row][below(rows[row].count)] = pick(Self.tokens) }
      }
      if rows.isEmpty { rows = [[""]] }
    }
    return Array(rows.map { $0.joined(separator: ";") }.joined(separator: "\n").utf8)
  }

  /// Changes bytes: flips, cuts, repeats, noise.
  mutating func damageBytes(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(6) {
      guard !bytes.isEmpty else { return bytes }
      let place = below(bytes.count)
      switch below(6) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
      case 1: bytes[place] ^= 1 << UInt8(below(8))
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(40)))
      case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + below(60))], at: below(bytes.count))
      case 4: bytes = Array(bytes.prefix(place))
      default: bytes.insert(contentsOf: (0..<below(8)).map { _ in UInt8(truncatingIfNeeded: next()) }, at: place)
      }
    }
    return bytes
  }
}
