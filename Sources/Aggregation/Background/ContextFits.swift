public import Vocabulary

extension RegionalFits {
  /// The index of conditions: how each condition is standardised and weighted.
  public struct ConditionFit: Hashable, Codable, Sendable {
    /// A condition of the index.
    public struct Part: Hashable, Codable, Sendable {
      public let id: String
      public let weight: Double
      public let answered: Int
      public let mean: Double
      public let deviation: Double
      /// a and b to which a share of few pupils is drawn; `nil` for a condition that is no share.
      public let prior: [Double]?

      public init(id: String, weight: Double, answered: Int, mean: Double, deviation: Double, prior: [Double]?) {
        self.id = id
        self.weight = weight
        self.answered = answered
        self.mean = mean
        self.deviation = deviation
        self.prior = prior
      }
    }

    /// A condition that is not used: `answered` schools of too many, or `nil` where all are alike.
    public struct LeftOut: Hashable, Codable, Sendable {
      public let id: String
      public let answered: Int?

      public init(id: String, answered: Int?) {
        self.id = id
        self.answered = answered
      }
    }

    public let parts: [Part]
    public let leftOut: [LeftOut]
    /// The share of the variance that the first component carries; `nil` for equal weights.
    public let explained: Double?
    public let ordinarySchools: Int
    /// The index over the schools of the region, sorted.
    public let values: [Double]

    public init(
      parts: [Part], leftOut: [LeftOut], explained: Double?, ordinarySchools: Int, values: [Double]
    ) {
      self.parts = parts
      self.leftOut = leftOut
      self.explained = explained
      self.ordinarySchools = ordinarySchools
      self.values = values
    }
  }

  /// What schools with given conditions show.
  public struct ExpectationFit: Hashable, Codable, Sendable {
    /// The line of one work.
    public struct Line: Hashable, Codable, Sendable {
      public let work: Work
      public let schools: Int
      public let explained: Double
      /// The level, then one coefficient a term.
      public let coefficients: [Double]
      public let terms: [String]

      public init(work: Work, schools: Int, explained: Double, coefficients: [Double], terms: [String]) {
        self.work = work
        self.schools = schools
        self.explained = explained
        self.coefficients = coefficients
        self.terms = terms
      }
    }

    /// The schools of one kind of place and of one half by size, on one work: six schools or more.
    public struct Cluster: Hashable, Codable, Sendable {
      public let work: Work
      public let isRural: Bool
      public let isLarge: Bool
      public let schools: Int
      public let two: Int
      public let participants: Int

      public init(work: Work, isRural: Bool, isLarge: Bool, schools: Int, two: Int, participants: Int) {
        self.work = work
        self.isRural = isRural
        self.isLarge = isLarge
        self.schools = schools
        self.two = two
        self.participants = participants
      }
    }

    public let lines: [Line]
    /// Variances between schools and between generations of one school; `nil` where none could be told.
    public let betweenSchools: Double?
    public let withinSchools: Double?
    /// Pupils of the school in the middle.
    public let middleSize: Double?
    public let clusters: [Cluster]

    public init(
      lines: [Line], betweenSchools: Double?, withinSchools: Double?, middleSize: Double?, clusters: [Cluster]
    ) {
      self.lines = lines
      self.betweenSchools = betweenSchools
      self.withinSchools = withinSchools
      self.middleSize = middleSize
      self.clusters = clusters
    }

    var isSound: Bool {
      lines.allSatisfy { $0.coefficients.count == $0.terms.count + 1 }
        && betweenSchools.map { $0 >= 0 } ?? true && withinSchools.map { $0 >= 0 } ?? true
        && clusters.allSatisfy { 0 <= $0.two && $0.two <= $0.participants }
    }
  }

  /// How values lie in the schools nearest to one school, which only its own conditions and code find.
  public struct SimilarFit: Hashable, Codable, Sendable {
    /// Numbers of a value: median, quartiles, schools, the distance of the farthest.
    public static let numbers = 5

    public let key: String
    public let values: [String: [Double]]

    public init(key: String, values: [String: [Double]]) {
      self.key = key
      self.values = values
    }
  }

  /// How far a risk figure of schools stands from similar schools, over the region, sorted.
  public struct RiskFit: Hashable, Codable, Sendable {
    public let id: String
    public let deviations: [Double]

    public init(id: String, deviations: [Double]) {
      self.id = id
      self.deviations = deviations
    }
  }
}
