import Aggregation
import ReportModel
import Vocabulary

/// The sheet that controls the recommendations of an earlier справка: of the region, and of each municipality.
enum ControlFamily: DocumentFamily {
  static let base = DocumentKind.Base.control

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    .absent("нужна прошлая справка: укажите --since и manifest.json из папки «для-аналитика» прежнего отчёта")
  }

  static func plan(_ input: ReportInput, since earlier: Edition, scope: ReportScope) -> FamilyPlan {
    guard controlledStatements(earlier, of: nil, input).isEmpty == false else {
      return .absent("в manifest.json прежнего отчёта нет рекомендаций: его составили без справки или до их появления")
    }
    var planned: [PlannedDocument] = []
    if scope == .whole {
      planned.append(
        PlannedDocument(DocumentKind(base), path: "лист-контроля", formats: [.text, .workbook, .paper]) {
          composeControlSheet(earlier, of: nil, input)
        })
    }
    for municipality in input.region.municipalities where scope.covers(municipality) {
      guard !controlledStatements(earlier, of: municipality, input).isEmpty else { continue }
      planned.append(
        PlannedDocument(
          DocumentKind(base), path: "\(FolderNames.mail(municipality))/лист-контроля",
          audience: .municipality(Addresses.territory(.municipality(municipality))),
          formats: [.text, .workbook, .paper]
        ) { composeControlSheet(earlier, of: municipality, input) })
    }
    return planned.isEmpty ? .absent("рекомендаций этой части папки в прошлой справке нет") : .documents(planned)
  }
}
