import Reference
import Tables
import Vocabulary

/// Reads a municipal road map: a step a row; one file may hold several municipalities.
struct RoadmapSheet {
  let form: FormSheet
  let performers: Performers

  private struct Draft {
    var approved: CalendarDay?
    var steps: [RoadmapStep] = []
  }

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    var order: [String] = []
    var drafts: [String: Draft] = [:]
    var result = try form.read(sheet: sheet) { row, _ in
      guard let municipality = row.municipality() else { return false }
      if drafts[municipality] == nil {
        order.append(municipality)
        drafts[municipality] = Draft()
      }
      if let approved = row.day(RoadmapColumns.approved.rawValue), drafts[municipality]?.approved == nil {
        drafts[municipality]?.approved = approved
      }
      let read = RoadmapColumns.step(at: row.place, performers: performers) { row.text($0.rawValue) }
      for defect in read.defects {
        row.note(defect.rule, defect.column.rawValue, found: quoted(defect.words))
      }
      guard let step = read.step else { return false }
      if let first = drafts[municipality]?.steps.first(where: { $0.number == step.number }) {
        row.note(.stepTwice, "Пункт", found: "п. \(step.number) уже есть в строке \(first.place.row ?? 0)")
        return false
      }
      drafts[municipality]?.steps.append(step)
      return true
    }
    result.facts.roadmaps = order.compactMap { name in
      drafts[name].flatMap { draft in
        draft.steps.isEmpty
          ? nil
          : Roadmap(
            municipality: name, region: "", approved: draft.approved, order: "", note: "", steps: draft.steps)
      }
    }
    return result
  }
}

extension RoadmapColumns.Defect {
  fileprivate var rule: Rule {
    switch kind {
    case .number: .stepNumberUnreadable
    case .kind: .stepKindUnknown
    case .schedule(.noSuchDay): .stepDayImpossible
    case .schedule(.endsBeforeStart): .stepEndsBeforeStart
    case .schedule: .stepTermsUnreadable
    case .recurrence: .stepRecurrenceUnreadable
    case .target: .stepTargetUnreadable
    case .performer: .stepPerformerUnknown
    case .examines: .stepExaminesUnreadable
    }
  }

  /// The words that are wrong, rather than the whole cell.
  fileprivate var words: String {
    switch kind {
    case .schedule(.noSuchDay(let words)), .schedule(.endsBeforeStart(let words)), .schedule(.unreadable(let words)):
      words
    default: found
    }
  }
}
