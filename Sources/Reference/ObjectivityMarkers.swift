public import Vocabulary

/// Signs («маркеры») that the results of a school may be biased: the published list, and ours beside it.
///
/// The publisher says that the list is being extended, so it is data: a row adds a sign, a row with a known id replaces
/// ours.
public struct ObjectivityMarkers: Sendable {
  /// In the order of the lists.
  public let all: [Marker]

  /// One sign: an algorithm with the works that it looks at.
  public struct Marker: Hashable, Sendable {
    /// Stable code, such as `O1`.
    public let id: String
    public let list: List
    /// The name in the list, in Russian.
    public let title: String
    public let algorithm: Algorithm
    /// The work that it looks at, or the earlier of two.
    public let stage: Stage
    /// The later of two works of the same pupils; `nil` for a sign of one work.
    public let next: Stage?
    public let source: String
    public let confidence: Confidence
  }

  /// Whose sign it is.
  public enum List: String, CaseIterable, Sendable {
    /// Published by ФИОКО: the regional index rests on these alone.
    case fioko
    /// Shown beside, never in the index.
    case additional
  }

  public enum Algorithm: String, CaseIterable, Sendable {
    /// The interval of the school's mean score lies wholly above that of the region.
    case meanAboveRegion = "mean-above-region"
    /// Inside the school higher journal marks go with lower scores.
    case negativeRankCorrelation = "negative-rank-correlation"
    /// The same pupils did far better on the later work than in other schools.
    case sharpRise = "sharp-rise"
    /// The same pupils did far worse on the later work than in other schools.
    case sharpFall = "sharp-fall"
  }

  /// Works of any year that a sign looks at.
  public struct Stage: Hashable, Sendable {
    public let assessment: Assessment
    public let subject: Subject
    public let programmeGrade: Int

    /// Whether a procedure of some year is of this kind.
    public func matches(_ procedure: Procedure) -> Bool {
      procedure.campaign.assessment == assessment && procedure.subject == subject
        && procedure.programmeGrade == programmeGrade
    }
  }

  /// The signs of one list.
  public func markers(of list: List) -> [Marker] { all.filter { $0.list == list } }

  init(_ files: ReferenceFiles, _ subjects: Subjects) throws(ReferenceError) {
    var all: [Marker] = []
    let columns = [
      "id", "list", "title", "algorithm", "assessment", "subject", "programme_grade", "then_assessment", "then_grade",
      "source", "confidence",
    ]
    for row in try files.rows("objectivity_markers.csv", columns: columns) {
      let marker = try Marker(row, subjects)
      if all.contains(where: { $0.id == marker.id }) {
        if row.isBuiltIn { continue }
        throw row.duplicate("id")
      }
      all.append(marker)
    }
    self.all = all
  }
}

extension ObjectivityMarkers.Marker {
  fileprivate init(_ row: ReferenceRow, _ subjects: Subjects) throws(ReferenceError) {
    let origin = try row.origin()
    let subject = try subjects.one("subject", of: row)
    let algorithm: ObjectivityMarkers.Algorithm = try row.choice("algorithm")
    let isOfTwoWorks = algorithm == .sharpRise || algorithm == .sharpFall
    self.init(
      id: try row.required("id"), list: try row.choice("list"), title: try row.required("title"), algorithm: algorithm,
      stage: .init(
        assessment: try row.choice("assessment"), subject: subject,
        programmeGrade: try row.integer("programme_grade", in: 1...11)),
      next: isOfTwoWorks
        ? .init(
          assessment: try row.choice("then_assessment"), subject: subject,
          programmeGrade: try row.integer("then_grade", in: 1...11)) : nil, source: origin.source,
      confidence: origin.confidence)
  }
}
