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
    return .documents([state] + monitoring([.roadmaps], base, roadmap) + roadmap.sitePages)
  }
}

/// The three municipal examinations, each with the form of the coordinator.
enum ExpertiseFamily: DocumentFamily {
  static let base = DocumentKind.Base.expertise

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard let roadmap = RoadmapInput(input, scope) else { return .absent(noRoadmap) }
    return monitoringPlan(
      [.municipalConcept, .municipalStage1, .municipalStage2], base, roadmap,
      never: "дорожные карты экспертизы не предусматривают")
  }
}

/// The справки of the regional monitoring, of the interviews and of the year.
enum MonitoringFamily: DocumentFamily {
  static let base = DocumentKind.Base.monitoring

  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan {
    guard let roadmap = RoadmapInput(input, scope) else { return .absent(noRoadmap) }
    return monitoringPlan(
      [.regionalConcept, .regionalStage1, .regionalStage2, .interviews, .final], base, roadmap,
      never: "дорожные карты мониторинга не предусматривают")
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

/// The справки that are due, or why there are none: nobody asks for them, or their terms are far from the day.
private func monitoringPlan(
  _ kinds: [MonitoringKind], _ base: DocumentKind.Base, _ roadmap: RoadmapInput, never: String
) -> FamilyPlan {
  let planned = monitoring(kinds, base, roadmap)
  guard planned.isEmpty else { return .documents(planned) }
  let terms = kinds.flatMap { $0.basis(in: roadmap.ledger.municipalities) }.map(\.step.schedule.due).sorted()
  guard !terms.isEmpty else { return .absent(never) }
  let days = terms.map(\.words).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
  return .absent(
    "сроки справок далеки от \(roadmap.day.words): \(days.joined(separator: ", ")); любую из них пишет spravka roadmap --note"
  )
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
  /// The page of each municipality for its site; still to be made fit for it together with what else is published.
  public var sitePages: [PlannedDocument] {
    standings.compactMap(\.first?.municipality).compactMap { name in
      only(name).map { own in
        PlannedDocument(
          DocumentKind(.roadmaps), path: "сайт/\(name.replacing("/", with: "-"))/проект-500", audience: .site,
          formats: [.text, .page]
        ) { composePublicRoadmap(own) }
      }
    }
  }

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
