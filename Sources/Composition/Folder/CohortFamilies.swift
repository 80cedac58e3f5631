import Aggregation
import Loading
import ReportModel
import Vocabulary

/// Справки on the participants, one a year of inclusion.
enum CohortFamily: DocumentFamily {
  static let base = DocumentKind.Base.participants

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    let cohorts = year.map { [$0] } ?? Population.cohorts(input)
    let planned = cohorts.compactMap { cohort -> PlannedDocument? in
      guard scope == .whole, let population = Population(input, cohort: cohort) else { return nil }
      return PlannedDocument(
        DocumentKind(base, year: cohort), path: "аналитическая-справка-участники-\(cohort)",
        formats: [.text, .workbook, .paper]
      ) { composeCohortReference(population, cohort: cohort, input) }
    }
    return planned.isEmpty ? .absent("нет списка участников проекта") : .documents(planned)
  }
}

/// What a municipality is sent: справка, letter.
enum MunicipalFamily: DocumentFamily {
  static let base = DocumentKind.Base.municipality

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    mail(base, input, scope) { municipality, schools in
      [
        MailPaper("справка", [.text, .workbook, .paper]) { composeMunicipalReference(municipality, schools, input) },
        MailPaper("сопроводительное-письмо", [.text, .paper]) { composeCoveringLetter(municipality, schools, input) },
      ]
    }
  }
}

/// Sheets for the decisions of each municipality.
enum DecisionFamily: DocumentFamily {
  static let base = DocumentKind.Base.decisions

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    mail(base, input, scope) { municipality, _ in
      [MailPaper("лист-решений", [.text, .workbook, .paper]) { composeDecisionSheet(municipality, input) }]
    }
  }
}

/// A paper of the mail of a municipality.
struct MailPaper {
  let name: String
  let formats: [PlannedDocument.Format]
  let compose: @Sendable () -> Document

  init(_ name: String, _ formats: [PlannedDocument.Format], _ compose: @escaping @Sendable () -> Document) {
    self.name = name
    self.formats = formats
    self.compose = compose
  }
}

/// Papers for every municipality with schools of the project, or low by the rule; for the one that is asked for in any
/// case, then of all its schools.
func mail(
  _ base: DocumentKind.Base, _ input: ReportInput, _ scope: ReportScope,
  _ papers: (Municipality, [School]) -> [MailPaper]
) -> FamilyPlan {
  let population = Population(orLowByRule: input)
  var municipalities = population.municipalities.filter(scope.covers)
  if case .municipality(let asked) = scope { municipalities = [asked] }
  guard !municipalities.isEmpty else {
    return .absent("нет муниципалитетов с участниками проекта или школами, низкими по справочному правилу")
  }
  func schools(of municipality: Municipality) -> [School] {
    let own = population.schools(of: municipality)
    return own.isEmpty ? input.region.schools.filter { $0.municipality == municipality } : own
  }
  return .documents(
    municipalities.flatMap { municipality in
      papers(municipality, schools(of: municipality)).map { paper in
        PlannedDocument(
          DocumentKind(base), path: "\(FolderNames.mail(municipality))/\(paper.name)",
          audience: .municipality(Addresses.territory(.municipality(municipality))), formats: paper.formats,
          compose: paper.compose)
      }
    })
}
