/// A risk as a file names it, with the factor of the risk profile that the name stands for.
public struct NamedRisk: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The words of the file.
  public let name: String
  /// Id of the factor, such as `staff-shortage`; `nil` for a name that the alias table does not know.
  public let factor: String?

  public init(_ name: String, factor: String?) {
    self.name = name
    self.factor = factor
  }

  /// A name that no table knows.
  public init(stringLiteral name: String) { self.init(name, factor: nil) }
}
