public import Aggregation
public import Vocabulary

/// How many schools of the region took part in a campaign; under the threshold it has no regional mean.
///
/// Grades 10 and 11 are looked at apart: their works are taken by decision of the school, and would hide that the
/// works of grades 4 to 9 were stopped. Only ВПР: whether a school has ОГЭ or ЕГЭ says what kind of school it is.
public struct CampaignCoverage: Hashable, Sendable {
  /// The grades that a campaign treats alike.
  public enum Grades: Int, Comparable, Sendable {
    case lower, upper

    /// Grades 4…9 or 10…11 of the programme.
    public init(programmeGrade: Int) { self = programmeGrade >= 10 ? .upper : .lower }

    public static func < (left: Grades, right: Grades) -> Bool { left.rawValue < right.rawValue }
  }

  public let campaign: Campaign
  public let grades: Grades
  public let schoolsTakingPart: Int
  public let schoolsInRegion: Int

  public init(campaign: Campaign, grades: Grades, schoolsTakingPart: Int, schoolsInRegion: Int) {
    self.campaign = campaign
    self.grades = grades
    self.schoolsTakingPart = schoolsTakingPart
    self.schoolsInRegion = schoolsInRegion
  }

  public var share: Double { schoolsInRegion == 0 ? 0 : Double(schoolsTakingPart) / Double(schoolsInRegion) }

  public static let definition = IndicatorDefinition(
    id: "campaign-participation", title: "Доля школ, участвовавших в кампании", columnTitle: "Доля школ",
    measure: .share, question: "Можно ли считать среднее по этим школам региональным?",
    formula:
      "школы с участниками хотя бы одной работы кампании / все школы, которые встретились в данных; 10–11 классы отдельно",
    assumptions: "При доле ниже порога среднее не является региональным и сравнение с ним не проводится.",
    source: "весной 2022 года ВПР остановлены 26.03.2022 (письмо от 22.03.2022 № 01-28/08-01)")

  /// Whether `work` belongs to these grades of the campaign.
  public func covers(_ work: Work) -> Bool {
    work.procedure.campaign == campaign && Grades(programmeGrade: work.procedure.programmeGrade) == grades
  }

  /// Coverage of each campaign and group of grades, in order of time.
  public static func all(of region: Region) -> [CampaignCoverage] {
    struct Key: Hashable {
      let campaign: Campaign
      let grades: Grades
    }
    var schools: [Key: Set<SchoolID>] = [:]
    for work in region.works where work.procedure.campaign.assessment == .vpr {
      let key = Key(
        campaign: work.procedure.campaign, grades: Grades(programmeGrade: work.procedure.programmeGrade))
      for school in region.schools(of: work) where (region.cell(work, .school(school))?.participants ?? 0) > 0 {
        schools[key, default: []].insert(school)
      }
    }
    return schools.sorted { ($0.key.campaign, $0.key.grades) < ($1.key.campaign, $1.key.grades) }.map {
      CampaignCoverage(
        campaign: $0.key.campaign, grades: $0.key.grades, schoolsTakingPart: $0.value.count,
        schoolsInRegion: region.schools.count { !$0.id.isExamCode })
    }
  }
}
