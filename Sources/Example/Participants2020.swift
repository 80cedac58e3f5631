import Sheets

/// The participant export of 2020: 50 columns, «Учебник» in the place right after the last task.
struct Participants2020 {
  let title: WorkTitle

  func sheet(_ work: SimulatedWork) -> ExampleSheet {
    let tasks = work.planned.tasks.count
    let lead: [CellValue?] = ["groups", "user", "id", "code", "otc", "gender", "klass", "var-1", "var-2", "sum"].map {
      .text($0)
    }
    let grades: [CellValue?] = (1...40).map { .text($0 == tasks + 1 ? "Учебник" : "a-\($0)-grade") }
    var sheet = ExampleSheet(name: "Sheet1", rows: [lead + grades])
    for records in work.schools {
      for pupil in records.pupils { sheet.rows.append(row(pupil, of: records.school)) }
    }
    return sheet
  }

  /// Some schools uploaded numbers, some text, some both.
  private func row(_ pupil: PupilRecord, of school: InventedSchool) -> [CellValue?] {
    let code = title.planned.gradeOfPupils * 10_000 + pupil.number
    let allText = school.number.isMultiple(of: 3)
    let answersAsText = school.number % 3 != 1
    let secondVariant = school.number % 5 == 2 ? pupil.variant : ""
    func cell(_ text: String, _ asText: Bool = allText) -> CellValue? { .cell(text, numbersAsText: asText) }
    var row: [CellValue?] = [
      .text(groups(of: school)), .text(school.login(in: 2020)), cell(String(pupil.number)), cell(String(code)),
      cell(pupil.journal, true), cell(pupil.sex), cell(pupil.classLetter), cell(pupil.variant, true),
      cell(pupil.isAbsent ? "" : secondVariant), cell(pupil.total.map { String($0) } ?? ""),
    ]
    row += pupil.answers.map { cell($0, answersAsText) }
    if !pupil.isAbsent, !pupil.isShort { row.append(.text(title.textbook(of: school))) }
    return row
  }

  /// Access groups, among them the municipality: `reg99_vpr_m004`.
  private func groups(of school: InventedSchool) -> String {
    let municipality = school.municipality.code.split(separator: "_").last ?? ""
    var groups = [
      "99-RU-OZR", "EAST", "VPR_99", "vpr_msk_0", "vpr_var_1-2", "tcs_schools", "tcs_schools_99",
      "reg99_vpr_\(municipality)", "reg99_vpr",
    ]
    if school.number % 20 == 7 { groups += (1...120).map { "vpr_grp_99_\($0)" } }
    return groups.joined(separator: ",")
  }
}
