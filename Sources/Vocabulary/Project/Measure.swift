/// A measure of the bank from which recommendations are chosen.
public struct Measure: Hashable, Sendable {
  public let code: String
  public let problem: String
  public let addressee: String
  public let measure: String
  public let document: String
  public let term: String
  public let course: String
  public let place: Place

  public init(
    code: String, problem: String, addressee: String, measure: String, document: String, term: String, course: String,
    place: Place
  ) {
    self.code = code
    self.problem = problem
    self.addressee = addressee
    self.measure = measure
    self.document = document
    self.term = term
    self.course = course
    self.place = place
  }
}
