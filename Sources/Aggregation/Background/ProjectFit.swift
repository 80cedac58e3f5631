public import Vocabulary

extension RegionalFits {
  /// How the schools of a cohort of the project changed beside schools of the same selection: figures of the whole cohort,
  /// and the line beside which a municipal run places its own schools.
  public struct ProjectFit: Hashable, Codable, Sendable {
    /// One procedure before and after.
    public struct Pair: Hashable, Codable, Sendable {
      public let before: Work
      public let after: Work

      public init(before: Work, after: Work) {
        self.before = before
        self.after = after
      }
    }

    /// What the cohort would have shown without any project.
    public struct Convergence: Hashable, Codable, Sendable {
      public let schools: Int
      public let leftOut: Int
      public let before: Double
      public let after: Double
      public let expected: Double
      public let regionalSchools: Int
      public let slope: Double

      public init(
        schools: Int, leftOut: Int, before: Double, after: Double, expected: Double, regionalSchools: Int, slope: Double
      ) {
        self.schools = schools
        self.leftOut = leftOut
        self.before = before
        self.after = after
        self.expected = expected
        self.regionalSchools = regionalSchools
        self.slope = slope
      }
    }

    /// The comparison with schools of the same selection.
    public struct Comparison: Hashable, Codable, Sendable {
      public let peers: Int
      public let peersAfter: Double
      public let difference: Double
      /// Limits of the interval, then those of random draws.
      public let limits: [Double]
      public let detectable: Double
      public let line: Line

      public init(
        peers: Int, peersAfter: Double, difference: Double, limits: [Double], detectable: Double, line: Line
      ) {
        self.peers = peers
        self.peersAfter = peersAfter
        self.difference = difference
        self.limits = limits
        self.detectable = detectable
        self.line = line
      }
    }

    /// The gap after on the gap before, over the peers, with what draws the gap of one school to the mean.
    public struct Line: Hashable, Codable, Sendable {
      public let slope: Double
      /// Means of the gaps before and after.
      public let centre: [Double]
      public let squares: Double
      public let variance: Double
      public let schools: Int
      /// Mean and variance of true gaps before; `nil` where they could not be told.
      public let start: [Double]?

      public init(
        slope: Double, centre: [Double], squares: Double, variance: Double, schools: Int, start: [Double]?
      ) {
        self.slope = slope
        self.centre = centre
        self.squares = squares
        self.variance = variance
        self.schools = schools
        self.start = start
      }
    }

    public let cohort: Int
    public let pairs: [Pair]
    public let convergence: Convergence?
    public let comparison: Comparison?
    /// Why nothing is said, with what was found and needed; `nil` where something is.
    public let reason: String?
    public let numbers: [Int]

    public init(
      cohort: Int, pairs: [Pair], convergence: Convergence?, comparison: Comparison?, reason: String?, numbers: [Int]
    ) {
      self.cohort = cohort
      self.pairs = pairs
      self.convergence = convergence
      self.comparison = comparison
      self.reason = reason
      self.numbers = numbers
    }

    var isSound: Bool {
      guard let comparison else { return true }
      return comparison.limits.count == 4 && comparison.limits[0] <= comparison.limits[1]
        && comparison.limits[2] <= comparison.limits[3] && comparison.line.centre.count == 2
        && comparison.line.squares > 0 && comparison.line.variance >= 0 && comparison.line.schools > 0
        && comparison.line.start.map { $0.count == 2 && $0[1] >= 0 } ?? true
    }
  }
}
