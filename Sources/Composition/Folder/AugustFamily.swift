import Aggregation
import ReportModel
import Vocabulary

/// The pack of the August session: slides, theses, draft decision, a page for each municipality, annex.
enum AugustFamily: DocumentFamily {
  static let base = DocumentKind.Base.august

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    let population = Population(orLowByRule: input)
    guard scope == .whole else { return .absent("материалы сессии составляются по всему региону") }
    guard !population.schools.isEmpty else {
      return .absent("нет участников проекта и школ, низких по справочному правилу")
    }
    let kind = DocumentKind(base)
    let common = [
      PlannedDocument(kind, path: "август/презентация", formats: [.text, .slides]) { composePresentation(input) },
      PlannedDocument(kind, path: "август/тезисы", formats: [.text, .paper]) { composeTheses(input) },
      PlannedDocument(kind, path: "август/проект-решения", formats: [.text, .paper]) { composeDraftDecision(input) },
      PlannedDocument(kind, path: "август/приложение", formats: [.workbook]) { composeSessionAnnex(input) },
    ]
    return .documents(
      common
        + population.municipalities.map { municipality in
          let schools = population.schools(of: municipality)
          return PlannedDocument(
            kind, path: "август/раздаточные/\(FolderNames.plain(municipality.name))",
            audience: .municipality(Addresses.territory(.municipality(municipality))), formats: [.text, .paper]
          ) { composeHandout(municipality, schools, input) }
        })
  }
}
