import Aggregation
import Indicators
import Vocabulary

/// Findings of schools put together for the body that answers for all of them.
struct ByMunicipality {
  /// `nil` for schools whose municipality no file names.
  let municipality: Municipality?
  /// The weightiest first.
  let findings: [Finding]

  /// The groups in the order of the region's municipalities, the one without a name last; findings keep the order of
  /// weight.
  static func groups(_ findings: [Finding], with desk: RecommendationDesk) -> [ByMunicipality] {
    let region = desk.analysis.region
    let grouped = Dictionary(grouping: findings) { finding -> Municipality? in
      switch finding.territory {
      case .school(let school): region.school(school)?.municipality
      case .municipality(let municipality): municipality
      case .region: nil
      }
    }
    return grouped.sorted { ($0.key?.key ?? "\u{FFFF}") < ($1.key?.key ?? "\u{FFFF}") }.map { municipality, findings in
      let weighed = findings.enumerated().sorted { left, right in
        let weights = (
          left.element.weight(desk.analysis.evidenceScale), right.element.weight(desk.analysis.evidenceScale)
        )
        if weights.0 != weights.1 { return weights.0 > weights.1 }
        return (right.element.pupils, left.offset) < (left.element.pupils, right.offset)
      }.map(\.element)
      return ByMunicipality(municipality: municipality, findings: weighed)
    }
  }
}
