import Reference

/// The name of a school taken apart: its number, its kind, and the words that tell it from others of its kind.
///
/// «Муниципальное казённое общеобразовательное учреждение "Топчихинская СОШ № 2" имени …» is number 2, a secondary
/// school, «топчихинская»: the legal form, the quotes and the person it is named after tell nothing.
struct SchoolNameParts: Hashable {
  let number: String?
  let kinds: Set<String>
  let words: [SpelledWord]

  /// A kind by the beginnings of its words; the abbreviations «КСОШ», «РСОШ» of one place count too.
  private static let kindWords: [(kind: String, beginnings: [String])] = [
    ("сош", ["сош", "средняя"]), ("оош", ["оош", "основная"]), ("нош", ["нош", "начальная"]), ("гимназия", ["гимнази"]),
    ("лицей", ["лице"]), ("кадетская", ["кадет"]), ("интернат", ["интернат"]),
  ]
  private static let abbreviated = ["сош", "оош", "нош"]
  /// Words of legal forms and of places, by their beginnings.
  private static let silent = [
    "муниципальн", "казенн", "бюджетн", "автономн", "общеобразовательн", "учрежден", "государственн", "краев", "частн",
    "негосударственн", "образовательн", "организаци", "областн", "школ", "район", "край", "края", "област", "округ",
    "город",
  ]

  init(_ name: String) {
    var number: String?
    var kinds: Set<String> = []
    var words: [SpelledWord] = []
    for word in SpelledWord.words(of: name) {
      let text = word.text
      if text == "имени" || text == "им" { break }
      if word.isNumber {
        number = number ?? String(text.drop { $0 == "0" })
      } else if let kind = Self.kind(of: text) {
        kinds.insert(kind)
      } else if text.count > 1, !Self.isLegalForm(text), !Self.silent.contains(where: text.hasPrefix) {
        words.append(word)
      }
    }
    self.number = number
    self.kinds = kinds
    self.words = words
  }

  private static func kind(of word: String) -> String? {
    if (4...5).contains(word.count), let kind = abbreviated.first(where: word.hasSuffix) { return kind }
    return kindWords.first { $0.beginnings.contains { word.hasPrefix($0) } }?.kind
  }

  /// «мбоу», «кгбоу», «аноо»: short words that end in «оу» or «оо».
  private static func isLegalForm(_ word: String) -> Bool {
    word.count <= 6 && (word.hasSuffix("оу") || word.hasSuffix("оо"))
  }

  /// How far two names are apart: 0 for the same name, above 1 never the same school; `nil` for different numbers.
  ///
  /// Words are compared by the shares of letters to change; a word too many, another kind or a missing number add to it.
  func distance(to other: SchoolNameParts, by matching: SchoolMatching) -> Double? {
    var distance = Self.distance(words, other.words, matching)
    if let number, let its = other.number {
      if number != its { return nil }
    } else if number != other.number {
      distance += matching.numberMissing
    }
    if kinds != other.kinds {
      let isOther = !kinds.isEmpty && !other.kinds.isEmpty && kinds.isDisjoint(with: other.kinds)
      distance += isOther ? matching.kindOther : matching.kindPartial
    }
    return distance
  }

  private static func distance(_ left: [SpelledWord], _ right: [SpelledWord], _ matching: SchoolMatching) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return left.isEmpty && right.isEmpty ? 0 : matching.wordsMissing }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let sum = short.reduce(0.0) { sum, word in sum + (long.map { word.distance(to: $0) }.min() ?? 1) }
    let extra = Double(min(long.count - short.count, matching.wordsExtraCounted))
    return sum / Double(short.count) + matching.wordExtra * extra
  }
}
