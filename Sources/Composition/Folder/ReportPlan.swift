/// Which documents a report folder gets, and which kinds it does not get and why.
public struct ReportPlan: Sendable {
  /// A kind that the data do not allow.
  public struct Absent: Hashable, Sendable {
    public let kind: DocumentKind
    /// In Russian: «нет списка участников проекта».
    public let reason: String
  }

  /// In the order of the folder; paths differ.
  public let documents: [PlannedDocument]
  public let absent: [Absent]

  private static var families: [any DocumentFamily.Type] {
    [
      ReferenceFamily.self, ContextFamily.self, PassportFamily.self, RoadmapFamily.self, ExpertiseFamily.self,
      MonitoringFamily.self,
      QualityFamily.self,
    ]
  }

  /// Plans the kinds asked for, all by default.
  public init(_ input: ReportInput, kinds: [DocumentKind] = [], scope: ReportScope = .whole) {
    let wanted = kinds.isEmpty ? DocumentKind.Base.allCases.map { DocumentKind($0) } : kinds
    var documents: [PlannedDocument] = []
    var absent: [Absent] = []
    for family in Self.families.sorted(by: { $0.base.place < $1.base.place }) {
      for kind in wanted where kind.base == family.base {
        switch family.plan(input, year: kind.year, scope: scope) {
        case .documents(let planned): documents += planned
        case .absent(let reason): absent.append(Absent(kind: kind, reason: reason))
        }
      }
    }
    self.documents = documents
    self.absent = absent
  }
}

extension DocumentKind.Base {
  /// Place in the order of the folder.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
