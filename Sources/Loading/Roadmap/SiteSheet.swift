import Tables
import Vocabulary

/// Reads the monitoring of sites: a look at a site a row.
struct SiteSheet {
  let form: FormSheet

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality(), let day = row.requiredDay("Дата"),
        let isPlaced = row.answer("Размещены")
      else { return false }
      facts.sites.append(
        SiteCheck(
          municipality: municipality, owner: row.text("Сайт"), day: day, subject: row.text("Сведения"),
          isPlaced: isPlaced, place: row.place))
      return true
    }
  }
}
