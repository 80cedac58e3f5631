import Reference
import Tables
import Vocabulary

/// Reads who approves and performs the справка.
struct RequisiteSheet {
  let form: ProjectForm

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    try form.read(sheet: sheet) { row, result in
      guard let organisation = row.words(RequisiteForm.organisation) else { return false }
      result.facts.requisites.append(
        Requisites(
          organisation: organisation, approverPost: row.text(RequisiteForm.approverPost),
          approver: row.text(RequisiteForm.approver), performerPost: row.text(RequisiteForm.performerPost),
          performer: row.text(RequisiteForm.performer), telephone: row.text(RequisiteForm.telephone),
          basis: row.text(RequisiteForm.basis), town: row.text(RequisiteForm.town), place: row.place))
      return true
    }
  }
}
