public import Vocabulary

/// Whom a row of a file speaks of.
public enum Subdivision: Hashable, Sendable {
  case school(SchoolID)
  /// A municipality by the name in the file.
  case municipality(String)
  case region(String)
  /// «Вся выборка».
  case country
}

/// One part of a cell as one source states it.
public struct Claim: Sendable {
  public enum Part: Hashable, Sendable {
    case participation(Participation)
    case marks(MarkCounts)
    /// Pupils by primary score 0…maximum of the work.
    case scores([Int])
    case journal(JournalTriple)
    case journalTable(JournalTable)
    /// Journal mark and primary score of each pupil together.
    case journalScores(JournalScores)
    case tasks([TaskCounts])
  }

  /// Kinds of sources, the best first: of two claims about one part the better source wins.
  public enum Kind: Int, Comparable, Sendable {
    case participants, individualResults, report, collectionForm

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  public let work: Work
  public let of: Subdivision
  public let part: Part
  public let kind: Kind
  /// Index of the file in `LoadedFolder.sources`.
  public let source: Int
  /// Codes of the pupils behind the claim, sorted; they tell shards from repeats and are dropped when cells are folded.
  public let pupils: [Int32]
  /// Day on which the school uploaded the rows, as yyyymmdd; 0 where the source does not say. On a tie the newer wins.
  public let uploaded: Int

  public init(
    work: Work, of subdivision: Subdivision, part: Part, kind: Kind, source: Int, pupils: [Int32] = [],
    uploaded: Int = 0
  ) {
    self.work = work
    self.of = subdivision
    self.part = part
    self.kind = kind
    self.source = source
    self.pupils = pupils
    self.uploaded = uploaded
  }
}
