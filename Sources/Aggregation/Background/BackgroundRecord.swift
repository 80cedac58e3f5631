public import Vocabulary

/// «Фон региона» as it stands in its file: everything regional that a school is compared with, without any school's name
/// or code.
///
/// A regional run writes it, a municipal run reads it, and both say the same of a school. The version grows when a field
/// changes its meaning; fields may be added without that, and a reader passes over those that it does not know.
public struct BackgroundRecord: Hashable, Codable, Sendable {
  /// What `format` says in every version.
  public static let formatName = "spravka-regional-background"
  /// The version that this program writes, and the newest that it reads.
  public static let currentVersion = 2

  public let format: String
  public let version: Int
  /// What the file is, in Russian, for whoever opens it.
  public let about: String
  /// Name of the region; `nil` where no report states it.
  public let region: String?
  /// Day of the regional report.
  public let asOf: CalendarDay
  public let schools: Int
  public let municipalities: Int
  /// How many schools took part in each campaign of ВПР.
  public let coverage: [Coverage]
  /// One entry for each work with a regional mean.
  public let works: [WorkRecord]
  /// How lasting levels of schools are distributed.
  public let levels: [LevelRecord]
  /// How much schools change between two works of one line.
  public let changes: [ChangeRecord]
  /// Families of tests behind the lists for screening.
  public let families: [FamilyRecord]
  /// Regional distributions of other indicators.
  public let distributions: [Distribution]
  /// What else was fitted to the schools of the region; `nil` in a file of version 1, which leaves these comparisons out.
  public let fits: RegionalFits?

  public init(
    about: String, region: String?, asOf: CalendarDay, schools: Int, municipalities: Int, coverage: [Coverage],
    works: [WorkRecord], levels: [LevelRecord], changes: [ChangeRecord], families: [FamilyRecord],
    distributions: [Distribution], fits: RegionalFits?
  ) {
    format = Self.formatName
    version = Self.currentVersion
    self.about = about
    self.region = region
    self.asOf = asOf
    self.schools = schools
    self.municipalities = municipalities
    self.coverage = coverage
    self.works = works
    self.levels = levels
    self.changes = changes
    self.families = families
    self.distributions = distributions
    self.fits = fits
  }

  /// Schools that took part in a campaign, for the lower (4…9) or the upper grades.
  public struct Coverage: Hashable, Codable, Sendable {
    public let campaign: Campaign
    public let isUpper: Bool
    public let takingPart: Int
    public let schools: Int

    public init(campaign: Campaign, isUpper: Bool, takingPart: Int, schools: Int) {
      self.campaign = campaign
      self.isUpper = isUpper
      self.takingPart = takingPart
      self.schools = schools
    }
  }

  /// A beta prior of the share of «2», its mean on the logit scale linear in covariates.
  public struct PriorRecord: Hashable, Codable, Sendable {
    /// Covariates after the constant: `size`, `village`, `basic`, `advanced`, `special`.
    public let covariates: [String]
    /// The constant, then one coefficient for each covariate.
    public let coefficients: [Double]
    public let precision: Double

    public init(covariates: [String], coefficients: [Double], precision: Double) {
      self.covariates = covariates
      self.coefficients = coefficients
      self.precision = precision
    }
  }

  /// The common scale of a work: limits between the marks, and what turns its units into those of the region.
  public struct ScaleRecord: Hashable, Codable, Sendable {
    public let limits: [Double]
    /// The spread of marks in a school too small for its own.
    public let spread: Double
    /// The regional mean, by all borders of marks and without that of «2».
    public let centre: Double
    public let upperCentre: Double
    /// The standard deviation of all pupils of the region.
    public let unit: Double
    /// Schools with at least so many participants have a spread of their own.
    public let ownSpread: Int

    public init(
      limits: [Double], spread: Double, centre: Double, upperCentre: Double, unit: Double, ownSpread: Int
    ) {
      self.limits = limits
      self.spread = spread
      self.centre = centre
      self.upperCentre = upperCentre
      self.unit = unit
      self.ownSpread = ownSpread
    }
  }

