import Reference
import Tables
public import Vocabulary

/// A person's word on a school that has no login of its own in a file: which login it is, or that none is.
public struct SchoolDecision: Hashable, Sendable {
  /// A code of ОГЭ or ЕГЭ, a tax number, or a name.
  public let school: SchoolID
  /// `nil`: the school is known to have no login.
  public let login: SchoolID?
  public let place: Place

  public init(school: SchoolID, login: SchoolID?, place: Place) {
    self.school = school
    self.login = login
    self.place = place
  }
}

/// Reads `соответствие.csv`: a row without a login waits on; «нет» says that the school has none.
struct MappingSheet {
  let form: ProjectForm

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    try form.read(sheet: sheet) { row, result in
      let words = row.text(MappingForm.login)
      guard !words.isEmpty, let school = row.school(MappingForm.school) else { return false }
      let login = SchoolID(login: words)
      if login == nil, nameKey(words) != "нет" {
        row.note(.loginMalformed, MappingForm.login.header)
        return false
      }
      result.facts.schoolDecisions.append(SchoolDecision(school: school, login: login, place: row.place))
      return true
    }
  }
}
