/// Outcomes of one task: how many pupils got 0, 1, … points, did not start it, or were not yet taught the topic.
public struct TaskCounts: Hashable, Codable, Sendable {
  /// Number of the task as the file names it: `9.1`, `10К2`, or a position.
  public let label: String
  /// Largest score of the task: from the header, else the largest that was met.
  public let maximum: Int
  /// Pupils by points 0…maximum; those who did not start (X) are among the zeros.
  public var byPoints: [Int]
  /// «X»: did not start; counted among the zeros too.
  public var notStarted: Int
  /// «не пройд.»: the topic was not yet taught; not among `byPoints`.
  public var notTaught: Int
  /// Pupils and points by mark group 2…5, where the mark is known: 4 pairs.
  public var byMark: [MarkGroup]

  /// Pupils of one mark group who have an outcome, and their points.
  public struct MarkGroup: Hashable, Codable, Sendable {
    public var pupils: Int
    public var points: Int

    public init(pupils: Int, points: Int) {
      self.pupils = pupils
      self.points = points
    }
  }

  public init(
    label: String, maximum: Int, byPoints: [Int], notStarted: Int, notTaught: Int, byMark: [MarkGroup]
  ) {
    precondition(byPoints.count == maximum + 1 && byMark.count == 4, "the shape of task counts")
    self.label = label
    self.maximum = maximum
    self.byPoints = byPoints
    self.notStarted = notStarted
    self.notTaught = notTaught
    self.byMark = byMark
  }
}
