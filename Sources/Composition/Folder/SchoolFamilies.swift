import Aggregation
import ReportModel
import Vocabulary

/// Passports of the project schools, or of the schools low by the rule; of any school that is asked for.
enum PassportFamily: DocumentFamily {
  static let base = DocumentKind.Base.passport

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    schoolPapers(base, "паспорт", input, scope) { composePassport($0, input) }
  }
}

/// Documents about single schools in the mail of their municipality.
func schoolPapers(
  _ base: DocumentKind.Base, _ name: String, _ input: ReportInput, _ scope: ReportScope,
  _ compose: @escaping @Sendable (School) -> Document
) -> FamilyPlan {
  let schools: [School] =
    if case .school(let id) = scope {
      input.region.school(id).map { [$0] } ?? []
    } else {
      Population(orLowByRule: input).within(scope)
    }
  guard !schools.isEmpty else {
    return .absent("нет списка участников проекта и школ, низких по справочному правилу")
  }
  return .documents(
    schools.map { school in
      let folder = school.municipality.map(FolderNames.mail) ?? "рассылка/муниципалитет не указан"
      return PlannedDocument(
        DocumentKind(base), path: "\(folder)/\(name)-\(FolderNames.school(school))",
        audience: .school(Addresses.territory(.school(school.id))), formats: [.text, .paper]
      ) { compose(school) }
    })
}
