/// Words put together into a phrase.
public enum Enumeration {
  /// «а, б и в»; nothing gives an empty text.
  public static func joined(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    if words.count == 1 { return last }
    return words.dropLast().joined(separator: ", ") + " и " + last
  }

  /// The phrase with its first letter as a capital.
  public static func capitalised(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst()
  }
}
