/// A municipality of the region, known by a key that survives renaming (район → округ, «г. » → «город »).
public struct Municipality: Hashable, Comparable, Codable, Sendable {
  public let key: String
  /// The newest spelling met.
  public let name: String

  public init(key: String, name: String) {
    self.key = key
    self.name = name
  }

  public static func == (left: Municipality, right: Municipality) -> Bool { left.key == right.key }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  public static func < (left: Municipality, right: Municipality) -> Bool { left.key < right.key }
}

/// A school with what the files say of it.
public struct School: Hashable, Sendable {
  public let id: SchoolID
  public let name: String
  /// `nil` where no file names it.
  public let municipality: Municipality?

  public init(id: SchoolID, name: String, municipality: Municipality?) {
    self.id = id
    self.name = name
    self.municipality = municipality
  }
}

/// Where results are looked at: levels are never added together.
public enum Territory: Hashable, Sendable {
  case region
  case municipality(Municipality)
  case school(SchoolID)
}
