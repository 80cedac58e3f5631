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
  /// The region gets everything, a municipality and a school what is about them, with the working stamp. The public
  /// version hides what the rules name and what would give it away, and is audited as written before it is returned.
  ///
  /// - Throws: where the public version would give something away, or the documents say a number of which the linkage
  ///   does not say what follows from it.
  public func fitted(for audience: Audience) throws(Leak) -> [Document] {
    switch audience {
    case .region: return working(OpenJudge(), dropsInternals: false)
    case .municipality(let subject), .school(let subject):
      return working(ViewJudge(of: subject, in: documents, rules.linkage), dropsInternals: true)
    case .site: return try published()
    }
  }

  private func working(_ judge: any Judge, dropsInternals: Bool) -> [Document] {
    let redaction = DocumentRedaction(
      judge: judge, rules: rules, stamp: rules.workingStamp, isPublic: false, dropsInternals: dropsInternals)
    return documents.map(redaction.fitted)
  }

  private func published() throws(Leak) -> [Document] {
    // What is never public helps nobody to compute, and need not be declared.
    let originals = documents.map { document in
      var copy = document
      copy.sections.removeAll { rules.internalSections.contains($0.id) }
      return copy
    }
    let system = try LinkedSystem(originals, rules.linkage)
    let redaction = DocumentRedaction(
      judge: PublicJudge(Publication(system, under: rules), of: system), rules: rules, stamp: rules.publicStamp,
      isPublic: true, dropsInternals: true)
    let published = documents.map(redaction.fitted)
    let leaks = Audit(system, under: rules).recoverable(from: published)
    if !leaks.isEmpty { throw Leak(cause: .recoverable(leaks)) }
    return published
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
