import Reference
import Tables
import Vocabulary

/// Reads the bank of measures: a measure a row.
struct MeasureSheet {
  let form: ProjectForm

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    try form.read(sheet: sheet) { row, result in
      guard let code = row.words(MeasureForm.code), let measure = row.words(MeasureForm.measure) else { return false }
      result.facts.measures.append(
        Measure(
          code: code, problem: row.text(MeasureForm.problem), addressee: row.text(MeasureForm.addressee),
          measure: measure, document: row.text(MeasureForm.document), term: row.text(MeasureForm.term),
          course: row.text(MeasureForm.course), place: row.place))
      return true
    }
  }
}
