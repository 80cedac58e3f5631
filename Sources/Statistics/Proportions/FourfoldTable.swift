/// A table of two rows and two columns of counts.
///
/// ```
///            success  failure
/// first row     a        b
/// second row    c        d
/// ```
public struct FourfoldTable: Equatable, Hashable, Sendable {
  /// Successes of the first row.
  public let a: Int
  /// Failures of the first row.
  public let b: Int
  /// Successes of the second row.
  public let c: Int
  /// Failures of the second row.
  public let d: Int

  /// Creates the table from its four counts, row by row.
  ///
  /// - Precondition: no count is negative.
  public init(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    precondition(a >= 0 && b >= 0 && c >= 0 && d >= 0, "a count is not negative")
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// Creates the table whose rows are two proportions.
  public init(_ first: Proportion, _ second: Proportion) {
    self.init(first.successes, first.failures, second.successes, second.failures)
  }

  /// The sum of the counts.
  public var total: Int { a + b + c + d }

  /// Whether a row or a column is empty, so that nothing can depend on anything.
  var hasEmptyMargin: Bool { a + b == 0 || c + d == 0 || a + c == 0 || b + d == 0 }

  /// Why no association can be estimated, where that is so.
  var obstacle: Undefined? {
    if total == 0 { return .noObservations }
    return hasEmptyMargin ? .noVariation : nil
  }
}
