import Composition
import Disclosure
import ReportModel

/// The documents of a run, each as its audience may read it.
enum PublicDocuments {
  /// Those for a site are made fit for it together, as readers have them together; those of a municipality or a school
  /// one by one; those of the region stay as they are.
  static func fitted(
    _ documents: [ResultFiles.Composed], under rules: @autoclosure () -> DisclosureRules
  ) throws(CommandFailure) -> [ResultFiles.Composed] {
    guard documents.contains(where: { $0.plan.audience != .region }) else { return documents }
    let rules = rules()
    let views = AudienceViews(under: rules)
    let places = documents.indices.filter { documents[$0].plan.audience == .site }
    var result = documents
    do {
      for (place, one) in documents.enumerated() where one.plan.audience != .region && one.plan.audience != .site {
        result[place] = ResultFiles.Composed(
          plan: one.plan, document: try views.fitted(one.document, for: one.plan.audience))
      }
      if places.isEmpty { return result }
      let published = try LinkedDocuments(places.map { documents[$0].document }, under: rules).fitted(for: .site)
      for (place, document) in zip(places, published) {
        result[place] = ResultFiles.Composed(plan: documents[place].plan, document: document)
      }
    } catch {
      throw CommandFailure(.failure, message: error.description)
    }
    return result
  }
}
