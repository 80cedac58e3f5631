import Indicators
import Reference
import ReportModel
import Vocabulary

/// A workbook a subject for methodists: of the region, or of the municipality that is asked for.
enum MethodistFamily: DocumentFamily {
  static let base = DocumentKind.Base.methodists

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    let known = Set(input.analysis.tasks.topics.map(\.subject))
    var subjects = input.book.subjects.all.filter(known.contains)
    subjects += known.subtracting(subjects).sorted()
    var territory = Territory.region
    var folder = "методистам"
    var audience = Audience.region
    switch scope {
    case .whole: break
    case .subject(let subject): subjects = subjects.filter { $0 == subject }
    case .municipality(let municipality):
      territory = .municipality(municipality)
      folder = FolderNames.mail(municipality) + "/методистам"
      audience = .municipality(Addresses.territory(territory))
      subjects = subjects.filter { !MethodistWork.all(of: $0, in: territory, input).isEmpty }
    case .school: return .absent("книга методиста составляется по региону или муниципалитету")
    }
    guard !subjects.isEmpty else { return .absent("нет результатов по заданиям") }
    return .documents(
      subjects.map { [territory] subject in
        PlannedDocument(
          DocumentKind(base),
          path: "\(folder)/\(FolderNames.plain(input.book.subjects.title(of: subject).lowercased()))",
          audience: audience, formats: [.workbook]
        ) { composeMethodistBook(subject, in: territory, input) }
      })
  }
}
