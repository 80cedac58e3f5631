/// Why a result cannot be put on the disk: what happened, where, and what the user can do.
public struct OutputError: Error, Hashable, Sendable {
  /// What may keep a result from the disk.
  public enum Kind: String, Sendable {
    /// The user may not write there.
    case noRights
    /// No room is left on the disk, or a quota is used up.
    case diskFull
    /// A folder stands where a file should, or a file where a folder should.
    case wrongKind
    /// A part of the path does not exist.
    case missingFolder
    /// A name that leads out of the folder, or is not a name.
    case badName
    /// More than the format of the file can hold.
    case formatLimit
    /// Anything else that the system reported.
    case system
  }

  /// What a program may decide by.
  public let kind: Kind
  /// The path as the user gave it.
  public let place: String
  /// What happened, in Russian.
  public let cause: String
  /// What the user can do, in Russian.
  public let remedy: String

  /// An error worded by its thrower.
  public init(kind: Kind, place: String, cause: String, remedy: String) {
    self.kind = kind
    self.place = place
    self.cause = cause
    self.remedy = remedy
  }
}

extension OutputError: CustomStringConvertible {
  /// *place: cause. Remedy.*
  public var description: String { "\(place): \(cause). \(remedy)." }
}
