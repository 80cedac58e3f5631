import Foundation
import Loading
import Reference
import Tables
import Vocabulary

/// The list `работы.csv` ready to fill: a row for every file whose work is unknown, known parts filled.
///
/// Rows that a person has written already stay: they are the person's, and only they tell those works.
struct WorkForm {
  private var rows: [[String]] = []
  /// Whether a file waits for a row; without one an earlier list need not be written again.
  private(set) var isNeeded = false

  private static let columns = Layout.workList.signature

  /// - Parameter folders: where an earlier list may lie; the first that names a file counts.
  init(sources: [SourceFile], book: ReferenceBook, earlier folders: [String]) {
    var listed: Set<String> = []
    for folder in folders {
      for row in Self.rows(ofListIn: folder) where listed.insert(row[0]).inserted { rows.append(row) }
    }
    for source in sources {
      guard let known = source.unknownWorks.first, listed.insert(source.path).inserted else { continue }
      rows.append(Self.row(source.path, known, book))
      isNeeded = true
    }
  }

  /// With a byte order mark, so that Excel reads the letters.
  var text: String {
    "\u{FEFF}" + ([Self.columns] + rows).map { $0.map(Self.quoted).joined(separator: ";") + "\r\n" }.joined()
  }

  private static func row(_ path: String, _ known: WorkHints, _ book: ReferenceBook) -> [String] {
    var sample = ""
    if case .ofGrade(let grade) = known.sample { sample = String(grade) }
    return [
      path, "ВПР", known.year.map(String.init) ?? "", known.session?.words ?? "",
      known.subject.map { book.subjects.title(of: $0) } ?? "", known.grade.map(String.init) ?? "", sample,
    ]
  }

  /// Rows of an earlier list below its header; none where there is no list or it cannot be read.
  private static func rows(ofListIn folder: String) -> [[String]] {
    guard let file = try? TableFile.open(path: folder + "/" + WorkList.fileName, name: WorkList.fileName) else {
      return []
    }
    var rows: [[String]] = []
    try? file.visitRows(ofSheet: 0) { row in
      let cells = columns.indices.map { row[$0].text.trimmingCharacters(in: .whitespaces) }
      if !cells[0].isEmpty, cells[0].lowercased() != columns[0] { rows.append(cells) }
      return true
    }
    return rows
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
