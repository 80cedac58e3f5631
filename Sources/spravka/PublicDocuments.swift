import Composition
import Disclosure
import ReportModel

/// The documents of a run that are planned for a site.
enum PublicDocuments {
  /// Those for a site are made fit for it together, as readers have them together; the others stay as they are.
  static func fitted(
    _ documents: [ResultFiles.Composed], under rules: @autoclosure () -> DisclosureRules
  ) throws(CommandFailure) -> [ResultFiles.Composed] {
    let places = documents.indices.filter { documents[$0].plan.audience == .site }
    if places.isEmpty { return documents }
    let published: [Document]
    do {
      published = try LinkedDocuments(places.map { documents[$0].document }, under: rules()).fitted(for: .site)
    } catch {
      throw CommandFailure(.failure, message: error.description)
    }
    var result = documents
    for (place, document) in zip(places, published) {
      result[place] = ResultFiles.Composed(plan: documents[place].plan, document: document)
    }
    return result
  }
}
