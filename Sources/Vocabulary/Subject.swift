/// A school subject, known by a stable English code such as `mathematics`.
///
/// Titles, the two-letter codes of ФИС ОКО and the spellings met in files are data: `Reference.Subjects`.
public struct Subject: Hashable, Comparable, Codable, Sendable {
  public let code: String

  public init(_ code: String) { self.code = code }

  public static func < (left: Subject, right: Subject) -> Bool { left.code < right.code }
}
