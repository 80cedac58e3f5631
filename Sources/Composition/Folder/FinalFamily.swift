import Aggregation
import ReportModel

/// The public справка of a year, in the folder for sites.
enum FinalFamily: DocumentFamily {
  static let base = DocumentKind.Base.final

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    let year = year ?? input.asOf.year
    guard scope == .whole, let population = Population(input, cohort: nil) else {
      return .absent("нет списка участников проекта")
    }
    return .documents([
      PlannedDocument(
        DocumentKind(base, year: year), path: "сайт/итоги-\(year)", audience: .site,
        formats: [.text, .workbook, .paper]
      ) { composePublicReference(population, year: year, input) }
    ])
  }
}
