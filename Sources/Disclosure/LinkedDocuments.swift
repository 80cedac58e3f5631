public import ReportModel

/// Documents that are published together: for who computes, a number of one helps to a hidden number of another.
public struct LinkedDocuments: Sendable {
  private let documents: [Document]
  private let rules: DisclosureRules

  /// All the documents of a folder, with all their numbers.
  public init(_ documents: [Document], under rules: DisclosureRules) {
    self.documents = documents
    self.rules = rules
  }

  /// The documents as an audience may read them, in the same order.
  ///
  /// The region gets everything, a municipality and a school what is about them, as `AudienceViews` says. The public
  /// version hides what the rules name and what would give it away, and is audited as written before it is returned.
  ///
  /// - Throws: where the public version would give something away, or the documents say a number of which the linkage
  ///   does not say what follows from it.
  public func fitted(for audience: Audience) throws(Leak) -> [Document] {
    switch audience {
    case .region, .municipality, .school:
      let views = AudienceViews(under: rules, of: documents)
      var fitted: [Document] = []
      for document in documents { fitted.append(try views.fitted(document, for: audience)) }
      return fitted
    case .site: return try published()
    }
  }

  private func published() throws(Leak) -> [Document] {
    var rules = rules
    rules.internalSections.formUnion(rules.workingSections)
    // What is never public helps nobody to compute, and need not be declared.
    let originals = documents.map { document in
      var copy = document
      copy.sections.removeAll { rules.internalSections.contains($0.id) }
      return copy
    }
    let system = try LinkedSystem(originals, rules.linkage)
    var publication = Publication(system, under: rules)
    let auditor = Audit(system, under: rules)
    while true {
      let redaction = DocumentRedaction(
        judge: PublicJudge(publication, of: system), rules: rules, stamp: rules.publicStamp, isPublic: true,
        dropsInternals: true)
      let published = documents.map(redaction.fitted)
      let leaks = auditor.found(in: published)
      if leaks.isEmpty { return published }
      // A range that is too narrow can still be widened; what is computed exactly is a fault of the program.
      let isExact = leaks.contains { $0.precision == .exact }
      guard !isExact, publication.hide(beside: leaks.map(\.unknown)) else {
        throw Leak(
          cause: .recoverable(
            leaks.map { Recoverable(address: system.unknowns[$0.unknown].address, precision: $0.precision) }.sorted()))
      }
    }
  }
}

/// One document for an audience, when no other is published beside it.
///
/// - Throws: as `LinkedDocuments.fitted(for:)`.
public func fitted(
  _ document: Document, for audience: Audience, under rules: DisclosureRules
) throws(Leak) -> Document {
  try LinkedDocuments([document], under: rules).fitted(for: audience)[0]
}
