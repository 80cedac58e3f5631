import Aggregation
import Indicators
import Loading
import Vocabulary

/// The schools that a document is about: the participants of a cohort, of all cohorts, or, where no list is known, the
/// schools that are low by the rule.
struct Population: Hashable, Sendable {
  enum Basis: Hashable, Sendable {
    /// Participants of the project of one year of inclusion.
    case cohort(Int)
    /// Participants of all years.
    case participants
    /// No list of participants: the schools that the rule finds.
    case lowByRule
  }

  let basis: Basis
  /// In the order of the region's schools.
  let schools: [School]

  /// The participants of a year, or of all years; `nil` where the list names none.
  init?(_ input: ReportInput, cohort: Int?) {
    let named = Set(input.region.project.participants.filter { cohort == nil || $0.cohort == cohort }.map(\.school))
    guard !named.isEmpty else { return nil }
    basis = cohort.map(Basis.cohort) ?? .participants
    schools = input.region.schools.filter { named.contains($0.id) }
  }

  /// The participants, or the schools low by the rule where there is no list.
  init(orLowByRule input: ReportInput) {
    if let participants = Population(input, cohort: nil) {
      self = participants
    } else {
      let low = Set(input.lowResults.filter(\.isLowByRule).map(\.school))
      basis = .lowByRule
      schools = input.region.schools.filter { low.contains($0.id) }
    }
  }

  /// Years of inclusion that the list names, in order of time.
  static func cohorts(_ input: ReportInput) -> [Int] {
    Set(input.region.project.participants.map(\.cohort)).sorted()
  }

  /// The municipalities of these schools, in order of their keys.
  var municipalities: [Municipality] { Set(schools.compactMap(\.municipality)).sorted() }

  func schools(of municipality: Municipality) -> [School] { schools.filter { $0.municipality == municipality } }

  /// The same basis with the schools of a scope.
  func within(_ scope: ReportScope) -> [School] { schools.filter(scope.covers) }
}
