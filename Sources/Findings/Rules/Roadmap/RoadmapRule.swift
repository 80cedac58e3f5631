public import Aggregation
public import Indicators
import Reference
public import Vocabulary

/// A rule on the records of a road map: it needs no results of pupils, so справки on road maps use it as well.
public protocol RoadmapRule: FindingRule {
  /// What it finds in one municipality on a day.
  static func findings(of ledger: MunicipalLedger, on day: CalendarDay, in places: RoadmapPlaces) -> [Finding]
}

extension RoadmapRule {
  public static func findings(in analysis: Analysis) -> [Finding] {
    let places = RoadmapPlaces(region: analysis.region)
    return analysis.region.roadmap.municipalities.flatMap { findings(of: $0, on: analysis.asOf, in: places) }
  }
}

/// Municipalities and schools that records of road maps name by words.
public struct RoadmapPlaces: Sendable {
  private let region: Region?

  /// - Parameter region: `nil` where only road maps were read; then names stay as they are written.
  public init(region: Region?) { self.region = region }

  public func municipality(named words: String) -> Municipality {
    let key = RoadmapLibrary.key(words)
    return region?.municipalities.first { RoadmapLibrary.key($0.name) == key } ?? Municipality(key: key, name: words)
  }

  public func school(named words: String, in municipality: Municipality) -> SchoolID {
    region?.school(named: words, in: municipality) ?? SchoolID(key: words)
  }
}
