import Aggregation
import Reference
import Vocabulary

/// The list `соответствие.csv` ready to fill: a row for every school that no login is known for, with the nearest one.
///
/// The column of the login is empty: a proposal joins nothing until a person writes it there.
struct MappingList {
  private let schools: [SchoolProposal]

  init(_ schools: [SchoolProposal]) { self.schools = schools }

  var isNeeded: Bool { !schools.isEmpty }

  /// With a byte order mark, so that Excel reads the letters.
  var text: String {
    let columns = [
      MappingForm.school, MappingForm.name, MappingForm.place, MappingForm.proposed, MappingForm.proposedName,
      MappingForm.distance, MappingForm.login,
    ]
    let rows = schools.map { school in
      [
        school.school.description, school.name, school.place ?? "", school.nearest?.school.description ?? "",
        school.nearest?.name ?? "", school.nearest.map { Self.distance($0.distance) } ?? "", "",
      ]
    }
    return "\u{FEFF}"
      + ([columns.map(\.header)] + rows).map { $0.map(Self.quoted).joined(separator: ";") + "\r\n" }.joined()
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
