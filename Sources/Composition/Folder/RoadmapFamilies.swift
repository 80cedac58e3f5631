import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// The state of the road maps on the day, and the справка on the road maps themselves.
enum RoadmapFamily: DocumentFamily {
  static let base = DocumentKind.Base.roadmaps

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard let roadmap = RoadmapInput(input, scope) else { return .absent(noRoadmap) }
    let state = PlannedDocument(
      DocumentKind(base), path: "дорожные-карты/дорожная-карта", formats: [.text, .workbook, .paper]
    ) { composeRoadmap(roadmap) }
    return .documents([state] + monitoring([.roadmaps], base, roadmap))
  }
}

/// The three municipal examinations, each with the form of the coordinator.
enum ExpertiseFamily: DocumentFamily {
  static let base = DocumentKind.Base.expertise

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard let roadmap = RoadmapInput(input, scope) else { return .absent(noRoadmap) }
    let planned = monitoring([.municipalConcept, .municipalStage1, .municipalStage2], base, roadmap)
    return planned.isEmpty ? .absent("дорожные карты экспертизы не предусматривают") : .documents(planned)
  }
}

/// The справки of the regional monitoring, of the interviews and of the year.
enum MonitoringFamily: DocumentFamily {
  static let base = DocumentKind.Base.monitoring

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard let roadmap = RoadmapInput(input, scope) else { return .absent(noRoadmap) }
    let planned = monitoring(
      [.regionalConcept, .regionalStage1, .regionalStage2, .interviews, .final], base, roadmap)
    return planned.isEmpty ? .absent("дорожные карты мониторинга не предусматривают") : .documents(planned)
  }
}

private let noRoadmap = "нет дорожной карты и отметок о её выполнении"

extension RoadmapInput {
  /// The road maps of a report; `nil` where no file speaks of them.
  init?(_ input: ReportInput, _ scope: ReportScope = .whole) {
    let all = RoadmapInput(
      ledger: input.region.roadmap, book: input.book, day: input.analysis.asOf, analysis: input.analysis,
      version: input.version)
    switch scope {
    case .whole:
      guard !all.ledger.municipalities.isEmpty else { return nil }
      self = all
    case .municipality(let municipality):
      guard let own = all.only(municipality.name) else { return nil }
      self = own
    case .school, .subject: return nil
    }
  }
}

/// The справки whose term is near the day, each municipality's own where it writes itself.
private func monitoring(
  _ kinds: [MonitoringKind], _ base: DocumentKind.Base, _ roadmap: RoadmapInput
) -> [PlannedDocument] {
  let days = roadmap.book.methodology.integer(.roadmapComingDays)
  let timely = MonitoringKind.timely(on: roadmap.day, within: days, in: roadmap.ledger.municipalities)
  return kinds.filter(timely.contains).flatMap { kind in
    roadmap.parts(for: kind).map { folder, part in
      PlannedDocument(
        DocumentKind(base), path: "дорожные-карты/\(folder)\(kind.fileName)", formats: [.text, .workbook, .paper]
      ) { composeMonitoring(kind, part) }
    }
  }
}

extension RoadmapInput {
  /// What a municipality writes itself is written for each, in a folder of its own where there are several.
  public func parts(for kind: MonitoringKind) -> [(folder: String, input: RoadmapInput)] {
    let names = kind.basis(in: ledger.municipalities).map(\.municipality)
    guard kind.isMunicipal, ledger.municipalities.count > 1 else { return [("", self)] }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { name in
      only(name).map { (name.replacing("/", with: "-") + "/", $0) }
    }
  }
}
