import Foundation
import Indicators
import Loading
import Reference
import Vocabulary

@testable import Aggregation

extension LoadedFolder {
  /// The same files with the rows of one municipality alone: what its authority downloads for its schools.
  func only(_ municipality: Municipality, of region: Region, book: ReferenceBook) -> LoadedFolder {
    let registry = SchoolRegistry(self, matching: SchoolMatching(book.methodology))
    let own = Set(region.schools.filter { $0.municipality == municipality }.map(\.id))
    func isOwn(_ school: SchoolID) -> Bool { own.contains(registry.canonical(school)) }
    var project = project
    project.participants.removeAll { !isOwn($0.school) }
    project.graduates.removeAll { !isOwn($0.school) }
    project.socialPassports.removeAll { !isOwn($0.school) }
    project.remarks.removeAll { !isOwn($0.school) }
    project.objectivity.removeAll { !isOwn($0.school) }
    return LoadedFolder(
      sources: sources,
      claims: claims.filter { claim in
        if case .school(let school) = claim.of { return isOwn(school) }
        return false
      }, facts: facts.filter { isOwn($0.school) }, contexts: contexts.filter { isOwn($0.school) },
      examResults: examResults.filter { isOwn($0.school) },
      examTables: examTables.filter { row in
        switch row.school {
        case .code(let code): isOwn(code)
        case .words(_, let place): place.map { MunicipalityName.key($0) == MunicipalityName.key(municipality.name) } ?? false
        }
      }, project: project, issues: issues, roadmap: roadmap)
  }
}
