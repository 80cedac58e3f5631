public import Aggregation
public import Reference
public import Vocabulary

/// «Фон региона»: the background of every work of a region, against which its schools are judged.
///
/// A regional run fits it from its own cells; a municipal run reads one that a regional run wrote, so that the same
/// school gets the same word in both. Works of campaigns without a regional mean have none.
public struct RegionalBackground: Sendable {
  public let works: [Work: WorkBackground]

  public init(works: [Work: WorkBackground]) { self.works = works }

  /// Fits the works that have a regional mean.
  public init(fitting region: Region, campaigns: [CampaignCoverage], book: ReferenceBook, conditions: Conditions) {
    var works: [Work: WorkBackground] = [:]
    let minimum = book.methodology.integer(.contextMinimumSchools)
    for work in region.works {
      guard campaigns.contains(where: { $0.covers(work) && $0.share >= conditions.campaignSchoolCoverage }) else {
        continue
      }
      let counted = region.schools(of: work).compactMap { school -> WorkBackground.Counted? in
        guard let marks = region.cell(work, .school(school))?.marks, marks.total > 0 else { return nil }
        return .init(two: marks[.two], participants: marks.total)
      }
      works[work] = WorkBackground(work: work, schools: counted, minimumSchools: minimum)
    }
    self.works = works
  }

  /// Is the school's true share of «2» above the region's? «Результат ниже регионального» in the words of a document.
  public func belowRegion(_ cell: Cell, _ work: Work, scale: EvidenceScale) -> EvidenceWord? {
    guard let background = works[work], let marks = cell.marks, marks.total > 0 else { return nil }
    return background.word(
      of: .init(two: marks[.two], participants: marks.total), exceeding: background.share, scale: scale)
  }

  /// Is the school's true share of «2» at or above the threshold of low results?
  public func aboveThreshold(_ cell: Cell, _ work: Work, threshold: Double, scale: EvidenceScale) -> EvidenceWord? {
    guard let background = works[work], let marks = cell.marks, marks.total > 0 else { return nil }
    return background.word(of: .init(two: marks[.two], participants: marks.total), exceeding: threshold, scale: scale)
  }

  public static let definition = IndicatorDefinition(
    id: "evidence", title: "Слово о надёжности вывода", columnTitle: "Надёжность", measure: .share,
    question: "Насколько вероятно, что истинная доля «2» в школе выше региональной (или не ниже порога)?",
    formula:
      "апостериорная вероятность бета-биномиальной модели; априорное распределение – по школам региона на той же работе, "
      + "общее и с учётом численности; слово печатается, только если оно одно и то же при обоих, иначе берётся более слабое",
    assumptions:
      "Относится к одной работе одного класса, а не к школе в целом. При числе участников меньше минимального – «данных "
      + "недостаточно». «Подтверждается» – только при двух поколениях учащихся и двух кампаниях.",
    source: "A. Gelman et al., Bayesian Data Analysis, 3-е изд., гл. 5; слова – методика инструмента")
}
