/// The form in which spellings of subjects are compared.
enum SubjectSpelling {
  /// Lower case, ё as е, anything that is no letter or digit as one space, Latin look-alikes as Russian letters.
  static func normal(_ text: some StringProtocol) -> String {
    var result = ""
    var gap = false
    for scalar in text.lowercased().unicodeScalars {
      guard scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else {
        gap = !result.isEmpty
        continue
      }
      if gap { result.unicodeScalars.append(" ") }
      gap = false
      result.unicodeScalars.append(lookAlikes[scalar] ?? scalar)
    }
    return result
  }

  /// Lower-case Latin letters whose capitals look Russian (A B C E H K M O P T X Y), and ё.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "k": "к", "m": "м", "o": "о", "p": "р", "t": "т", "x": "х",
    "y": "у", "ё": "е",
  ]
}
