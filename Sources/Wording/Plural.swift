/// Which form of a noun follows a number in Russian: 1 школа, 2 школы, 5 школ, 11 школ, 21 школа, 1,5 школы.
public enum Plural: Hashable, Sendable, CaseIterable {
  case one
  case few
  case many

  /// The form after a whole number, by its last two digits.
  public init(_ number: Int) {
    let tens = number.magnitude % 100
    let ones = number.magnitude % 10
    switch (tens, ones) {
    case (11...14, _): self = .many
    case (_, 1): self = .one
    case (_, 2...4): self = .few
    default: self = .many
    }
  }

  /// The form after any number; a fraction governs the genitive singular («12,4 участника»).
  public init(_ number: Double) {
    self = Int(exactly: number).map { Plural($0) } ?? .few
  }

  /// Chooses among the three forms.
  public func choose<Form>(_ one: Form, _ few: Form, _ many: Form) -> Form {
    switch self {
    case .one: one
    case .few: few
    case .many: many
    }
  }
}
