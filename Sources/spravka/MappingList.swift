import Aggregation
import Foundation
import Reference
import Tables
import Vocabulary

/// The list `соответствие.csv` ready to fill: a row for every school that no login is known for, with the nearest one.
///
/// The column of the login is empty: a proposal joins nothing until a person writes it there. Rows that a person has
/// written already stay: only they tell those schools.
struct MappingList {
  private var rows: [[String]] = []
  /// Whether a school waits for a row; without one an earlier list need not be written again.
  let isNeeded: Bool

  private static let columns = [
    MappingForm.school, MappingForm.name, MappingForm.place, MappingForm.proposed, MappingForm.proposedName,
    MappingForm.distance, MappingForm.login,
  ].map(\.header)

  /// - Parameter folders: where an earlier list may lie; the first that names a school counts.
  init(_ region: Region, earlier folders: [String]) {
    var listed: Set<String> = []
    for folder in folders {
      for row in Self.filledRows(ofListIn: folder) where listed.insert(row[0]).inserted { rows.append(row) }
    }
    for school in region.unmatchedSchools where listed.insert(school.school.description).inserted {
      rows.append([
        school.school.description, school.name, school.place ?? "", school.nearest?.school.description ?? "",
        school.nearest?.name ?? "", school.nearest.map { Self.distance($0.distance) } ?? "", "",
      ])
    }
    isNeeded = !region.unmatchedSchools.isEmpty
  }

  /// With a byte order mark, so that Excel reads the letters.
  var text: String {
    "\u{FEFF}" + ([Self.columns] + rows).map { $0.map(Self.quoted).joined(separator: ";") + "\r\n" }.joined()
  }

  /// Rows with a login below the header of an earlier list; none where there is no list or it cannot be read.
  private static func filledRows(ofListIn folder: String) -> [[String]] {
    let path = folder + "/" + MappingForm.fileName
    guard let file = try? TableFile.open(path: path, name: MappingForm.fileName) else { return [] }
    var rows: [[String]] = []
    try? file.visitRows(ofSheet: 0) { row in
      let cells = columns.indices.map { row[$0].text.trimmingCharacters(in: .whitespaces) }
      if !cells[0].isEmpty, cells[0] != columns[0], cells.last?.isEmpty == false { rows.append(cells) }
      return true
    }
    return rows
  }

  /// Two decimals after a comma.
  private static func distance(_ distance: Double) -> String {
    let hundredths = Int((distance * 100).rounded())
    return "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