  /// How the shares of low results of the region's schools lie on one work, without any of them.
  public struct SpreadRecord: Hashable, Codable, Sendable {
    /// Low results and participants of all schools together.
    public let low: Int
    public let participants: Int
    /// Schools behind them.
    public let schools: Int
    /// By how much the variance of the share exceeds that of independent pupils; `nil` where too few schools tell it.
    public let designEffect: Double?
    /// Whether that was taken from the likeness of pupils of one school, as there are too few schools.
    public let isBorrowed: Bool
    /// Σ n² / (Σ n)² over the schools.
    public let concentration: Double
    /// Schools that reach the threshold of low results, of those with enough participants; `nil` where the rule does not
    /// speak of the work.
    public let reaching: Reaching?

    /// A threshold, the participants that a school needs, and how many schools reach it.
    public struct Reaching: Hashable, Codable, Sendable {
      public let threshold: Double
      public let minimumParticipants: Int
      public let low: Int
      public let schools: Int

      public init(threshold: Double, minimumParticipants: Int, low: Int, schools: Int) {
        self.threshold = threshold
        self.minimumParticipants = minimumParticipants
        self.low = low
        self.schools = schools
      }
    }

    public init(
      low: Int, participants: Int, schools: Int, designEffect: Double?, isBorrowed: Bool, concentration: Double,
      reaching: Reaching?
    ) {
      self.low = low
      self.participants = participants
      self.schools = schools
      self.designEffect = designEffect
      self.isBorrowed = isBorrowed
      self.concentration = concentration
      self.reaching = reaching
    }
  }

  /// What the region shows on one work.
  public struct WorkRecord: Hashable, Codable, Sendable {
    public let work: Work
    /// The sum over the schools of the region.
    public let cell: Cell
    /// How the results of single schools lie; `nil` in a file of version 1, which has them in `schools`.
    public let spread: SpreadRecord?
    /// In a file of version 1, one entry for each school: low results, participants, place (0 unknown, 1 town, 2 village),
    /// kind (0 unknown, 1 secondary, 2 basic, 3 advanced, 4 special). Results of single schools are no longer written.
    public let schools: [[Int]]?
    public let priors: [PriorRecord]
    public let scale: ScaleRecord?

    public init(work: Work, cell: Cell, spread: SpreadRecord, priors: [PriorRecord], scale: ScaleRecord?) {
      self.work = work
      self.cell = cell
      self.spread = spread
      schools = nil
      self.priors = priors
      self.scale = scale
    }
  }

  /// A nested normal model of lasting levels: `id` is `common-scale` or `low-share/SUBJECT`.
  public struct LevelRecord: Hashable, Codable, Sendable {
    public let id: String
    public let covariates: [String]
    public let coefficients: [Double]
    public let groupVariance: Double
    public let measurementVariance: Double

    public init(
      id: String, covariates: [String], coefficients: [Double], groupVariance: Double, measurementVariance: Double
    ) {
      self.id = id
      self.covariates = covariates
      self.coefficients = coefficients
      self.groupVariance = groupVariance
      self.measurementVariance = measurementVariance
    }
  }

  /// How the gap of schools to the region varies between two works beyond chance.
  public struct ChangeRecord: Hashable, Codable, Sendable {
    public let earlier: Work
    public let later: Work
    /// Schools with enough participants in both.
    public let schools: Int
    /// The variance of true changes, in squared shares.
    public let variance: Double

    public init(earlier: Work, later: Work, schools: Int, variance: Double) {
      self.earlier = earlier
      self.later = later
      self.schools = schools
      self.variance = variance
    }
  }

  /// The outcome of Benjamini and Hochberg's procedure on one work: p-values up to the cut-off are in the list.
  public struct FamilyRecord: Hashable, Codable, Sendable {
    public let id: String
    public let work: Work
    public let tests: Int
    /// The largest p-value in the list; `nil` where the list is empty.
    public let cutoff: Double?

    public init(id: String, work: Work, tests: Int, cutoff: Double?) {
      self.id = id
      self.work = work
      self.tests = tests
      self.cutoff = cutoff
    }
  }

  /// Values of an indicator over the schools of the region, sorted: the way for an indicator to have a background.
  public struct Distribution: Hashable, Codable, Sendable {
    /// Id of the indicator.
    public let id: String
    /// `nil` where it spans works.
    public let work: Work?
    public let values: [Double]

    public init(id: String, work: Work?, values: [Double]) {
      self.id = id
      self.work = work
      self.values = values.sorted()
    }
  }
}
