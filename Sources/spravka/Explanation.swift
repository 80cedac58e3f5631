import Composition

/// An entry of the methodology as a terminal prints it.
extension MethodologyEntry {
  var text: String {
    (["\(id) – \(kind.rawValue)", title] + parts.map { "\n\($0.label): \($0.words)" }).joined(separator: "\n")
  }

  /// The same for machines.
  var record: [String: String] {
    Dictionary(
      uniqueKeysWithValues: [("id", id), ("kind", kind.rawValue), ("title", title)] + parts.map { ($0.key, $0.words) })
  }
}
