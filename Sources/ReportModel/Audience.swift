/// For whom a document is fit: each is a view of the same document.
public enum Audience: Hashable, Sendable {
  case region
  /// The schools of a municipality, with the region as background; the territory as it stands in an `Address`.
  case municipality(String)
  /// A school with its neighbours unnamed; the territory as it stands in an `Address`.
  case school(String)
  /// Everybody.
  case site
}
