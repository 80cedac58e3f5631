import Indicators
import ReportModel

/// The comparison of schools with low results over a region.
enum ComparisonFamily: DocumentFamily {
  static let base = DocumentKind.Base.comparison

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard scope == .whole else { return .absent("сравнение составляется по всему региону") }
    guard input.lowResults.contains(where: { !$0.available.isEmpty }) else {
      return .absent("нет работ, по которым проверяется справочное правило")
    }
    return .documents([
      PlannedDocument(DocumentKind(base), path: "сравнение-школ", formats: [.workbook]) { composeComparison(input) }
    ])
  }
}
