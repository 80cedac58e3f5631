import Composition
import Disclosure
import Dispatch
import ReportModel
import Synchronization

/// The documents of a run, each as its audience may read it.
enum PublicDocuments {
  /// The planned documents in their order; they are composed side by side, as none needs another.
  static func composed(_ plans: [PlannedDocument]) -> [ResultFiles.Composed] {
    each(plans.count) { ResultFiles.Composed(plan: plans[$0], document: plans[$0].compose()) }
  }

  /// Those for a site are made fit for it together, as readers have them together; those of a municipality or a school
  /// one by one; those of the region stay as they are.
  static func fitted(
    _ documents: [ResultFiles.Composed], under rules: @autoclosure () -> DisclosureRules
  ) throws(CommandFailure) -> [ResultFiles.Composed] {
    guard documents.contains(where: { $0.plan.audience != .region }) else { return documents }
    let rules = rules()
    let views = AudienceViews(under: rules)
    let places = documents.indices.filter { documents[$0].plan.audience == .site }
    do {
      var result: [ResultFiles.Composed] = []
      for one in each(documents.count, { view(of: documents[$0], views) }) { result.append(try one.get()) }
      if places.isEmpty { return result }
      let published = try LinkedDocuments(places.map { documents[$0].document }, under: rules).fitted(for: .site)
      for (place, document) in zip(places, published) {
        result[place] = ResultFiles.Composed(plan: documents[place].plan, document: document)
      }
      return result
    } catch {
      throw CommandFailure(.failure, message: error.description)
    }
  }

  private static func view(
    of one: ResultFiles.Composed, _ views: AudienceViews
  ) -> Result<ResultFiles.Composed, Leak> {
    guard one.plan.audience != .region, one.plan.audience != .site else { return .success(one) }
    return Result { () throws(Leak) in
      ResultFiles.Composed(plan: one.plan, document: try views.fitted(one.document, for: one.plan.audience))
    }
  }

  /// What a step gives for each number below a count, in this order; done on all cores.
  private static func each<Product: Sendable>(_ count: Int, _ step: @Sendable (Int) -> Product) -> [Product] {
    let products = Mutex<[Int: Product]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let product = step(number)
      products.withLock { $0[number] = product }
    }
    return products.withLock { all in (0..<count).compactMap { all[$0] } }
  }
}
