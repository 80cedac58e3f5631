import Tables
import Vocabulary

/// Reads the documents that schools place in ИС МЭДК: a document a row.
struct DocumentSheet {
  let form: FormSheet

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality(), let stage: DocumentStage = row.choice("Этап") else { return false }
      let placed = row.day("Размещён")
      var confirmed = row.day("Подтверждён куратором")
      if let day = confirmed, placed.map({ day < $0 }) ?? true {
        row.note(
          .confirmedBeforePlaced, "Подтверждён куратором",
          found: placed == nil ? "подтверждён, но не размещён" : quoted(row.text("Подтверждён куратором")))
        confirmed = nil
      }
      facts.documents.append(
        PlacedDocument(
          municipality: municipality, school: row.text("Школа"), stage: stage, title: row.text("Документ"),
          placedOn: placed, confirmedOn: confirmed, place: row.place))
      return true
    }
  }
}
