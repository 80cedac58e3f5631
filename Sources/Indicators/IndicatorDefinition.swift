/// What an indicator is: the one source of its heading, its note, its entry in METHODOLOGY and `spravka explain`.
public struct IndicatorDefinition: Hashable, Sendable {
  /// What its values are measured in.
  public enum Measure: Hashable, Sendable {
    case count
    case share
    case shareDifference
    /// A mean with so many decimals.
    case mean(decimals: Int)
  }

  /// Stable kebab-case id.
  public let id: String
  /// Heading, in Russian.
  public let title: String
  /// Heading of a table column, in Russian.
  public let columnTitle: String
  public let measure: Measure
  /// The question it answers.
  public let question: String
  /// Formula in words of the field.
  public let formula: String
  /// What must hold, and what it is not for.
  public let assumptions: String
  public let source: String
  /// The year in which the source appeared, where that is later than the years of the data: an earlier paper may not name
  /// it.
  public let sourceYear: Int?

  public init(
    id: String, title: String, columnTitle: String, measure: Measure, question: String, formula: String,
    assumptions: String, source: String, sourceYear: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.columnTitle = columnTitle
    self.measure = measure
    self.question = question
    self.formula = formula
    self.assumptions = assumptions
    self.source = source
    self.sourceYear = sourceYear
  }
}
