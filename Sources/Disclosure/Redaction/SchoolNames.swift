import ReportModel

/// Finds the names of schools in the words of a document.
///
/// A name of several words or with a number is found wherever it stands, as it is written; a single word, such as
/// «Гимназия», only where it stands alone, as in a cell. Names that several schools share tell of none of them.
struct SchoolNames: Sendable {
  private struct Name: Sendable {
    let words: String
    let bytes: [UInt8]
    let territory: String
    /// Where its first word begins: a name may begin with a quotation mark.
    let offset: Int
    /// Whether it ends with a letter or digit, so that a longer word is another one.
    let endsWithWord: Bool
    /// Whether it is a word that any sentence may use.
    let isOneWord: Bool
  }

  /// By the hash of the first word, the longest first.
  private var byFirstWord: [UInt64: [Name]] = [:]

  init(_ names: [String: [String]]) {
    var territories: [String: Set<String>] = [:]
    for (territory, words) in names {
      for name in words where !name.isEmpty { territories[name, default: []].insert(territory) }
    }
    for (words, owners) in territories where owners.count == 1 {
      let bytes = Array(words.utf8)
      let parts = SchoolNames.parts(of: bytes)
      guard let territory = owners.first, let first = parts.first else { continue }
      let hasDigit = bytes.contains { (48...57).contains($0) }
      byFirstWord[SchoolNames.hash(bytes[first]), default: []].append(
        Name(
          words: words, bytes: bytes, territory: territory, offset: first.lowerBound,
          endsWithWord: parts.last?.upperBound == bytes.count, isOneWord: parts.count == 1 && !hasDigit))
    }
    for key in byFirstWord.keys {
      byFirstWord[key]?.sort { ($1.bytes.count, $0.words) < ($0.bytes.count, $1.words) }
    }
  }

  /// The first name of a school that is not of these territories; `nil` where the document says none.
  func foreign(in document: Document, own: Set<String>) -> String? {
    if byFirstWord.isEmpty { return nil }
    var found: String?
    document.forEachPhrase { phrase in
      if found == nil { found = foreign(in: phrase, own: own) }
    }
    return found
  }

  private func foreign(in phrase: String, own: Set<String>) -> String? {
    let text = Array(phrase.utf8)
    var end = 0
    for word in SchoolNames.parts(of: text) where word.lowerBound >= end {
      guard let names = byFirstWord[SchoolNames.hash(text[word])],
        let name = names.first(where: { stands($0, at: word.lowerBound - $0.offset, of: text) })
      else { continue }
      if !own.contains(name.territory) { return name.words }
      end = word.lowerBound - name.offset + name.bytes.count
    }
    return nil
  }

  private func stands(_ name: Name, at start: Int, of text: [UInt8]) -> Bool {
    let end = start + name.bytes.count
    guard start >= 0, end <= text.count, text[start..<end].elementsEqual(name.bytes) else { return false }
    if name.isOneWord { return start == 0 && end == text.count }
    return end == text.count || !name.endsWithWord || !SchoolNames.beginsWord(text[end])
  }

  /// The words of a text: what stands between spaces and signs.
  private static func parts(of text: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start: Int?
    var isLetter = false
    for (place, byte) in text.enumerated() {
      // The second byte of a letter or sign belongs to its first.
      if !(0x80...0xBF).contains(byte) { isLetter = beginsWord(byte) }
      if isLetter {
        if start == nil { start = place }
      } else if let first = start {
        parts.append(first..<place)
        start = nil
      }
    }
    if let first = start { parts.append(first..<text.count) }
    return parts
  }

  /// Latin letters, digits and the first byte of the Cyrillic letters.
  private static func beginsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, 0xD0, 0xD1: true
    default: false
    }
  }

  /// FNV-1a
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
