public import ReportModel

/// For whom a document is fit.
public enum Audience: Hashable, Sendable {
  case region
  case municipality(String)
  case school(String)
  case site

  /// Whether a document shows small groups as they are.
  public func mayShowSmallGroups(_ document: Document) -> Bool { self != .site }
}
