import Reference
import Vocabulary

/// Which procedures tell the lasting level of a school: obligatory ones in the subjects of the low-result rule.
///
/// Never electives, nor works that schools or pupils chose; entrance diagnostics (autumn 2020) only by the option.
struct LevelScope {
  let book: ReferenceBook

  /// `countingEntranceDiagnostics`: the option, by default that of the methodology.
  func includes(_ procedure: Procedure, countingEntranceDiagnostics: Bool? = nil) -> Bool {
    let methodology = book.methodology
    let subjects: [Subject]
    switch procedure.campaign.assessment {
    case .vpr: subjects = methodology.subjects(.lowVPRSubjects)
    case .oge: subjects = methodology.subjects(.lowOGESubjects)
    case .ege, .gve: return false
    }
    guard subjects.contains(procedure.subject) else { return false }
    let flags: Set<Occasion.Flag>
    switch book.calendar.holding(of: procedure) {
    case .notHeld: return false
    case .held(let occasion): flags = occasion.flags
    // A year that the calendar does not reach is an ordinary one.
    case .unknown: flags = []
    }
    guard flags.isDisjoint(with: [.elective, .selfSelected, .partialSample]) else { return false }
    return !flags.contains(.entranceDiagnostics)
      || countingEntranceDiagnostics ?? methodology.flag(.lowCountEntranceDiagnostics)
  }
}
