import Vocabulary

/// A word as people spell it, ready for comparison: lower case, ё as е, Latin look-alikes as Cyrillic letters.
struct SpelledWord: Hashable {
  let text: String
  private let letters: [UInt16]

  var isNumber: Bool { letters.first.map { (48...57).contains($0) } ?? false }

  init(_ text: String) {
    self.text = text
    letters = Array(text.utf16)
  }

  private static let lookAlikes: [Character: Character] = [
    "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "m": "м", "o": "о", "p": "р", "t": "т", "x": "х",
    "y": "у", "ё": "е",
  ]

  /// Runs of letters and runs of digits; with `joining`, a hyphen inside a word stays in it.
  static func words(of text: String, joining: Bool = false) -> [SpelledWord] {
    var words: [SpelledWord] = []
    var word = ""
    func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
    func end() {
      while word.hasSuffix("-") { word.removeLast() }
      if !word.isEmpty { words.append(SpelledWord(word)) }
      word = ""
    }
    for character in text.lowercased() {
      if character.isLetter || isDigit(character) {
        if let last = word.last, last != "-", isDigit(last) != isDigit(character) { end() }
        word.append(lookAlikes[character] ?? character)
      } else if joining, character == "-", !word.isEmpty {
        word.append(character)
      } else {
        end()
      }
    }
    end()
    return words
  }

  /// Letters to change, add or drop, as a share of the longer word: 0…1.
  func distance(to other: SpelledWord) -> Double {
    if letters == other.letters { return 0 }
    return Double(EditDistance.between(letters, other.letters)) / Double(max(letters.count, other.letters.count))
  }
}
