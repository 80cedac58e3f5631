import Aggregation
import Reference
public import Vocabulary

/// Signs that results may be biased, for every school: the published markers, ours beside them, and what follows for
/// the use of a result elsewhere.
public struct Objectivity: Sendable {
  /// Schools with at least one marker or sign that was measured, in the order of the region.
  public let schools: [SchoolObjectivity]
  /// Markers of the published list: the denominator of «применимо m из 14».
  public let publishedMarkers: Int
  /// Fewer participants than this: no marker is applied.
  public let minimumParticipants: Int
  /// One index a year that has a regional mean, rising.
  public let indices: [ObjectivityIndex]
  private let bySchool: [SchoolID: Int]
  private let marked: [Work: Set<SchoolID>]
  let scan: SignScan

  /// `given`: what the schools of the region show, where the folder is not all of it.
  init(
    of region: Region, book: ReferenceBook, conditions: Conditions, tasks: TaskAnalysis, worksWithMean: Set<Work>,
    given: RegionalFits? = nil
  ) {
    let thresholds = ObjectivityThresholds(book.methodology)
    let scan = SignScan(
      region: region, book: book, thresholds: thresholds, level: conditions.level, worksWithMean: worksWithMean,
      given: given)
    self.scan = scan
    let readings = scan.readings()
    let signs = scan.signs(tasks: tasks)
    let listed = Dictionary(grouping: region.objectivityLists, by: \.school)
    let years = scan.yearsOfPublishedWorks()
    var schools: [SchoolObjectivity] = []
    for school in region.schools.map(\.id) {
      let own = readings[school] ?? []
      let found = signs[school] ?? []
      guard !own.isEmpty || !found.isEmpty || listed[school] != nil else { continue }
      schools.append(
        SchoolObjectivity(
          school: school, readings: own, signs: found, years: years[school] ?? [],
          listed: (listed[school] ?? []).sorted { ($0.year, $0.markers) < ($1.year, $1.markers) },
          thresholds: thresholds))
    }
    self.schools = schools
    minimumParticipants = thresholds.minimumParticipants
    publishedMarkers = book.objectivityMarkers.markers(of: .fioko).count
    bySchool = Dictionary(uniqueKeysWithValues: zip(schools.map(\.school), schools.indices))
    var marked: [Work: Set<SchoolID>] = [:]
    for school in schools { for work in school.markedWorks { marked[work, default: []].insert(school.school) } }
    self.marked = marked
    indices =
      given.map { $0.indices.map { ObjectivityIndex($0, conditions: conditions) } }
      ?? ObjectivityIndex.all(schools, conditions: conditions)
  }

  /// The signs of a school; `nil` where nothing was measured.
  public subscript(school: SchoolID) -> SchoolObjectivity? { bySchool[school].map { schools[$0] } }

  /// Whether a sign concerns the result of a school in a work: it then feeds no «положительная динамика» and no list
  /// of schools to learn from.
  public func isMarked(_ work: Work, _ school: SchoolID) -> Bool { marked[work]?.contains(school) ?? false }

  /// Schools whose result in a work a sign concerns, sorted by identity.
  public func markedSchools(in work: Work) -> [SchoolID] { (marked[work] ?? []).sorted() }
}
