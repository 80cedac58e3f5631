import Aggregation
public import Indicators
import Vocabulary

/// Schools that a file names and that no login is known for: their data are not joined with the rest.
public enum UnmatchedSchools: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let schools: Int

    public init(schools: Int) { self.schools = schools }
  }

  public static let definition = RuleDefinition(
    id: "unmatched-schools", title: "Школы без логина", question: "Все ли школы файлов связаны с логинами ФИС ОКО?",
    fires: "есть школы, для которых логин не найден ни в одном файле", severity: .attention)

  public static func findings(in analysis: Analysis) -> [Finding] {
    let schools = analysis.region.unmatchedSchools.map(\.school)
    guard !schools.isEmpty else { return [] }
    // Pupils whose results stand alone: of each school the greatest number in one work.
    let pupils = schools.reduce(0) { sum, school in
      sum + (analysis.region.works.compactMap { analysis.region.cell($0, .school(school))?.participants }.max() ?? 0)
    }
    return [
      Finding(
        rule: definition.id, territory: .region, works: [], statement: .unmatchedSchools(Slots(schools: schools.count)),
        word: nil, pupils: pupils)
    ]
  }
}
