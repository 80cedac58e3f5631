/// For whom a document is fit; territories as they stand in an `Address`.
public enum Audience: Hashable, Sendable {
  case region
  /// A municipality with its schools, the region as background.
  case municipality(String)
  /// A school, its municipality and the region as background.
  case school(String)
  /// Everybody.
  case site
}
