import Aggregation
import Reference
import Vocabulary

/// The shares of «2» of schools with known conditions, by work.
struct ShareTable {
  /// A school on a work.
  struct Entry {
    let school: SchoolID
    let row: ExpectationModel.Row
  }

  private let byWork: [Work: [Entry]]
  private let bySchool: [SchoolID: [(work: Work, row: ExpectationModel.Row)]]

  init(region: Region, works: [Work], index: ConditionIndex, book: ReferenceBook, conditions: Conditions) {
    var byWork: [Work: [Entry]] = [:]
    var bySchool: [SchoolID: [(work: Work, row: ExpectationModel.Row)]] = [:]
    for work in works {
      for school in index.schools {
        guard let value = index.value(of: school),
          let share = LowResults.share(of: work, in: .school(school), region, book, conditions), share.n > 0
        else { continue }
        let row = ExpectationModel.Row(
          share: share, index: value, isRural: index.conditions(of: school)?.isRural)
        byWork[work, default: []].append(Entry(school: school, row: row))
        bySchool[school, default: []].append((work, row))
      }
    }
    self.byWork = byWork
    self.bySchool = bySchool
  }

  func rows(of work: Work) -> [Entry] { byWork[work] ?? [] }

  /// In order of time.
  func rows(of school: SchoolID) -> [(work: Work, row: ExpectationModel.Row)] { bySchool[school] ?? [] }

  /// Participants of a work of the school, on average; 0 without results.
  func meanParticipants(of school: SchoolID) -> Double {
    let rows = rows(of: school)
    return rows.isEmpty ? 0 : Double(rows.reduce(0) { $0 + $1.row.share.n }) / Double(rows.count)
  }

  /// `nil` where the place of the school is not known.
  func isRural(_ school: SchoolID) -> Bool? { rows(of: school).first?.row.isRural }

  func hasResults(_ school: SchoolID) -> Bool { bySchool[school] != nil }
}
