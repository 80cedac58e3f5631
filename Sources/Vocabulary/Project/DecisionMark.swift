/// What was decided on a recommendation of an earlier справка and how far it is done, from a filled sheet of decisions.
public struct DecisionMark: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    case done = "выполнено"
    case inWork = "в работе"
    case notDone = "не выполнено"
  }

  /// Code of the recommendation, such as `Р-482913552`.
  public let code: String
  /// «принято»; empty where nothing is written.
  public let decision: String
  /// Date and number of the decision, in the words of the sheet.
  public let act: String
  /// `nil` where nothing is said of it.
  public let state: State?
  /// The day of the state; `nil` where it is not written.
  public let day: CalendarDay?
  /// What confirms it, in the words of the sheet.
  public let proof: String
  public let place: Place

  public init(
    code: String, decision: String, act: String, state: State?, day: CalendarDay?, proof: String, place: Place
  ) {
    self.code = code
    self.decision = decision
    self.act = act
    self.state = state
    self.day = day
    self.proof = proof
    self.place = place
  }
}
