import Tables
import Vocabulary

/// Reads the attendance register: an organisation or role at an event a row.
struct AttendanceSheet {
  let form: FormSheet

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality(), let number = row.stepNumber(), let day = row.requiredDay("Дата"),
        let isPresent = row.answer("Присутствовал")
      else { return false }
      var participant = row.text("Участник")
      if PersonalName.stands(in: participant) {
        row.note(.attendancePerson, "Участник", found: "имя (не показано)")
        participant = "участник без названия"
      }
      facts.attendance.append(
        AttendanceRecord(
          municipality: municipality, number: number, day: day, participant: participant, isPresent: isPresent,
          place: row.place))
      return true
    }
  }
}
