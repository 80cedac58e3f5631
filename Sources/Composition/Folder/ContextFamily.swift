import Aggregation
import ReportModel
import Vocabulary

/// Контекстная справка of the region, and of each municipality with project schools.
enum ContextFamily: DocumentFamily {
  static let base = DocumentKind.Base.context

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard !input.region.contexts.isEmpty else { return .absent("нет контекстных форм школ") }
    var planned: [PlannedDocument] = []
    if scope == .whole {
      let schools = input.region.schools.filter(\.id.space.isLogin)
      planned.append(
        PlannedDocument(DocumentKind(base), path: "контекстная-справка", formats: [.text, .workbook, .paper]) {
          composeContextReference(schools, of: nil, input)
        })
    }
    for municipality in Population(orLowByRule: input).municipalities where scope.covers(municipality) {
      let schools = input.region.schools.filter { $0.municipality == municipality && $0.id.space.isLogin }
      planned.append(
        PlannedDocument(
          DocumentKind(base), path: "\(FolderNames.mail(municipality))/контекстная-справка",
          audience: .municipality(Addresses.territory(.municipality(municipality))), formats: [.text, .paper]
        ) { composeContextReference(schools, of: municipality, input) })
    }
    return .documents(planned)
  }
}

/// Names of folders and files inside a report.
enum FolderNames {
  /// «рассылка/Лесной район»: the folder that is sent to a municipality.
  static func mail(_ municipality: Municipality) -> String { "рассылка/" + plain(municipality.name) }

  /// A name that every disk takes.
  static func plain(_ name: String) -> String {
    let cleaned = name.map { "/\\:*?\"<>|".contains($0) ? "-" : $0 }
    return String(cleaned).trimmingPrefix(while: { $0 == "." || $0 == " " }).prefix(80)
      .split(separator: " ").joined(separator: " ")
  }

  /// «edu000001»: the end of the name of a file about a school.
  static func school(_ school: School) -> String { plain(school.id.description) }
}
