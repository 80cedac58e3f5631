/// What a sheet may be called, by the rules of Excel; libxlsxwriter 1.1.4 checks only a part of them.
public enum SheetName {
  /// Most UTF-16 units of a sheet name.
  public static let longest = 31

  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
  /// Excel keeps these for its list of changes, in English and in Russian.
  private static let reserved: Set<String> = ["history", "журнал"]

  /// Why the name is not allowed, in Russian, or nothing.
  ///
  /// - Parameter taken: names of the sheets that are there already; Excel does not tell case apart.
  static func defect(of name: String, taken: Set<String>) -> String? {
    if name.isEmpty { return "имя листа пусто" }
    if name.utf16.count > longest { return "имя листа длиннее \(longest) знаков" }
    if name.contains(where: isForbidden) {
      return "в имени листа недопустимый знак: один из [ ] : * ? / \\ или управляющий"
    }
    if name.first == "'" || name.last == "'" { return "имя листа начинается или кончается апострофом" }
    if reserved.contains(name.lowercased()) { return "имя листа занято самой программой Excel" }
    if taken.contains(name.lowercased()) { return "лист с таким именем уже есть" }
    return nil
  }

  /// The nearest allowed name that is not taken.
  ///
  /// Forbidden characters become spaces, a long name is cut at a word, a taken one gets « (2)».
  /// `taken`: the names in use, in any case.
  public static func sanitised(_ name: String, taken: some Sequence<String>) -> String {
    let used = Set(taken.map { $0.lowercased() })
    let words = String(name.map { isForbidden($0) ? " " : $0 }).split(separator: " ").joined(separator: " ")
    let stem = trimmed(words.isEmpty ? "Лист" : words)
    var candidate = cut(stem, to: longest)
    var number = 2
    while defect(of: candidate, taken: used) != nil {
      let tail = " (\(number))"
      candidate = cut(stem, to: longest - tail.utf16.count) + tail
      number += 1
    }
    return candidate
  }

  /// The name as it stands in a formula: in apostrophes, inner apostrophes doubled.
  public static func quoted(_ name: String) -> String {
    "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static func isForbidden(_ character: Character) -> Bool {
    forbidden.contains(character) || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  private static func trimmed(_ name: String) -> String {
    let inner = name.drop { $0 == "'" }
    let end = inner.lastIndex { $0 != "'" }
    return end.map { String(inner[...$0]) } ?? "Лист"
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    if name.utf16.count <= limit { return name }
    var kept = ""
    for word in name.split(separator: " ") {
      let longer = kept.isEmpty ? String(word) : kept + " " + word
      if longer.utf16.count > limit { break }
      kept = longer
    }
    // Half of the room is worth more than a whole word: a long first word is cut inside.
    if kept.utf16.count < limit / 2 {
      kept = name
      while kept.utf16.count > limit { kept.removeLast() }
    }
    let end = kept.lastIndex { !" ',;–-".contains($0) }
    return end.map { String(kept[...$0]) } ?? kept
  }
}
