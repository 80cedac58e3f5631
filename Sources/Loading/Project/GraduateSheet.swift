import Reference
import Tables
import Vocabulary

/// Reads the numbers of graduates: a school, year and grade a row.
struct GraduateSheet {
  let form: ProjectForm

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    try form.read(sheet: sheet) { row, result in
      guard let school = row.school(GraduateForm.school), let year = row.count(GraduateForm.year),
        let words = row.words(GraduateForm.grade), let all = row.count(GraduateForm.all)
      else { return false }
      guard let grade = Int(words), grade == 9 || grade == 11 else {
        row.note(.valueUnreadable, GraduateForm.grade.header, expected: "9 или 11")
        return false
      }
      func part(_ column: FormColumn, _ row: inout FormRow) -> Int? {
        guard let count = row.count(column) else { return nil }
        if count <= all { return count }
        row.note(.valueUnreadable, column.header, expected: "не больше \(all)")
        return nil
      }
      let admitted = part(GraduateForm.admitted, &row)
      let special = part(GraduateForm.special, &row)
      result.facts.graduates.append(
        Graduates(
          school: school, year: year, grade: grade, all: all, admitted: admitted, special: special, place: row.place))
      return true
    }
  }
}
