/// Quotation marks of names as Russian prints them.
public enum Quotation {
  /// «МБОУ "Лесная СОШ"» with «…» for the straight signs and „…“ for those inside others; a name whose signs do not pair
  /// stays as it is.
  public static func russian(_ name: String) -> String {
    guard name.contains("\"") else { return name }
    var result = ""
    var depth = 0
    var previous: Character = " "
    for character in name {
      switch character {
      case "\"":
        let opens = depth == 0 || " (-–«„".contains(previous)
        if !opens { depth -= 1 }
        result += opens ? depth == 0 ? "«" : "„" : depth == 0 ? "»" : "“"
        if opens { depth += 1 }
      case "«":
        depth += 1
        result.append(character)
      case "»":
        depth -= 1
        result.append(character)
      default: result.append(character)
      }
      // A sign just opened opens another one: `""Лесная" СОШ"`.
      previous = character == "\"" ? result.last ?? character : character
    }
    return depth == 0 ? result : name
  }
}
