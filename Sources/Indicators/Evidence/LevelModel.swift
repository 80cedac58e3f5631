import Statistics
import Vocabulary

/// How lasting levels of schools are distributed: the prior of a school that was measured in several years.
struct LevelModel: Hashable, Sendable {
  let covariates: [PriorCovariate]
  let coefficients: [Double]
  /// Between schools.
  let groupVariance: Double
  /// Between years and cohorts of one school.
  let measurementVariance: Double

  /// A school with what was measured in it.
  struct School: Sendable {
    /// Participants of a work, on average.
    let participants: Int
    let conditions: PriorConditions
    let measurements: [NestedNormalRegression.Measurement]
  }

  /// The posterior of the lasting level of a school; more than one where a condition that matters is unknown.
  func posteriors(of school: School) -> [Normal] {
    let model = NestedNormalRegression(
      coefficients: coefficients, groupVariance: groupVariance, measurementVariance: measurementVariance)
    return school.conditions.completions(for: covariates).compactMap { known in
      model.posterior(
        of: school.measurements,
        covariates: PriorCovariate.row(covariates, participants: school.participants, known)
      ).value
    }
  }

  /// A common model and one by size and place, where the data carry them.
  static func fit(_ schools: [School], minimumSchools: Int, minimumAlike: Int) -> [LevelModel] {
    let measured = schools.filter { !$0.measurements.isEmpty }
    guard measured.count >= minimumSchools, let common = fit(measured, []) else { return [] }
    let placed = measured.filter { $0.conditions.place != nil }
    let places = SettlementKind.allCases.map { place in placed.count { $0.conditions.place == place } }
    guard placed.count >= minimumSchools, places.allSatisfy({ $0 >= minimumAlike }),
      let byPlace = fit(placed, [.size, .village])
    else { return [common] }
    return [common, byPlace]
  }

  private static func fit(_ schools: [School], _ covariates: [PriorCovariate]) -> LevelModel? {
    let measurements = schools.flatMap(\.measurements)
    let groups = schools.enumerated().flatMap { index, school in school.measurements.map { _ in index } }
    let design = schools.map { PriorCovariate.row(covariates, participants: $0.participants, $0.conditions) }
    return nestedNormalRegression(measurements, groups: groups, design: design).value.map {
      LevelModel(
        covariates: covariates, coefficients: $0.coefficients, groupVariance: $0.groupVariance,
        measurementVariance: $0.measurementVariance)
    }
  }
}
