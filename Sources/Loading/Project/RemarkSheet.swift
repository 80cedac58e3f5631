import Reference
import Tables
import Vocabulary

/// Reads what schools answer to the findings of their passports: a finding a row.
struct RemarkSheet {
  let form: ProjectForm

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    try form.read(sheet: sheet) { row, result in
      guard let school = row.school(RemarkForm.school), let finding = row.words(RemarkForm.finding),
        let agrees = row.answer(RemarkForm.agreement.header)
      else { return false }
      result.facts.remarks.append(
        SchoolRemark(
          school: school, finding: finding, agrees: agrees, explanation: row.text(RemarkForm.explanation),
          resolution: resolution(&row), place: row.place))
      return true
    }
  }

  /// What became of the remark; it needs both the answer and its day.
  private func resolution(_ row: inout FormRow) -> SchoolRemark.Resolution? {
    guard !row.text(RemarkForm.resolution).isEmpty,
      let kind = row.choice(RemarkForm.resolution.header, SchoolRemark.Resolution.Kind.self),
      let day = row.requiredDay(RemarkForm.resolvedOn.header)
    else { return nil }
    return SchoolRemark.Resolution(kind: kind, day: day)
  }
}
