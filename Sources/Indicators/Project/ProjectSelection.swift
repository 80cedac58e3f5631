import Aggregation
import Reference
import Vocabulary

/// Which schools were low by the reference rule before a cohort of the project began: the same selection.
///
/// The official list of 2021 rests on years that no file has; the tool's own rule stands for it, and counts the entrance
/// diagnostics of autumn 2020 whatever the option says, since nothing else was there by then.
struct ProjectSelection {
  /// Low by the rule.
  let low: Set<SchoolID>
  /// The works it rests on.
  let works: [Work]

  init(before cohort: Int, in region: Region, book: ReferenceBook, conditions: Conditions) {
    works = region.works.filter {
      $0.procedure.campaign.year < cohort && LowResults.counts($0.procedure, book: book, entranceDiagnostics: true)
    }
    var low: Set<SchoolID> = []
    for school in region.schools {
      let found = works.count { work in
        guard let share = LowResults.share(of: work, in: .school(school.id), region, book, conditions),
          share.n >= book.methodology.integer(.lowMinimumParticipants)
        else { return false }
        return share.value >= LowResults.threshold(of: work.procedure, book.methodology)
      }
      if found >= book.methodology.integer(.lowProceduresNeeded) { low.insert(school.id) }
    }
    self.low = low
  }
}
