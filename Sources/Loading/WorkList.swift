import Reference
import Tables
import Vocabulary

/// The file `работы.csv`: a person's word on which work a file holds, where the file itself does not say.
public struct WorkList: Sendable {
  /// Where the loader looks for it: at the top of the folder.
  public static let fileName = "работы.csv"

  /// Hints by the path of the file, relative to the folder.
  private(set) var hints: [String: WorkHints] = [:]
  private(set) var issues: [Issue] = []

  init() {}

  init(reading file: TableFile, match: HeaderMatch, subjects: Subjects) throws(TableError) {
    var log = IssueLog(file: file.name, sheet: nil)
    var hints: [String: WorkHints] = [:]
    let columns = match.layout.signature.map { match.column($0) ?? 0 }
    try file.visitRows(ofSheet: 0) { row in
      guard row.number > match.row.number else { return true }
      let cells = columns.map { clean(row[$0].text) }
      guard !cells[0].isEmpty, cells[2...].contains(where: { !$0.isEmpty }) else { return true }
      var hint = WorkHints()
      hint.year = Int(cells[2])
      hint.session = Session(words: cells[3])
      hint.subject = subjects.subject(named: cells[4])
      hint.grade = Int(cells[5])
      hint.sample = Int(cells[6]).map { .ofGrade($0) }
      if hint.year == nil || hint.subject == nil || hint.grade == nil {
        log.note(
          .workUnknown, row: row.number, apart: true,
          found: "для файла «\(cells[0])» указано: год «\(cells[2])», предмет «\(cells[4])», класс «\(cells[5])»")
      }
      hints[cells[0]] = hint
      return true
    }
    self.hints = hints
    issues = log.issues(work: nil)
  }
}

extension Session {
  /// Reads «весна», «осень», «основной».
  init?(words: String) {
    switch nameKey(words) {
    case let word where word.hasPrefix("весн"): self = .spring
    case let word where word.hasPrefix("осен"): self = .autumn
    case let word where word.hasPrefix("основн"): self = .main
    default: return nil
    }
  }
}
