public import Aggregation
public import Reference
public import Vocabulary

/// «Фон региона»: everything regional that a school or a municipality is compared with.
///
/// A regional run fits it to its own cells and writes it down without names; a municipal run reads what a regional run
/// wrote, so that the same school gets the same word in both. A folder that is neither a region nor has such a file has
/// no background: shares get their intervals, and nothing is compared with a region.
public struct RegionalBackground: Sendable {
  /// Where it comes from.
  public enum Origin: Hashable, Sendable {
    /// There is none.
    case none
    /// The cells of this run.
    case own
    /// A file that a regional run wrote.
    case file
  }

  public let origin: Origin
  /// Name of the region; `nil` where no report states it.
  public let name: String?
  /// Schools and municipalities of the region.
  public let schools: Int
  public let municipalities: Int
  /// Participation of schools in the campaigns of the region.
  public let campaigns: [CampaignCoverage]
  /// The works that have a regional mean.
  public let works: [Work: WorkBackground]
  /// How lasting places on the common scale are distributed, by all borders of marks and without that of «2».
  let scaleLevels: [WorkScale.Borders: [LevelModel]]
  /// How lasting shares of low results are distributed, by subject, on the logit scale beside the region.
  let shareLevels: [Subject: [LevelModel]]
  /// The variance of true changes between two works, in squared shares.
  let changes: [ChangeKey: ChangeSpread]
  /// Lists for screening, by work.
  let screening: [Work: ScreeningFamily]
  private var distributions: [DistributionKey: [Double]] = [:]
  /// What else was fitted to the schools of the region; `nil` before it is, and in a file of version 1.
  var fits: RegionalFits?

  struct ChangeKey: Hashable, Sendable {
    let earlier: Work
    let later: Work
  }

  struct DistributionKey: Hashable, Sendable {
    let id: String
    let work: Work?
  }

  /// No background at all.
  public static let none = RegionalBackground(
    origin: .none, name: nil, schools: 0, municipalities: 0, campaigns: [], works: [:], scaleLevels: [:],
    shareLevels: [:], changes: [:], screening: [:])

  init(
    origin: Origin, name: String?, schools: Int, municipalities: Int, campaigns: [CampaignCoverage],
    works: [Work: WorkBackground], scaleLevels: [WorkScale.Borders: [LevelModel]],
    shareLevels: [Subject: [LevelModel]], changes: [ChangeKey: ChangeSpread], screening: [Work: ScreeningFamily]
  ) {
    self.origin = origin
    self.name = name
    self.schools = schools
    self.municipalities = municipalities
    self.campaigns = campaigns
    self.works = works
    self.scaleLevels = scaleLevels
    self.shareLevels = shareLevels
    self.changes = changes
    self.screening = screening
  }

  /// Whether a folder holds a region: enough schools, of more than a few municipalities where these are known.
  public static func isRegion(_ region: Region, methodology: Methodology) -> Bool {
    let municipalities = region.municipalities.count
    return region.schools.count >= methodology.integer(.contextMinimumSchools)
      && (municipalities == 0 || municipalities >= methodology.integer(.backgroundMinimumMunicipalities))
  }

  /// The values of an indicator over the schools of the region, sorted; `nil` where the background has none.
  public func distribution(_ id: String, _ work: Work? = nil) -> [Double]? {
    distributions[DistributionKey(id: id, work: work)]
  }

  /// Adds the regional values of an indicator: they are written to the file, and a municipal run reads them.
  public mutating func add(_ values: [Double], of id: String, _ work: Work? = nil) {
    distributions[DistributionKey(id: id, work: work)] = values.sorted()
  }

  var allDistributions: [DistributionKey: [Double]] { distributions }

  /// Is the school's true share of low results above the region's? «Результат ниже регионального» in a document.
  ///
  /// `nil` without a background of the work, and without marks.
  public func belowRegion(
    _ cell: Cell, _ work: Work, in conditions: PriorConditions = .unknown, scale: EvidenceScale
  ) -> EvidenceWord? {
    guard let background = works[work] else { return nil }
    return word(cell, work, exceeding: background.share, conditions, scale)
  }

  /// Is the school's true share of low results at or above a threshold?
  ///
  /// `nil` without a background of the work, and without marks.
  public func aboveThreshold(
    _ cell: Cell, _ work: Work, threshold: Double, in conditions: PriorConditions = .unknown, scale: EvidenceScale
  ) -> EvidenceWord? {
    word(cell, work, exceeding: threshold, conditions, scale)
  }

  private func word(
    _ cell: Cell, _ work: Work, exceeding threshold: Double, _ conditions: PriorConditions, _ scale: EvidenceScale
  ) -> EvidenceWord? {
    guard let background = works[work], !background.priors.isEmpty, let marks = cell.marks, marks.total > 0 else {
      return nil
    }
    return background.word(
      of: .init(two: marks[.two], participants: marks.total, conditions: conditions), exceeding: threshold,
      scale: scale)
  }

  public static let definition = IndicatorDefinition(
    id: "evidence", title: "Слово о надёжности вывода", columnTitle: "Надёжность", measure: .share,
    question: "Насколько вероятно, что истинная доля «2» в школе выше региональной (или не ниже порога)?",
    formula:
      "апостериорная вероятность бета-биномиальной модели; априорные распределения – по школам региона на той же работе: "
      + "общее, с учётом численности, с учётом места и вида школы; слово печатается, только если оно одно и то же при всех, "
      + "иначе берётся более слабое",
    assumptions:
      "Относится к одной работе одного класса, а не к школе в целом. При числе участников меньше минимального – «данных "
      + "недостаточно». «Подтверждается» – только при двух поколениях учащихся и двух кампаниях. Фон региона рассчитывается "
      + "по всем школам региона и передаётся муниципалитетам файлом «фон-региона.json» без названий школ.",
    source: "A. Gelman et al., Bayesian Data Analysis, 3-е изд., гл. 5; слова – методика инструмента")
}
