/// How many sat a work and how many should have but did not.
public struct Participation: Hashable, Sendable {
  public var participants: Int
  /// `nil` where the source does not say.
  public var absent: Int?

  public init(participants: Int, absent: Int? = nil) {
    self.participants = participants
    self.absent = absent
  }
}

/// Counts of the marks 2, 3, 4, 5.
public struct MarkCounts: Hashable, Codable, Sendable {
  /// Four counts in the order of the marks.
  public var counts: [Int]

  public init(_ counts: [Int]) {
    precondition(counts.count == 4, "there are four marks")
    self.counts = counts
  }

  public subscript(mark: Mark) -> Int { counts[mark.index] }

  public var total: Int { counts.reduce(0, +) }

  /// With the marks of other pupils.
  public func adding(_ other: MarkCounts) -> MarkCounts { MarkCounts(zip(counts, other.counts).map(+)) }
}

/// Pupils whose mark is lower than, equal to or higher than the mark in the journal.
public struct JournalTriple: Hashable, Codable, Sendable {
  public var lowered: Int
  public var confirmed: Int
  public var raised: Int

  public init(lowered: Int, confirmed: Int, raised: Int) {
    self.lowered = lowered
    self.confirmed = confirmed
    self.raised = raised
  }

  public var total: Int { lowered + confirmed + raised }

  /// With the pairs of other pupils.
  public func adding(_ other: JournalTriple) -> JournalTriple {
    JournalTriple(
      lowered: lowered + other.lowered, confirmed: confirmed + other.confirmed, raised: raised + other.raised)
  }
}

/// Marks of the work (columns) by marks of the journal (rows), 4 × 4 counts in row order.
public struct JournalTable: Hashable, Codable, Sendable {
  public var counts: [Int]

  public init(_ counts: [Int]) {
    precondition(counts.count == 16, "a journal table is 4 × 4")
    self.counts = counts
  }

  public subscript(journal: Mark, work: Mark) -> Int { counts[journal.index * 4 + work.index] }

  /// With the pairs of other pupils.
  public func adding(_ other: JournalTable) -> JournalTable { JournalTable(zip(counts, other.counts).map(+)) }

  public var triple: JournalTriple {
    var triple = JournalTriple(lowered: 0, confirmed: 0, raised: 0)
    for journal in Mark.allCases {
      for work in Mark.allCases {
        let count = self[journal, work]
        if work == journal { triple.confirmed += count }
        if work < journal { triple.lowered += count }
        if work > journal { triple.raised += count }
      }
    }
    return triple
  }
}
