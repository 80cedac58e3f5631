import Tables
import Vocabulary

/// Reads the results of examinations of documents: a school a row.
struct ExpertiseSheet {
  let form: FormSheet

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality(), let level: ExpertiseResult.Level = row.choice("Экспертиза"),
        let stage: DocumentStage = row.choice("Этап"), let day = row.requiredDay("Дата")
      else { return false }
      facts.expertise.append(
        ExpertiseResult(
          municipality: municipality, school: row.text("Школа"), level: level, stage: stage, day: day,
          conforms: row.answer("Соответствует параметрам"), recommendation: row.text("Рекомендация"), place: row.place))
      return true
    }
  }
}
