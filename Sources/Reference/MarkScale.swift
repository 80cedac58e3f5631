public import Vocabulary

/// How primary points of one work become marks.
public struct MarkScale: Hashable, Sendable {
  /// The largest primary score of the work.
  public let maximum: Int
  /// The smallest score that gives «3»; `nil` when only the maximum is known.
  public let minimum3: Int?
  /// The smallest score that gives «4».
  public let minimum4: Int?
  /// The smallest score that gives «5».
  public let minimum5: Int?
  /// How far the scale may be trusted.
  public let confidence: Confidence
  /// Where it is from, in Russian.
  public let source: String
  /// What else to know, in Russian; often empty.
  public let note: String

  /// A scale; the thresholds rise and do not exceed the maximum, else it is our own error.
  public init(
    maximum: Int, minimum3: Int? = nil, minimum4: Int? = nil, minimum5: Int? = nil, confidence: Confidence,
    source: String, note: String = ""
  ) {
    let thresholds = [minimum3, minimum4, minimum5].compactMap { $0 }
    precondition(thresholds.isEmpty || thresholds.count == 3, "a scale has three thresholds or none")
    precondition(zip([0] + thresholds, thresholds + [maximum + 1]).allSatisfy { $0 < $1 }, "thresholds must rise")
    self.maximum = maximum
    self.minimum3 = minimum3
    self.minimum4 = minimum4
    self.minimum5 = minimum5
    self.confidence = confidence
    self.source = source
    self.note = note
  }

  /// Whether scores can become marks.
  public var hasMarks: Bool { minimum3 != nil }

  /// The mark of a primary score; `nil` below 0, above the maximum or when the thresholds are not known.
  public func mark(of score: Int) -> Mark? {
    guard (0...maximum).contains(score), let minimum3, let minimum4, let minimum5 else { return nil }
    if score >= minimum5 { return .five }
    if score >= minimum4 { return .four }
    return score >= minimum3 ? .three : .two
  }
}
