import Reference
import Tables
import Vocabulary

/// Reads the list of schools of project «500+»: a school a row.
struct ParticipantSheet {
  let form: ProjectForm
  let names: RiskNames

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    try form.read(sheet: sheet) { row, result in
      guard let school = row.school(ParticipantForm.school), let cohort = row.count(ParticipantForm.cohort) else {
        return false
      }
      let name = row.text(ParticipantForm.name)
      let municipality = row.text(ParticipantForm.municipality)
      let curator = row.text(ParticipantForm.curator)
      result.facts.participants.append(
        Participant(
          school: school, municipality: municipality.isEmpty ? nil : municipality, cohort: cohort,
          curator: curator.isEmpty ? nil : SchoolID(key: curator), risks: risks(&row),
          isListed: row.answer(ParticipantForm.isListed.header), place: row.place))
      if school.space == .named || !name.isEmpty || !municipality.isEmpty {
        result.schools.append(
          SchoolFact(
            school: school, name: name.isEmpty && school.space == .named ? school.code : name,
            municipality: municipality.isEmpty ? nil : municipality, municipalityCode: nil, year: 0, source: form.source
          ))
      }
      return true
    }
  }

  private func risks(_ row: inout FormRow) -> [NamedRisk] {
    let header = ParticipantForm.risks.header
    let words = row.text(header).split(separator: ";").map { clean($0) }.filter { !$0.isEmpty && nameKey($0) != "нет" }
    return words.map { names.risk($0, column: header, &row) }
  }
}
