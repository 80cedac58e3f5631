/// Why a file of facts cannot be used: where it fails, what stands there, what should, and what the user can do.
public struct ReferenceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is; the words are in the other fields.
  public enum Kind: String, CaseIterable, Sendable {
    /// The file or folder is missing or may not be read.
    case unreadable
    /// Not text in UTF-8, not a strict comma file, not YAML.
    case malformed
    /// A column is missing, unknown or named twice.
    case column
    /// A value of a wrong type or outside of its range.
    case value
    /// A key that the methodology does not have.
    case unknownKey
    /// Two rows about one thing.
    case duplicate
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// Name of the file as the user knows it.
  public let file: String
  /// Line in the file, from 1.
  public let line: Int?
  /// Name of the column or the key.
  public let field: String?
  /// What should stand there, in Russian.
  public let expected: String
  /// What stands there, in Russian or as a quotation.
  public let found: String
  /// What the user can do, in Russian.
  public let remedy: String

  /// An error at a place of a file.
  public init(
    kind: Kind, file: String, line: Int? = nil, field: String? = nil, expected: String, found: String, remedy: String
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.field = field
    self.expected = expected
    self.found = found
    self.remedy = remedy
  }

  /// The message for the user: place: expected, found. Remedy.
  public var description: String {
    var place = file
    if let line { place += ", строка \(line)" }
    if let field { place += ", «\(field)»" }
    return "\(place): ожидается \(expected); найдено: \(found). \(remedy)"
  }
}
