/// Why something cannot be put into a workbook: what it is, where, and what the user can do.
///
/// These are limits of the format that data can break; a wrong call of our own is a `precondition`.
public struct SheetError: Error, Hashable, Sendable {
  /// The limits that data can break.
  public enum Kind: String, Sendable {
    /// More characters than a cell, a name or a description holds.
    case textTooLong
    /// More rows or columns than a sheet has.
    case sheetTooSmall
    /// A sheet name that the format does not allow or that is taken.
    case badName
    /// More links than a sheet holds.
    case tooManyLinks
    /// Bytes that are no picture the format knows.
    case badPicture
    /// The library could not do it for want of memory or for another reason of its own.
    case library
  }

  /// What a program may decide by.
  public let kind: Kind
  /// Sheet and cell, such as `Школы!B12`.
  public let place: String
  /// What was found, in Russian.
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

extension SheetError: CustomStringConvertible {
  /// *place: cause. Remedy.*
  public var description: String { "\(place): \(cause). \(remedy)." }
}
