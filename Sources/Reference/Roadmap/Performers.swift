import Vocabulary

/// Organisations and roles that answer for steps of a road map, by all their spellings.
public struct Performers: Sendable {
  /// Names as they are printed, in the order of the file.
  public let names: [String]
  private let nameBySpelling: [String: String]
  private let schools: Set<String>

  init(rows: [ReferenceRow]) throws(ReferenceError) {
    var names: [String] = []
    var nameBySpelling: [String: String] = [:]
    var schools: Set<String> = []
    for row in rows {
      let name = try row.required("name")
      names.append(name)
      if row.text("kind") == "school" { schools.insert(name) }
      for spelling in row.list("spellings") + [name] { nameBySpelling[Self.key(spelling)] = name }
    }
    self.names = names
    self.nameBySpelling = nameBySpelling
    self.schools = schools
  }

  /// Whether a performer can be a school or its curator; one that the file does not know can.
  public func canBeSchool(_ words: String) -> Bool { name(of: words).map(schools.contains) ?? true }

  /// The printed name of a performer; `nil` for one that the file does not know.
  public func name(of words: String) -> String? { nameBySpelling[Self.key(words)] }

  private static func key(_ words: String) -> String {
    words.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
