import Tables
import Vocabulary

/// Reads the status table of a road map: what is done, when, and what proves it.
struct StatusSheet {
  let form: FormSheet

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality(), let number = row.stepNumber() else { return false }
      let doneOn = row.day("Выполнено")
      let part = row.part("Выполнено частично")
      if doneOn != nil, let part, !part.isWhole {
        row.note(
          .partContradicts, "Выполнено частично",
          found: "дата \(quoted(row.text("Выполнено"))) и часть «\(part.done) из \(part.of)»")
      }
      facts.marks.append(
        StepMark(
          municipality: municipality, number: number, doneOn: doneOn, part: part, evidence: row.text("Подтверждение"),
          note: row.text("Примечание"), place: row.place))
      return true
    }
  }
}
