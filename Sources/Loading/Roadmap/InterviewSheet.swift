import Tables
import Vocabulary

/// Reads the interviews with teams of schools: an interview a row.
struct InterviewSheet {
  let form: FormSheet

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality(), let day = row.requiredDay("Дата") else { return false }
      facts.interviews.append(
        InterviewRecord(
          municipality: municipality, school: row.text("Школа"), day: day, recommendation: row.text("Рекомендация"),
          requirement: row.text("Требования к документам"), place: row.place))
      return true
    }
  }
}
