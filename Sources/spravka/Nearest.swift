import Vocabulary

/// Finds what a mistyped word was meant to be.
enum Nearest {
  /// At most three candidates, the nearest first: those that hold the word, or all words of the phrase, or differ from it
  /// by a third of its letters.
  static func suggestions(for word: String, among candidates: [String]) -> [String] {
    let typed = word.lowercased()
    let limit = max(2, typed.count / 3)
    let rated = candidates.compactMap { candidate -> (distance: Int, candidate: String)? in
      let other = candidate.lowercased()
      if typed.count >= 3, other.contains(typed) || holds(other, wordsOf: typed) { return (0, candidate) }
      let distance = EditDistance.between(Array(typed), Array(other))
      return distance <= limit ? (distance, candidate) : nil
    }
    return rated.sorted { $0 < $1 }.prefix(3).map(\.candidate)
  }

  /// «Возможно, имелось в виду: «report»?»; `nil` when nothing is near.
  static func question(_ word: String, among candidates: [String]) -> String? {
    let found = suggestions(for: word, among: candidates)
    guard !found.isEmpty else { return nil }
    return "Возможно, имелось в виду: " + found.map { "«\($0)»" }.joined(separator: ", ") + "?"
  }

  /// Whether each of several words begins a word of the candidate.
  private static func holds(_ candidate: String, wordsOf phrase: String) -> Bool {
    let words = phrase.split(separator: " ")
    let others = candidate.split(separator: " ")
    return words.count > 1 && words.allSatisfy { word in others.contains { $0.hasPrefix(word) } }
  }
}
