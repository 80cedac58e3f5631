import Loading
import Vocabulary

/// Joins tables of ЕГЭ by school with the cells that protocols gave: participants win, tables are compared with them.
struct ExamTableFold {
  /// Cells of schools for which there is no protocol.
  private(set) var cells: [Work: [SchoolID: Cell]] = [:]
  /// Those among them that come from a list of chosen schools: they enter no sum.
  private(set) var selected: Set<SelectedCell> = []
  private(set) var issues: [Issue] = []

  struct SelectedCell: Hashable {
    let work: Work
    let school: SchoolID
  }

  /// - Parameter known: the cells of protocols.
  init(
    _ rows: [ExamTableRow], known: [Work: [SchoolID: Cell]], schools: [School], canonical: (SchoolID) -> SchoolID,
    sources: [SourceFile]
  ) {
    let names = Dictionary(grouping: schools, by: { Self.key($0.name) })
    var unmatched: [Int: Int] = [:]
    for row in rows.sorted(by: { ($0.isSelection ? 1 : 0, $0.source) < ($1.isSelection ? 1 : 0, $1.source) }) {
      guard let school = Self.school(row.school, names, canonical) else {
        unmatched[row.source, default: 0] += 1
        continue
      }
      if let cell = known[row.work]?[school] ?? cells[row.work]?[school] {
        compare(row, cell, school, sources)
        continue
      }
      var cell = Cell()
      cell.participants = row.summary.participants
      cell.schools = 1
      cell.examSummary = row.summary
      cell.sources.insert(row.source)
      cells[row.work, default: [:]][school] = cell
      if row.isSelection { selected.insert(SelectedCell(work: row.work, school: school)) }
    }
    for (source, count) in unmatched.sorted(by: { $0.key < $1.key }) {
      issues.append(
        Rule.examSchoolUnmatched.issue(
          at: Place(file: sources[source].path), found: "не опознано строк: \(count)", count: count))
    }
  }

  private mutating func compare(_ row: ExamTableRow, _ cell: Cell, _ school: SchoolID, _ sources: [SourceFile]) {
    guard row.summary.participants != cell.participants else { return }
    issues.append(
      Rule.sourcesDiffer.issue(
        at: Place(file: sources[row.source].path), found: "число участников: здесь \(row.summary.participants)",
        expected: "\(cell.participants)", school: school, work: row.work))
  }

  /// By the code; else by a name that only one school has, in the municipality where the table names one.
  private static func school(
    _ name: ExamTableRow.Name, _ names: [String: [School]], _ canonical: (SchoolID) -> SchoolID
  ) -> SchoolID? {
    switch name {
    case .code(let code): return canonical(code)
    case .words(let words, let municipality):
      var found = names[key(words)] ?? []
      if let municipality { found = found.filter { $0.municipality?.key == MunicipalityName.key(municipality) } }
      return found.count == 1 ? found[0].id : nil
    }
  }

  /// Names without quotes, spaces and case.
  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }.replacing("ё", with: "е")
  }
}
