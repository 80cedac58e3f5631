/// How far two spellings are apart.
public enum EditDistance {
  /// Levenshtein: the fewest insertions, deletions and replacements that turn one list into the other; time and memory
  /// grow with the product and the length.
  @inlinable
  public static func between<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    var row = Array(0...right.count)
    for (index, element) in left.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (place, other) in right.enumerated() {
        let change = corner + (element == other ? 0 : 1)
        corner = row[place + 1]
        row[place + 1] = min(change, corner + 1, row[place] + 1)
      }
    }
    return row[right.count]
  }
}
