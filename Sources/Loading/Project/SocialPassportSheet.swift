import Reference
import Tables
import Vocabulary

/// Reads social passports: a school and year a row; a group above the number of pupils is an issue and is left out.
struct SocialPassportSheet {
  let form: ProjectForm

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    try form.read(sheet: sheet) { row, result in
      guard let school = row.school(SocialPassportForm.school), let year = row.count(SocialPassportForm.year),
        let pupils = row.count(SocialPassportForm.pupils)
      else { return false }
      var groups: [String: Int] = [:]
      for (group, column) in SocialPassportForm.groups {
        guard let count = row.count(column) else { continue }
        if count <= pupils {
          groups[group.rawValue] = count
        } else {
          row.note(.valueUnreadable, column.header, expected: "не больше \(pupils)")
        }
      }
      result.facts.socialPassports.append(
        SocialPassport(school: school, year: year, pupils: pupils, groups: groups, place: row.place))
      return true
    }
  }
}
