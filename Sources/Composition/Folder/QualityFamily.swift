/// The report on the quality of data.
enum QualityFamily: DocumentFamily {
  static let base = DocumentKind.Base.quality

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard scope == .whole else { return .absent("отчёт о качестве данных составляется по всей папке") }
    return .documents([
      PlannedDocument(DocumentKind(base), path: "качество-данных", formats: [.workbook]) { composeDataQuality(input) }
    ])
  }
}
