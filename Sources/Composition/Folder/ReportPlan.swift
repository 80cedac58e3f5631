public import ReportModel

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
      ReferenceFamily.self,
      CohortFamily.self,
      ContextFamily.self,
      RequestFamily.self,
      ComparisonFamily.self,
      MethodistFamily.self,
      MunicipalFamily.self,
      PassportFamily.self,
      VisitFamily.self,
      InterviewFamily.self,
      ExpertiseFamily.self,
      RoadmapFamily.self,
      MonitoringFamily.self,
      AugustFamily.self,
      DecisionFamily.self,
      ControlFamily.self,
      FinalFamily.self,
      QualityFamily.self,
    ]
  }

  /// Plans the kinds asked for, all by default.
  ///
  /// - Parameters:
  ///   - input: all that was computed and found.
  ///   - kinds: those asked for; none means all.
  ///   - scope: the part of the folder.
  ///   - earlier: what an earlier report said, for the sheet that controls its recommendations.
  public init(
    _ input: ReportInput, kinds: [DocumentKind] = [], scope: ReportScope = .whole, since earlier: Edition? = nil
  ) {
    let wanted = kinds.isEmpty ? DocumentKind.Base.allCases.map { DocumentKind($0) } : kinds
    var documents: [PlannedDocument] = []
    var absent: [Absent] = []
    for family in Self.families.sorted(by: { $0.base.place < $1.base.place }) {
      for kind in wanted where kind.base == family.base {
        var plan = family.plan(input, year: kind.year, scope: scope)
        if let earlier, family.base == .control {
          plan = ControlFamily.plan(input, since: earlier, scope: scope)
        }
        switch plan {
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
