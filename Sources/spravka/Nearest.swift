/// Finds what a mistyped word was meant to be.
enum Nearest {
  /// At most three candidates, the nearest first: those that hold the word or differ from it by a third of its letters.
  static func suggestions(for word: String, among candidates: [String]) -> [String] {
    let typed = word.lowercased()
    let limit = max(2, typed.count / 3)
    let rated = candidates.compactMap { candidate -> (distance: Int, candidate: String)? in
      let other = candidate.lowercased()
      if typed.count >= 3, other.contains(typed) { return (0, candidate) }
      let distance = distance(typed, other)
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

  /// Levenshtein: the fewest insertions, deletions and replacements that turn one word into the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let letters = Array(right)
    var row = Array(0...letters.count)
    for (count, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = count + 1
      for (place, other) in letters.enumerated() {
        let above = row[place + 1]
        row[place + 1] = min(above + 1, row[place] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[letters.count]
  }
}
