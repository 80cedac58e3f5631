import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// The recommendations of a region: the weightiest of all candidates, so many for an addressee and a municipality as one
/// can act on.
///
/// Bodies of the municipality and of the region stand before curators and heads: a справка addresses these in the second
/// layer, where there is room; in the papers of the school they stand all the same (`concerning`).
public struct RecommendationBook: Sendable {
  /// By municipality, then by addressee, the weightiest first; regional addressees stand last.
  public let all: [Recommendation]
  /// Candidates that the limits left out, in the same order.
  public let omitted: [Recommendation]

  /// The rules in the order of their addressees.
  public static var rules: [any RecommendationRule.Type] {
    [
      ReviewResults.self,
      MethodicalPlan.self,
      Observers.self,
      AbsenceReasons.self,
      RiskMeasures.self,
      Diagnostics.self,
      Practicum.self,
      RefineRisks.self,
      RequestDocuments.self,
      CompleteSteps.self,
      VisitQuestions.self,
      ConfirmDocuments.self,
      SkillCheck.self,
      StaffTraining.self,
      IndividualPlans.self,
      CourseContent.self,
      Recalculate.self,
      MendFiles.self,
      MatchSchools.self,
    ]
  }

  /// Every rule that has an entry in METHODOLOGY, those of справки on road maps included.
  public static var definitions: [RecommendationDefinition] {
    rules.map { $0.definition } + RoadmapRecommendations.definitions
  }

  public init(_ findings: FindingBook, of analysis: Analysis) {
    let desk = RecommendationDesk(analysis)
    self.init(Self.rules.flatMap { $0.recommendations(from: findings, with: desk) }, of: analysis)
  }

  /// - Parameters:
  ///   - candidates: in the order of the rules.
  ///   - analysis: what they were found in; its methodology sets the limits.
  public init(_ candidates: [Recommendation], of analysis: Analysis) {
    let weighed = candidates.enumerated().map { ($1, $1.grounds.weight(analysis.evidenceScale), $0) }
      .sorted { left, right in
        if left.1 != right.1 { return left.1 > right.1 }
        return (right.0.grounds.pupils, left.2) < (left.0.grounds.pupils, right.2)
      }.map(\.0)
    var limits = Limits(analysis)
    var kept: [Recommendation] = []
    var left: [Recommendation] = []
    for one in weighed.filter({ !$0.addressee.isOfSchool }) + weighed.filter(\.addressee.isOfSchool) {
      if limits.admit(one) { kept.append(one) } else { left.append(one) }
    }
    all = Self.forReading(kept)
    omitted = Self.forReading(left)
  }

  /// Those that rest on a finding of a school, whomever they address, also beyond the limits of the region's document.
  public func concerning(_ school: SchoolID) -> [Recommendation] {
    (all + omitted).filter { $0.grounds.schools.contains(school) }
  }

  /// Stable: the weightiest stays first among those of one addressee.
  private static func forReading(_ recommendations: [Recommendation]) -> [Recommendation] {
    recommendations.enumerated().sorted { left, right in
      let (a, b) = (left.element.addressee, right.element.addressee)
      let places = (a.municipality?.key ?? "\u{FFFF}", b.municipality?.key ?? "\u{FFFF}")
      if places.0 != places.1 { return places.0 < places.1 }
      if a.role < b.role || b.role < a.role { return a.role < b.role }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// What has been admitted so far.
  private struct Limits {
    private let perAddressee: Int
    private let perMunicipality: Int
    private var ofAddressee: [Addressee: Int] = [:]
    private var ofMunicipality: [Municipality: Int] = [:]
    private var schools: Set<SchoolID> = []

    init(_ analysis: Analysis) {
      perAddressee = analysis.book.methodology.integer(.recommendationsPerAddressee)
      perMunicipality = analysis.book.methodology.integer(.recommendationsPerMunicipality)
    }

    /// Whether there is room; then it is taken. One line for the head and the subject associations of a school.
    mutating func admit(_ one: Recommendation) -> Bool {
      let addressee = one.addressee
      if ofAddressee[addressee, default: 0] >= perAddressee { return false }
      if let municipality = addressee.municipality, ofMunicipality[municipality, default: 0] >= perMunicipality {
        return false
      }
      if addressee.isSchool, let school = addressee.school, !schools.insert(school).inserted { return false }
      ofAddressee[addressee, default: 0] += 1
      if let municipality = addressee.municipality { ofMunicipality[municipality, default: 0] += 1 }
      return true
    }
  }
}
