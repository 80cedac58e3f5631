/// Paths of parts inside of a workbook.
enum PartPath {
  /// The path that a target means, seen from the part that names it; a leading slash starts at the root.
  static func resolve(_ target: String, from part: String) -> String {
    var folders = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch step {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(String(step))
      }
    }
    return folders.joined(separator: "/")
  }

  /// The part that holds the relationships of a part.
  static func relationships(of part: String) -> String {
    var steps = part.split(separator: "/").map(String.init)
    let name = steps.popLast() ?? ""
    return (steps + ["_rels", name + ".rels"]).joined(separator: "/")
  }
}
