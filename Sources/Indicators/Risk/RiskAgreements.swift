import Aggregation
import Reference
public import Vocabulary

/// The risks of all schools of the project.
public struct RiskAgreements: Sendable {
  /// In the order of the region's schools.
  public let schools: [SchoolRisks]
  /// Schools that a risk table names and that no list of schools has, each once, as the table spells them.
  public let unknownSchools: [String]
  private let bySchool: [SchoolID: Int]

  /// The risks of a school; `nil` for one of which no file names any and that is not in the project.
  public subscript(school: SchoolID) -> SchoolRisks? { bySchool[school].map { schools[$0] } }

  /// What is computed for it.
  struct Given {
    let region: Region
    let book: ReferenceBook
    let day: CalendarDay
    let conditions: Conditions
    let index: ConditionIndex?
    let similar: Neighbourhoods
    /// Works of the low-result rule that have a regional mean.
    let works: [Work]
    let lowResults: [LowResults]
    /// Deviations over the region, where the folder is not all of it.
    var regional: [RegionalFits.RiskFit]?
  }

  /// Costs something only where a school is in the project or has a risk profile.
  init(_ given: Given) {
    let named = NamedSchools(given.region)
    var records: [SchoolID: [RiskProgress]] = [:]
    var unknown: [String] = []
    for risk in given.region.roadmap.risks {
      if let school = named.school(risk.school, in: risk.municipality) {
        records[school, default: []].append(risk)
      } else if !unknown.contains(risk.school) {
        unknown.append(risk.school)
      }
    }
    unknownSchools = unknown
    let participants = Dictionary(
      given.region.participants.map { ($0.school, $0) }, uniquingKeysWith: { $0.cohort <= $1.cohort ? $0 : $1 })
    let concerned = given.region.schools.map(\.id).filter { participants[$0] != nil || records[$0] != nil }
    guard !concerned.isEmpty else {
      schools = []
      bySchool = [:]
      return
    }
    let comparison = RiskComparison(given)
    let low = Dictionary(given.lowResults.map { ($0.school, $0) }, uniquingKeysWith: { first, _ in first })
    let judge = RiskJudge(book: given.book, day: given.day, comparison: comparison)
    schools = concerned.map {
      judge.risks(of: $0, participant: participants[$0], records: records[$0] ?? [], lowResults: low[$0])
    }
    bySchool = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1.school, $0) })
  }
}

/// Finds schools by the words of a risk table: a login, else a name that one school of the municipality has.
private struct NamedSchools {
  private let region: Region
  private let byName: [String: [School]]

  init(_ region: Region) {
    self.region = region
    byName = Dictionary(grouping: region.schools) { Self.key($0.name) }
  }

  func school(_ words: String, in municipality: String) -> SchoolID? {
    let login = SchoolID(key: words)
    if login.space != .named { return region.school(login)?.id }
    let all = byName[Self.key(words)] ?? []
    if all.count == 1 { return all.first?.id }
    let place = RoadmapLibrary.key(municipality)
    let there = all.filter { $0.municipality.map { RoadmapLibrary.key($0.name) == place } ?? false }
    return there.count == 1 ? there.first?.id : nil
  }

  private static func key(_ name: String) -> String {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
