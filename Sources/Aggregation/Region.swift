public import Loading
import Reference
public import Vocabulary

/// The first waist: all data of a run as cells, schools, issues and sources; no row of a file is behind it.
public struct Region: Sendable {
  /// Name of the region, where a report states it.
  public let name: String?
  /// Sorted by municipality, then name, then login.
  public let schools: [School]
  /// Sorted by key.
  public let municipalities: [Municipality]
  /// Works with at least one participant, in order of time, grade and subject.
  public let works: [Work]
  /// Works that do not count in this report, in the same order; each has an issue in every file that holds it.
  public let leftOut: [Work]
  public let sources: [SourceFile]
  public let issues: [Issue]
  /// Road maps with their records; empty where no file speaks of them.
  public let roadmap: RoadmapLedger
  /// Regional rows of ФИС ОКО reports, for the check against the sum of schools.
  public let publishedRows: [PublishedRow]

  /// What each school said of itself, by year; sheets of one year are joined.
  public let contexts: [SchoolID: [SchoolContext]]

  private let cells: [Work: [SchoolID: Cell]]
  private let regional: [Work: Cell]
  private let municipal: [Work: [Municipality: Cell]]
  private let schoolByID: [SchoolID: School]

  /// A row of a report about the region or the country, as the source rounds it.
  public struct PublishedRow: Sendable {
    public let work: Work
    public let subdivision: Subdivision
    public let part: Claim.Part
    public let source: Int
  }

  /// Folds the claims; the order of files and rows changes nothing.
  ///
  /// - Parameter keeping: whether a work counts, such as: were its results known on the day of the report.
  public init(_ folder: LoadedFolder, keeping: (Work) -> Bool = { _ in true }) {
    let registry = SchoolRegistry(facts: folder.facts, sources: folder.sources)
    let claims = ClaimGroups(folder.claims, keeping: keeping)
    let leftOut = claims.leftOut
    var issues = folder.issues + registry.issues
    for source in folder.sources {
      for work in source.works where leftOut.contains(work) {
        issues.append(
          Rule.workNotYetKnown.issue(at: Place(file: source.path), found: "результаты появились позже", work: work))
      }
    }
    var cells: [Work: [SchoolID: Cell]] = [:]
    var regional: [Work: Cell] = [:]
    var municipal: [Work: [Municipality: Cell]] = [:]
    for group in claims.groups {
      let fold = ClaimFold(group, claims: folder.claims, sources: folder.sources)
      issues += fold.issues
      cells[group.work, default: [:]][group.school] = fold.cell
      regional[group.work, default: Cell()].merge(fold.cell)
      if let place = registry.schools[group.school]?.municipality {
        municipal[group.work, default: [:]][place, default: Cell()].merge(fold.cell)
      }
    }
    self.cells = cells
    self.regional = regional
    self.municipal = municipal
    works = regional.keys.filter { (regional[$0]?.participants ?? 0) > 0 }.sorted()
    self.leftOut = leftOut.sorted()
    schoolByID = registry.schools
    schools = registry.schools.values.sorted {
      ($0.municipality?.key ?? "\u{FFFF}", $0.name, $0.id) < ($1.municipality?.key ?? "\u{FFFF}", $1.name, $1.id)
    }
    municipalities = Set(registry.schools.values.compactMap(\.municipality)).sorted()
    name = Self.regionName(claims.published)
    sources = folder.sources
    contexts = Self.joined(folder.contexts)
    publishedRows = claims.published
    roadmap = RoadmapLedger(folder.roadmap, library: folder.roadmap.isEmpty ? nil : .builtIn)
    self.issues =
      issues + roadmap.issues
      + PublishedComparison(regional: regional, municipal: municipal, sources: folder.sources).issues(claims.published)
  }

  public func school(_ id: SchoolID) -> School? { schoolByID[id] }

  /// The cell of a school, or the sum over the schools of a municipality or of the region; `nil` where nobody wrote.
  public func cell(_ work: Work, _ territory: Territory) -> Cell? {
    switch territory {
    case .region: regional[work]
    case .municipality(let municipality): municipal[work]?[municipality]
    case .school(let school): cells[work]?[school]
    }
  }

  /// Schools with a cell of the work, sorted by identity.
  public func schools(of work: Work) -> [SchoolID] { (cells[work] ?? [:]).keys.sorted() }

  /// The region row that most reports carry.
  private static func regionName(_ rows: [PublishedRow]) -> String? {
    var counts: [String: Int] = [:]
    for row in rows { if case .region(let name) = row.subdivision { counts[name, default: 0] += 1 } }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// One context a school and year, in order of time; the first sheet that answers a question rules.
  private static func joined(_ contexts: [SchoolContext]) -> [SchoolID: [SchoolContext]] {
    var bySchool: [SchoolID: [Int: SchoolContext]] = [:]
    for context in contexts {
      guard let known = bySchool[context.school]?[context.year] else {
        bySchool[context.school, default: [:]][context.year] = context
        continue
      }
      bySchool[context.school]?[context.year] = SchoolContext(
        school: context.school, year: context.year,
        answers: known.answers.merging(context.answers) { first, _ in first },
        pupilsByGrade: known.pupilsByGrade.merging(context.pupilsByGrade) { first, _ in first })
    }
    return bySchool.mapValues { byYear in byYear.keys.sorted().compactMap { byYear[$0] } }
  }
}
