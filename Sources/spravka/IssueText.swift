import Composition
import Loading
import Vocabulary
import Wording

/// Issues in words for the command line.
enum IssueText {
  /// *place: expected, found. Remedy.*
  static func message(_ issue: Issue) -> String { sentence(place(issue), issue) }

  /// `файл.xlsx, лист «Протокол», ячейка D14`
  static func place(_ issue: Issue) -> String { ([issue.place.file] + details(issue)).joined(separator: ", ") }

  /// Remarks of one rule about one file beyond these are only counted: a form with one defect in 200 schools must not bury the others.
  private static let shownOfRule = 3

  /// The issues of the input, grouped by file, the gravest first; one line each, and one for those of a rule that are not shown.
  static func grouped(_ issues: [Issue]) -> [String] {
    let files = Dictionary(grouping: issues, by: \.place.file)
    return files.keys.sorted().flatMap { file in
      let sorted = (files[file] ?? []).enumerated().sorted { left, right in
        if left.element.severity != right.element.severity { return left.element.severity > right.element.severity }
        return (left.element.place, left.offset) < (right.element.place, right.offset)
      }
      return [file] + folded(sorted.map(\.element)).map { "  " + $0 }
    }
  }

  private static func folded(_ issues: [Issue]) -> [String] {
    var runs: [[Issue]] = []
    for issue in issues {
      if let at = runs.firstIndex(where: { $0[0].rule == issue.rule }) {
        runs[at].append(issue)
      } else {
        runs.append([issue])
      }
    }
    return runs.flatMap { run -> [String] in
      // One line more costs what the line about it would.
      guard run.count > shownOfRule + 1 else { return run.map(line) }
      let rest = run.count - shownOfRule
      return run.prefix(shownOfRule).map(line) + [
        "… и ещё \(Noun.issue.counted(rest)) \(run[0].rule); полный перечень дают --output и --json."
      ]
    }
  }

  /// «Замечаний: ошибок 3, предупреждений 12, сведений 5.»
  static func summary(_ issues: [Issue]) -> String {
    let counts = counts(issues)
    guard !issues.isEmpty else { return "Замечаний к данным нет." }
    return
      "Замечания к данным: ошибок \(counts[.error, default: 0]), предупреждений \(counts[.warning, default: 0]), сведений \(counts[.notice, default: 0])."
  }

  static func counts(_ issues: [Issue]) -> [Issue.Severity: Int] {
    issues.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
  }

  private static func line(_ issue: Issue) -> String {
    let place = ([severityWord(issue.severity), issue.rule] + details(issue)).joined(separator: ", ")
    return sentence(place, issue) + (issue.count > 1 ? " Случаев: \(issue.count)." : "")
  }

  private static func sentence(_ place: String, _ issue: Issue) -> String {
    diagnostic(at: place, expected: issue.expected, found: issue.found, remedy: issue.remedy)
  }

  private static func details(_ issue: Issue) -> [String] {
    var parts: [String] = []
    if let sheet = issue.place.sheet {
      // A file that cannot be read has the place of the failure here, in words.
      parts.append(sheet.contains("«") ? sheet : "лист «\(sheet)»")
    }
    if let row = issue.place.row {
      parts.append(issue.place.columnLetters.map { "ячейка \($0)\(row)" } ?? "строка \(row)")
    }
    if let school = issue.school { parts.append(school.description) }
    return parts
  }
}
