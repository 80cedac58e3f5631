import Foundation
import Vocabulary

/// What the usual share of «2» of a school may depend on before its own results are seen.
enum PriorCovariate: String, CaseIterable, Sendable {
  /// The logarithm of the number of participants.
  case size
  case village, basic, advanced, special

  /// The value for a school; conditions must be known where the covariate asks for them.
  func value(participants: Int, _ conditions: PriorConditions) -> Double {
    switch self {
    case .size: log(Double(max(participants, 1)))
    case .village: conditions.place == .village ? 1 : 0
    case .basic: conditions.kind == .basic ? 1 : 0
    case .advanced: conditions.kind == .advanced ? 1 : 0
    case .special: conditions.kind == .special ? 1 : 0
    }
  }

  var needsPlace: Bool { self == .village }
  var needsKind: Bool { self == .basic || self == .advanced || self == .special }

  /// One row of a design: a constant, then each covariate.
  static func row(_ covariates: [PriorCovariate], participants: Int, _ conditions: PriorConditions) -> [Double] {
    [1] + covariates.map { $0.value(participants: participants, conditions) }
  }
}

extension PriorConditions {
  /// Every way in which what is unknown, but asked for, can be: a word must hold for all of them.
  func completions(for covariates: [PriorCovariate]) -> [PriorConditions] {
    let places: [SettlementKind?] =
      place == nil && covariates.contains(where: \.needsPlace) ? SettlementKind.allCases : [place]
    let kinds: [SchoolKind?] = kind == nil && covariates.contains(where: \.needsKind) ? SchoolKind.allCases : [kind]
    return places.flatMap { place in kinds.map { PriorConditions(place: place, kind: $0) } }
  }
}
