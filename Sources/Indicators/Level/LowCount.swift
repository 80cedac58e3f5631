public import Aggregation
public import Reference
import Statistics
public import Vocabulary

/// How many of those who wrote a work have a low result: «2», or a test score below the minimum of ЕГЭ.
public struct LowCount: Hashable, Sendable {
  public let low: Int
  public let participants: Int

  /// - Precondition: `0 <= low <= participants`.
  public init(low: Int, participants: Int) {
    precondition(low >= 0 && low <= participants, "low results are among all results")
    self.low = low
    self.participants = participants
  }

  /// `nil` where the cell has neither marks nor test scores with a known minimum.
  public init?(_ cell: Cell, minimum: ExamMinimum?) {
    if let marks = cell.marks, marks.total > 0 {
      self.init(low: marks[.two], participants: marks.total)
    } else if let bands = ScoreBands(cell, minimum: minimum), bands.total > 0 {
      self.init(low: bands.belowMinimum, participants: bands.total)
    } else {
      return nil
    }
  }

  /// The low results of a work in a territory; ОГЭ and ЕГЭ by the attempt that the rule of low results names.
  public init?(_ work: Work, in territory: Territory, of region: Region, book: ReferenceBook) {
    let attempt: Attempt = book.methodology.flag(.lowUseFirstResult) ? .first : .final
    guard let cell = region.cell(work, territory, attempt: attempt) else { return nil }
    self.init(cell, minimum: book.scales.minima.minimum(for: work.procedure))
  }

  /// 0…1; the participants are positive.
  public var value: Double { Double(low) / Double(participants) }

  /// The share with Wilson's interval, for a single school.
  public func measured(level: Double) -> Measured { .share(low, of: participants, level: level) }

  var proportion: Proportion { Proportion(low, of: participants) }

  static func + (left: LowCount, right: LowCount) -> LowCount {
    LowCount(low: left.low + right.low, participants: left.participants + right.participants)
  }

  /// The others of a whole that this count is a part of; `nil` where it is not, or nobody is left.
  func others(of whole: LowCount) -> LowCount? {
    guard whole.participants > participants, whole.low >= low,
      whole.low - low <= whole.participants - participants
    else { return nil }
    return LowCount(low: whole.low - low, participants: whole.participants - participants)
  }
}
