/// Something odd in the input: collected, never thrown, never silently repaired.
public struct Issue: Hashable, Codable, Sendable {
  /// How much an issue changes.
  public enum Severity: String, Comparable, Codable, CaseIterable, Sendable {
    /// «сведение»: nothing is lost.
    case notice
    /// «предупреждение»: something was left out or read with a caution.
    case warning
    /// «ошибка»: a recognised file could not be used, wholly or in part.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .notice: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Stable id of the rule that fired, such as `score-above-maximum`.
  public let rule: String
  public let severity: Severity
  public let place: Place
  /// What stands there, in Russian words or as a quotation.
  public let found: String
  /// What should stand there.
  public let expected: String
  /// What the user can do.
  public let remedy: String
  /// Rows or cells concerned; the place is the first of them.
  public let count: Int
  /// Login of the school concerned.
  public let school: SchoolID?
  public let work: Work?

  public init(
    rule: String, severity: Severity, place: Place, found: String, expected: String, remedy: String, count: Int = 1,
    school: SchoolID? = nil, work: Work? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.found = found
    self.expected = expected
    self.remedy = remedy
    self.count = count
    self.school = school
    self.work = work
  }
}
