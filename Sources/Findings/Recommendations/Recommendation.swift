import Indicators
public import Reference
public import Vocabulary

/// An addressed recommendation as data; its words are made in Composition.
///
/// Values and evidence come from the grounds, the measure from the bank, the verb from the evidence word.
public struct Recommendation: Hashable, Sendable {
  /// Id of the rule, such as `review-results`.
  public let rule: String
  public let addressee: Addressee
  public let request: Request
  public let insistence: Insistence
  public private(set) var grounds: Grounds
  /// From the bank; `nil` where the request says all.
  public let measure: ChosenMeasure?
  /// Risk of the profile that it concerns.
  public let risk: RiskFactors.Factor?
  /// The checkpoint by which it is to be done; `nil` where the one who signs sets the day.
  public let deadline: Checkpoints.Checkpoint?
  public let responsible: Addressee.Role
  public private(set) var target: Target

  /// `nil` where the evidence allows no recommendation: «не подтверждается», or «данных недостаточно» under a rule that
  /// does not ask for data.
  ///
  /// - Parameters:
  ///   - definition: its rule.
  ///   - addressee: who is asked.
  ///   - request: what is asked.
  ///   - grounds: the findings that it rests on; there is no other way to make a recommendation.
  ///   - strongest: for grounds whose certainty could not be calculated.
  ///   - measure: from the bank; left out where the evidence only allows to clarify.
  ///   - risk: of the profile.
  ///   - deadline: by when.
  ///   - responsible: who answers for it; the rule's own by default.
  ///   - target: what is expected.
  public init?(
    _ definition: RecommendationDefinition, to addressee: Addressee, _ request: Request, on grounds: Grounds,
    atMost strongest: Insistence = .ensure, measure: ChosenMeasure? = nil, risk: RiskFactors.Factor? = nil,
    deadline: Checkpoints.Checkpoint? = nil, responsible: Addressee.Role? = nil, target: Target
  ) {
    guard let allowed = Insistence(grounds.word) else { return nil }
    if allowed == .supplement && !definition.gathersData { return nil }
    rule = definition.id
    self.addressee = addressee
    self.request = request
    insistence = min(allowed, strongest)
    self.grounds = grounds
    self.measure = insistence == .clarify ? nil : measure
    self.risk = risk
    self.deadline = deadline
    self.responsible = responsible ?? definition.responsible
    self.target = target
  }

  /// The same on what its grounds say of these schools, no stronger than before; `nil` where they say nothing of them.
  /// Grounds that speak of no school stay.
  public func about(_ schools: Set<SchoolID>) -> Recommendation? {
    let kept = grounds.all.filter { finding in
      if case .school(let school) = finding.territory { return schools.contains(school) }
      // What another municipality lacks is not told here.
      if case .sharedDeficit(let slots) = finding.statement {
        return slots.deficit.schoolsBelow.contains(where: schools.contains)
      }
      return true
    }
    guard let rest = Grounds(kept), rest.schools.contains(where: schools.contains) else { return nil }
    var copy = self
    copy.grounds = rest
    if case .decisions(let exams) = target { copy.target = .decisions(exams.filter { schools.contains($0.school) }) }
    return copy
  }
}

/// A measure as a recommendation carries it.
public struct ChosenMeasure: Hashable, Sendable {
  public let code: String
  /// An infinitive without a full stop.
  public let words: String
  /// What proves it; empty where nothing is named.
  public let document: String
  public let courses: [String]
  /// The day that the region's own bank names; `nil` elsewhere.
  public let term: CalendarDay?

  public init(code: String, words: String, document: String, courses: [String] = [], term: CalendarDay? = nil) {
    self.code = code
    self.words = words
    self.document = document
    self.courses = courses
    self.term = term
  }
}
