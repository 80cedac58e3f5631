public import Vocabulary

/// What a regional run fitted to its schools beside the works themselves: conditions, expected results, similar schools,
/// tasks, signs, the project.
///
/// It holds sums over the region, fitted parameters, sorted distributions and medians of at least five schools: nothing
/// of it is the result of one school, and no row bears a name or a code.
public struct RegionalFits: Hashable, Codable, Sendable {
  /// `nil` where no school has conditions to use.
  public var conditions: ConditionFit?
  public var expectation: ExpectationFit?
  /// One row a school with known conditions, sorted by key.
  public var similar: [SimilarFit] = []
  public var risks: [RiskFit] = []
  /// One entry for each work with tasks and a regional mean.
  public var tasks: [TaskFit] = []
  /// One entry for each work with a regional mean.
  public var signs: [SignFit] = []
  public var ratios: [RatioFit] = []
  public var indices: [IndexFit] = []
  public var projects: [ProjectFit] = []

  public init() {}

  /// Whether all numbers are finite and lists are as long as their readers expect.
  var isSound: Bool {
    let areConditionsSound = conditions.map { fit in
      fit.parts.allSatisfy { $0.deviation > 0 && ($0.prior == nil || Self.isPositivePair($0.prior ?? [])) }
    }
    let areTasksSound = tasks.allSatisfy { fit in
      fit.labels.allSatisfy { $0.labels.count == $0.maxima.count }
        && fit.sums.allSatisfy { $0.count == TaskFit.numbers && $0.allSatisfy { $0 >= 0 } }
        && fit.priors.count == fit.sums.count && fit.priors.allSatisfy { $0.isEmpty || Self.isPositivePair($0) }
        && fit.profile.map { $0 >= 0 } ?? true
    }
    let areSignsSound = signs.allSatisfy { fit in
      fit.schools >= 0 && fit.within.map { $0 > 0 } ?? true && fit.between.map { $0 >= 0 } ?? true
        && fit.journals.values.allSatisfy { $0.count == SignFit.moments && $0.allSatisfy { $0 >= 0 } }
        && fit.scores.allSatisfy { $0 >= 0 }
    }
    return areConditionsSound ?? true && areTasksSound && areSignsSound
      && similar.allSatisfy { $0.values.values.allSatisfy { $0.count == SimilarFit.numbers } }
      && indices.allSatisfy { 0 <= $0.without && $0.without <= $0.wrote && $0.clear <= $0.applicable }
      && projects.allSatisfy(\.isSound)
      && expectation.map { $0.isSound } ?? true
  }

  private static func isPositivePair(_ numbers: [Double]) -> Bool {
    numbers.count == 2 && numbers.allSatisfy { $0 > 0 && $0.isFinite }
  }
}

extension RegionalFits {
  /// The tasks of a work over the region.
  public struct TaskFit: Hashable, Codable, Sendable {
    /// Numbers of a task: pupils, points, failed, not started, not taught, then pupils and points of the marks 2…5.
    public static let numbers = 13

    /// How files of schools label the tasks, with the largest points of each.
    public struct Labels: Hashable, Codable, Sendable {
      public let labels: [String]
      public let maxima: [Int]

      public init(labels: [String], maxima: [Int]) {
        self.labels = labels
        self.maxima = maxima
      }
    }

    public let work: Work
    public let labels: [Labels]
    /// A list of `numbers` a task.
    public let sums: [[Int]]
    /// a and b of the beta prior of the failed share; empty where there is none.
    public let priors: [[Double]]
    /// Variance of profiles between schools; `nil` where none can be told.
    public var profile: Double?

    public init(work: Work, labels: [Labels], sums: [[Int]], priors: [[Double]], profile: Double?) {
      self.work = work
      self.labels = labels
      self.sums = sums
      self.priors = priors
      self.profile = profile
    }
  }

  /// What signs of bias in a work are held against.
  public struct SignFit: Hashable, Codable, Sendable {
    /// Numbers of `journals`.
    public static let moments = 5

    public let work: Work
    /// Schools with participants.
    public let schools: Int
    /// Pupils of the region by primary score; exams by the first result where it is known.
    public let scores: [Int]
    /// Variance of scores within schools, and of means between them; `nil` where schools cannot be compared.
    public let within: Double?
    public let between: Double?
    /// By kind of mismatch with the journal: schools, pupils, mismatches, Σ mismatches² / pupils, Σ pupils².
    public let journals: [String: [Double]]
    /// «2» and participants of the schools without a sign, and the schools left out; empty where there are no marks.
    public var clean: [Int] = []

    public init(
      work: Work, schools: Int, scores: [Int], within: Double?, between: Double?, journals: [String: [Double]]
    ) {
      self.work = work
      self.schools = schools
      self.scores = scores
      self.within = within
      self.between = between
      self.journals = journals
    }
  }

  /// Between which ratios of two works of the same pupils no change is sharp.
  public struct RatioFit: Hashable, Codable, Sendable {
    public let first: Work
    public let second: Work
    public let schools: Int
    public let lower: Double
    public let upper: Double

    public init(first: Work, second: Work, schools: Int, lower: Double, upper: Double) {
      self.first = first
      self.second = second
      self.schools = schools
      self.lower = lower
      self.upper = upper
    }
  }

  /// The regional index of objectivity of a year.
  public struct IndexFit: Hashable, Codable, Sendable {
    public let year: Int
    /// Schools without a published marker among those that wrote.
    public let without: Int
    public let wrote: Int
    /// The same among schools to which a marker applies; both 0 where it applies to none.
    public let clear: Int
    public let applicable: Int

    public init(year: Int, without: Int, wrote: Int, clear: Int, applicable: Int) {
      self.year = year
      self.without = without
      self.wrote = wrote
      self.clear = clear
      self.applicable = applicable
    }
  }
}

