public import ReportModel

/// The working papers of a region, each as its municipality or school may read it.
///
/// Made once for all papers of a run: what it must know of the region is prepared when it is made.
public struct AudienceViews: Sendable {
  private let rules: DisclosureRules
  private let tree: TerritoryTree
  private let holders: Holders
  private let names: SchoolNames

  /// - Parameters:
  ///   - rules: whose linkage says which schools are parts of what and who has a number of which work.
  ///   - documents: those whose numbers tell of more holders.
  public init(under rules: DisclosureRules, of documents: [Document] = []) {
    self.rules = rules
    tree = TerritoryTree(rules.linkage.territories)
    holders = Holders(rules.linkage, documents, in: tree)
    names = SchoolNames(rules.schoolNames)
  }

  /// The document for the region, a municipality or a school, with the working stamp.
  ///
  /// Numbers and rows about others are left out; what is left is read again.
  ///
  /// - Precondition: the audience is not the site, whose documents are fitted together.
  /// - Throws: where it still says a number of another school, or names one.
  public func fitted(_ document: Document, for audience: Audience) throws(Leak) -> Document {
    switch audience {
    case .region: return redacted(document, OpenJudge(), dropsInternals: false)
    case .municipality(let subject), .school(let subject):
      let judge = ViewJudge(of: subject, in: tree, holders, rules.linkage, names: rules.schoolNames)
      let fitted = redacted(document, judge, dropsInternals: true)
      if let found = foreignNumber(in: fitted, judge) ?? names.foreign(in: fitted, own: judge.own) {
        throw Leak(cause: .foreign(document: document.id, audience: subject, found: found))
      }
      return fitted
    case .site: preconditionFailure("the documents of a site are fitted together")
    }
  }

  private func redacted(_ document: Document, _ judge: any Judge, dropsInternals: Bool) -> Document {
    DocumentRedaction(
      judge: judge, rules: rules, stamp: rules.workingStamp, isPublic: false, dropsInternals: dropsInternals
    ).fitted(document)
  }

  private func foreignNumber(in document: Document, _ judge: ViewJudge) -> String? {
    var found: String?
    document.forEachNumber { number in
      guard found == nil, judge.fate(of: number.address) == .foreign else { return }
      found = [number.address.territory, number.address.measure].joined(separator: ", ")
    }
    return found
  }
}
