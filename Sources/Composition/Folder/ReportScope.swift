public import Vocabulary

/// What part of the folder is asked for.
public enum ReportScope: Hashable, Sendable {
  case whole
  case municipality(Municipality)
  case school(SchoolID)
  case subject(Subject)

  /// Whether documents about a school belong to it.
  func covers(_ school: School) -> Bool {
    switch self {
    case .whole, .subject: true
    case .municipality(let municipality): school.municipality == municipality
    case .school(let id): school.id == id
    }
  }

  /// Whether documents about a municipality belong to it.
  func covers(_ municipality: Municipality) -> Bool {
    switch self {
    case .whole, .subject: true
    case .municipality(let own): own == municipality
    case .school: false
    }
  }
}
