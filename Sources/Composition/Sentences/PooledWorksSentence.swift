import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «За 2020–2021 годы по русскому языку и математике – 46 работ, с отметкой «2» – 14 (30,4 %).»
  ///
  /// Works of several years and subjects together, for groups too small for a single work; a reader who may not see the
  /// count gets the share alone, which may be a band, and then words. `nil` where the territory has no marks.
  func pooledWorks(_ territory: Territory, _ works: [Work], in region: Region) -> Text? {
    let cells = works.compactMap { work in
      region.cell(work, territory)?.marks.flatMap { $0.total > 0 ? (work: work, marks: $0) : nil }
    }
    guard !cells.isEmpty else { return nil }
    let address = { (measure: String) in
      Address(
        territory: Addresses.territory(territory), work: Address.pooled(cells.map { Addresses.work($0.work) }),
        measure: measure)
    }
    let n = cells.reduce(0) { $0 + $1.marks.total }
    let two = cells.reduce(0) { $0 + $1.marks[.two] }
    let count = Quantity(Double(two), .count, address: address("marks-two"))
    let all = Quantity(Double(n), .count, address: address("marks"))
    let share = Quantity(Double(two) / Double(n), .share, n: n, address: address(ShareOfTwo.definition.id))
    let lead = "За \(years(cells.map(\.work))) по \(subjects(cells.map(\.work)))"
    let whole: Text = "\(lead) – \(all, NounForms(.work)), с отметкой «2» – \(count) (\(share))."
    let withoutCount: Text = "\(lead) – \(all, NounForms(.work)); доля отметок «2» – \(share)."
    let words: Text = "\(lead) работ мало: чтобы не раскрыть результаты отдельных детей, они не публикуются."
    return whole.otherwise(withoutCount).otherwise(words)
  }

  private func years(_ works: [Work]) -> String {
    let years = works.map(\.procedure.campaign.year)
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? "\(first) год" : "\(first)–\(last) годы"
  }

  private func subjects(_ works: [Work]) -> String {
    var seen: Set<Subject> = []
    let subjects = works.map(\.procedure.subject).filter { seen.insert($0).inserted }.sorted()
    return Enumeration.joined(subjects.map { names.book.subjects.dative(of: $0) })
  }
}
