import Tables
import Vocabulary

/// Reads an official list of schools with signs of biased results: a school and year a row, a column a work.
struct ObjectivityListSheet {
  let form: ProjectForm

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    let headers = form.form.match.row.cells.filter { header in
      header.first?.isNumber == true && header.contains(" ")
    }
    return try form.read(sheet: sheet) { row, result in
      let name = row.text("ОО")
      let municipality = row.text("Муниципалитет")
      guard let school = school(login: row.text("Логин"), name: name, municipality: municipality) else {
        row.note(.loginMalformed, "Логин")
        return false
      }
      guard let year = Int(row.text("Год")), let markers = Int(row.text("Количество маркеров")) else {
        row.note(.valueUnreadable, "Количество маркеров", expected: "год и число маркеров")
        return false
      }
      var works: [String: Int] = [:]
      for header in headers { if let count = Int(row.text(header)), count > 0 { works[header] = count } }
      result.facts.objectivity.append(
        ObjectivityEntry(school: school, year: year, markers: markers, works: works, place: row.place))
      result.schools.append(
        SchoolFact(
          school: school, name: name.isEmpty ? nil : schoolName(name),
          municipality: municipality.isEmpty ? nil : municipality,
          municipalityCode: nil, year: year, source: form.source))
      return true
    }
  }

  /// By the login, or a code of an exam in its place; a list without it names the school by words, which wait for
  /// `соответствие.csv`.
  private func school(login: String, name: String, municipality: String) -> SchoolID? {
    if login.isEmpty {
      return name.isEmpty ? nil : SchoolID(named: schoolName(name), at: municipality.isEmpty ? nil : municipality)
    }
    let school = SchoolID(key: login)
    return school.space == .named ? nil : school
  }
}
