/// Why a file cannot be read as tables: what is wrong, where, and what the user can do.
public struct TableError: Error, Hashable, Sendable {
  /// What kind of failure it is.
  public enum Kind: String, Sendable {
    /// The file is missing or may not be read.
    case unreadable
    /// A table of a kind that is not read, or an archive that may hold some.
    case unreadTable
    /// A file of a known kind that is no table: a document of words, a picture of pages, a presentation.
    case foreign
    /// Nothing that is known.
    case unknownFormat
    /// Damaged: a truncated archive, broken XML.
    case damaged
    /// Protected by a password.
    case encrypted
    /// Larger than `Limits` allow.
    case tooLarge
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// Name of the file as the user knows it.
  public let file: String
  /// Sheet, part or row, when known.
  public let place: String?
  /// What was found, in Russian.
  public let cause: String
  /// What the user can do, in Russian.
  public let remedy: String

  /// An error in the words of the user.
  public init(kind: Kind, file: String, place: String? = nil, cause: String, remedy: String) {
    self.kind = kind
    self.file = file
    self.place = place
    self.cause = cause
    self.remedy = remedy
  }
}
