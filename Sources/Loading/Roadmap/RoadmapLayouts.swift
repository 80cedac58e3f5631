import Reference
import Tables

extension Layout {
  /// The layouts of the road map and of the records around it.
  public static let roadmaps: Set<Layout> = [
    .roadmap, .roadmapStatus, .riskStates, .placedDocuments, .expertise, .survey, .training, .interviews, .attendance,
    .sites,
  ]

  /// Reads a sheet of a road-map layout; `nil` for other layouts.
  static func readRoadmap(
    _ sheet: TableFile.Sheet, match: HeaderMatch, in file: TableFile, book: ReferenceBook
  ) throws(TableError) -> FormSheet.Result? {
    let form = FormSheet(file: file, match: match)
    switch match.layout {
    case .roadmap: return try RoadmapSheet(form: form, performers: RoadmapLibrary.builtIn.performers).read(sheet: sheet)
    case .roadmapStatus: return try StatusSheet(form: form).read(sheet: sheet)
    case .riskStates: return try RiskSheet(form: form, names: RiskNames(factors: book.riskFactors)).read(sheet: sheet)
    case .placedDocuments: return try DocumentSheet(form: form).read(sheet: sheet)
    case .expertise: return try ExpertiseSheet(form: form).read(sheet: sheet)
    case .survey: return try SurveySheet(form: form).read(sheet: sheet)
    case .training: return try TrainingSheet(form: form).read(sheet: sheet)
    case .interviews: return try InterviewSheet(form: form).read(sheet: sheet)
    case .attendance: return try AttendanceSheet(form: form).read(sheet: sheet)
    case .sites: return try SiteSheet(form: form).read(sheet: sheet)
    default: return nil
    }
  }
}
