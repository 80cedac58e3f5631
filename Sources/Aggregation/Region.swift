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
  public let sources: [SourceFile]
  public let issues: [Issue]
  /// Road maps with their records; empty where no file speaks of them.
  public let roadmap: RoadmapLedger
  /// Regional rows of ФИС ОКО reports, for the check against the sum of schools.
  public let publishedRows: [PublishedRow]

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
  public init(_ folder: LoadedFolder) {
    let registry = SchoolRegistry(facts: folder.facts, sources: folder.sources)
    var grouped: [Work: [SchoolID: [Claim]]] = [:]
    var published: [PublishedRow] = []
    for claim in folder.claims {
      if case .school(let school) = claim.of {
        grouped[claim.work, default: [:]][school, default: []].append(claim)
      } else {
        published.append(PublishedRow(work: claim.work, subdivision: claim.of, part: claim.part, source: claim.source))
      }
    }
    var issues = folder.issues + registry.issues
    var cells: [Work: [SchoolID: Cell]] = [:]
    var regional: [Work: Cell] = [:]
    var municipal: [Work: [Municipality: Cell]] = [:]
    let works = grouped.keys.sorted()
    for work in works {
      let claims = grouped[work] ?? [:]
      for school in claims.keys.sorted() {
        let fold = ClaimFold(work: work, school: school, claims: claims[school] ?? [], sources: folder.sources)
        issues += fold.issues
        cells[work, default: [:]][school] = fold.cell
        regional[work, default: Cell()].merge(fold.cell)
        if let place = registry.schools[school]?.municipality {
          municipal[work, default: [:]][place, default: Cell()].merge(fold.cell)
        }
      }
    }
    self.cells = cells
    self.regional = regional
    self.municipal = municipal
    self.works = works.filter { (regional[$0]?.participants ?? 0) > 0 }
    schoolByID = registry.schools
    schools = registry.schools.values.sorted {
      ($0.municipality?.key ?? "\u{FFFF}", $0.name, $0.id) < ($1.municipality?.key ?? "\u{FFFF}", $1.name, $1.id)
    }
    municipalities = Set(registry.schools.values.compactMap(\.municipality)).sorted()
    name = Self.regionName(published)
    sources = folder.sources
    publishedRows = published
    roadmap = RoadmapLedger(folder.roadmap, library: folder.roadmap.isEmpty ? nil : .builtIn)
    self.issues =
      issues + roadmap.issues + Self.compare(published, with: regional, sources: folder.sources)
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
}
