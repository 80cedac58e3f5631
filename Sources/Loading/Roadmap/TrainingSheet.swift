import Reference
import Tables
import Vocabulary

/// Reads how many of a school's staff were trained: a course of a school a row.
struct TrainingSheet {
  let form: FormSheet

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality(), let number = row.stepNumber(),
        let trained = row.part("Обучено", of: "Всего")
      else { return false }
      facts.training.append(
        TrainingRecord(
          municipality: municipality, school: row.text("Школа"), number: number, course: row.text("Курс"),
          trained: trained, day: row.day(CountedOn.header), place: row.place))
      return true
    }
  }
}
