import Loading
import Reference
import Vocabulary

/// The risks of schools as risk tables name them, found by login, by `соответствие.csv`, else by name in the municipality.
struct RiskProfiles {
  /// By the one identity of a school, in the order of the files; also of schools that nothing else names.
  private(set) var bySchool: [SchoolID: [RiskProgress]] = [:]
  /// Rows whose school is none of the region's, in the order of the files.
  private(set) var unknown: [RiskProgress] = []
  private(set) var issues: [Issue] = []

  init(_ risks: [RiskProgress], registry: SchoolRegistry) {
    let byName = Dictionary(grouping: registry.schools.values) { Self.key($0.name) }
    func found(_ risk: RiskProgress) -> SchoolID {
      let school = registry.canonical(SchoolID(key: risk.school))
      guard school.space == .named else { return school }
      let all = byName[Self.key(risk.school)] ?? []
      let place = RoadmapLibrary.key(risk.municipality)
      let there =
        all.count == 1 ? all : all.filter { $0.municipality.map { RoadmapLibrary.key($0.name) == place } ?? false }
      return there.count == 1 ? there[0].id : school
    }
    for risk in risks {
      let school = found(risk)
      bySchool[school, default: []].append(risk)
      if registry.schools[school] == nil { unknown.append(risk) }
    }
    // Without a single login there is nobody to compare with; a school that waits for its login is reported already.
    guard registry.schools.keys.contains(where: \.space.isLogin) else { return }
    let waiting = Set(registry.unmatched.map(\.school))
    var seen: Set<String> = []
    for risk in unknown where !waiting.contains(SchoolID(key: risk.school)) && seen.insert(risk.school).inserted {
      issues.append(
        Rule.riskSchoolUnknown.issue(
          at: risk.place, found: "«\(risk.school)»", count: unknown.count { $0.school == risk.school }))
    }
  }

  private static func key(_ name: String) -> String {
    name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
  }
}
