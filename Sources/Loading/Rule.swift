public import Vocabulary

/// A check of the input: what it asks, how grave a failure is, what should stand there and what to do.
///
/// The wording stands here alone; an `Issue` adds the place and what was found.
public struct Rule: Hashable, Sendable {
  /// Stable kebab-case id.
  public let id: String
  public let severity: Issue.Severity
  /// What is checked, in Russian: the heading of the rule in the data-quality report.
  public let title: String
  public let expected: String
  public let remedy: String
  /// What a failure changes in the results.
  public let effect: String

  init(_ id: String, _ severity: Issue.Severity, title: String, expected: String, remedy: String, effect: String) {
    self.id = id
    self.severity = severity
    self.title = title
    self.expected = expected
    self.remedy = remedy
    self.effect = effect
  }

  /// An issue of this rule.
  public func issue(
    at place: Place, found: String, expected: String? = nil, remedy: String? = nil, count: Int = 1,
    school: SchoolID? = nil, work: Work? = nil
  ) -> Issue {
    Issue(
      rule: id, severity: severity, place: place, found: found, expected: expected ?? self.expected,
      remedy: remedy ?? self.remedy,
      count: count, school: school, work: work)
  }

  /// Every rule, in the order in which data pass them.
  public static let all: [Rule] =
    files + works + rows + reports + schools + contexts + exams + roadmaps + projects
}
