import Reference
import Tables
import Vocabulary

/// Reads how many answered the rounds of the survey: a group of participants a row.
struct SurveySheet {
  let form: FormSheet

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality(), let number = row.stepNumber(),
        let turnout = row.part("Опрошено", of: "Всего")
      else { return false }
      facts.surveys.append(
        SurveyTurnout(
          municipality: municipality, number: number, group: row.text("Группа"), turnout: turnout,
          day: row.day(CountedOn.header), place: row.place))
      return true
    }
  }
}
