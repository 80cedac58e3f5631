/// Pupils by journal mark and primary score together: the joint table from which a rank correlation is computed.
///
/// The table has 4 × (maximum + 1) places, of which a class fills a dozen, so only filled places are kept. Adding is
/// associative and commutative, and equal tables are equal values.
public struct JournalScores: Hashable, Sendable {
  /// One filled place of the table.
  public struct Place: Hashable, Sendable {
    private let rawMark: UInt8
    private let rawScore: UInt16
    private let rawPupils: UInt32

    /// `score` and `pupils` are not negative; `pupils` is not 0.
    public init(journal: Mark, score: Int, pupils: Int) {
      rawMark = UInt8(journal.rawValue)
      rawScore = UInt16(score)
      rawPupils = UInt32(pupils)
    }

    /// The mark in the journal.
    public var journal: Mark { Mark(rawValue: Int(rawMark)) ?? .two }
    /// The primary score of the work.
    public var score: Int { Int(rawScore) }
    public var pupils: Int { Int(rawPupils) }

    /// Order by journal mark, then score.
    fileprivate var order: UInt32 { UInt32(rawMark) << 16 | UInt32(rawScore) }
  }

  /// Sorted by journal mark, then score; each place once, none empty.
  public private(set) var places: [Place]

  /// Of two places with one mark and score the pupils are added.
  public init(_ places: [Place]) {
    self.places = Self.merged(places.filter { $0.pupils > 0 }.sorted { $0.order < $1.order }, [])
  }

  private init(merged places: [Place]) { self.places = places }

  /// Pupils who have both a journal mark and a score.
  public var pupils: Int { places.reduce(0) { $0 + $1.pupils } }

  /// With the pupils of another school.
  public func adding(_ other: JournalScores) -> JournalScores {
    JournalScores(merged: Self.merged(places, other.places))
  }

  /// One pass over two sorted lists.
  private static func merged(_ left: [Place], _ right: [Place]) -> [Place] {
    var merged: [Place] = []
    merged.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let takesLeft = j == right.count || (i < left.count && left[i].order <= right[j].order)
      let next = takesLeft ? left[i] : right[j]
      if takesLeft { i += 1 } else { j += 1 }
      if let last = merged.last, last.order == next.order {
        merged[merged.count - 1] = Place(journal: last.journal, score: last.score, pupils: last.pupils + next.pupils)
      } else {
        merged.append(next)
      }
    }
    return merged
  }
}
