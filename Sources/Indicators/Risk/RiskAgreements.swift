import Aggregation
import Reference
public import Vocabulary

/// The risks of all schools of the project.
public struct RiskAgreements: Sendable {
  /// In the order of the region's schools.
  public let schools: [SchoolRisks]
  /// Rows of risk tables whose school no data know: nothing can be said of them but what they say themselves.
  public let unknown: [RiskProgress]
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
    let records = given.region.riskProfiles
    unknown = given.region.unknownRisks
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
