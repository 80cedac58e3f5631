/// What people filled in by hand about the project: schools, risks, measures, documents; by kind of form.
public struct ProjectFacts: Sendable {
  /// What a person says of schools without a login.
  public var schoolDecisions: [SchoolDecision] = []

  public init() {}

  /// Adds what another file says, after what is known.
  mutating func merge(_ other: ProjectFacts) {
    schoolDecisions += other.schoolDecisions
  }
}
