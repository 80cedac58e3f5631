public import Vocabulary

/// What people filled in by hand about the project: schools, risks, measures, documents; by kind of form.
public struct ProjectFacts: Sendable {
  /// What a person says of schools without a login.
  public var schoolDecisions: [SchoolDecision] = []
  public var participants: [Participant] = []
  public var graduates: [Graduates] = []
  public var socialPassports: [SocialPassport] = []
  public var requisites: [Requisites] = []
  public var measures: [Measure] = []
  public var remarks: [SchoolRemark] = []
  /// What was decided on recommendations of earlier справки.
  public var decisions: [DecisionMark] = []
  public var objectivity: [ObjectivityEntry] = []
  public var codifiers: [Codifier] = []

  public init() {}

  /// Adds what another file says, after what is known.
  mutating func merge(_ other: ProjectFacts) {
    schoolDecisions += other.schoolDecisions
    participants += other.participants
    graduates += other.graduates
    socialPassports += other.socialPassports
    requisites += other.requisites
    measures += other.measures
    remarks += other.remarks
    decisions += other.decisions
    objectivity += other.objectivity
    codifiers += other.codifiers
  }

  /// The same facts about the schools' one identity.
  public func renamed(_ canonical: (SchoolID) -> SchoolID) -> ProjectFacts {
    var facts = self
    for index in participants.indices {
      facts.participants[index].school = canonical(participants[index].school)
      facts.participants[index].curator = participants[index].curator.map(canonical)
    }
    for index in graduates.indices { facts.graduates[index].school = canonical(graduates[index].school) }
    for index in socialPassports.indices {
      facts.socialPassports[index].school = canonical(socialPassports[index].school)
    }
    for index in remarks.indices { facts.remarks[index].school = canonical(remarks[index].school) }
    for index in objectivity.indices { facts.objectivity[index].school = canonical(objectivity[index].school) }
    return facts
  }
}
