/// The аналитическая справка over all schools.
enum ReferenceFamily: DocumentFamily {
  static let base = DocumentKind.Base.reference

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard scope == .whole else { return .absent("справка составляется по всему региону") }
    return .documents([
      PlannedDocument(DocumentKind(base), path: "аналитическая-справка", formats: [.text, .workbook, .paper]) {
        composeAnalyticalReference(input)
      }
    ])
  }
}
