import Reference

/// A school of project «500+» in the invented region, with its risks.
struct ProjectSchool {
  let school: InventedSchool
  /// 2021 or 2022.
  let cohort: Int
  let curator: InventedSchool
  /// The factors of its year with their levels; the high ones are activated.
  let risks: [(factor: RiskFactors.Factor, level: String)]

  var activated: [RiskFactors.Factor] { risks.filter { $0.level == "высокая" }.map(\.factor) }
}

extension ProjectSchool {
  /// Schools that improve and one that is low since 2021; the other low ones and both schools of a small district since
  /// 2022, with schools of the towns as curators.
  static func all(_ map: SchoolMap, seed: UInt64, book: ReferenceBook) -> [ProjectSchool] {
    let general = map.schools.filter { $0.ownPrefix == nil }
    let improving = general.filter { $0.character == .improving }
    let low = general.filter { $0.character == .low && $0.municipality.schoolCount > 2 }
    let small = general.filter { $0.municipality.schoolCount <= 2 }
    let curators = general.filter { $0.municipality.isTown && $0.character == .steady }.prefix(6)
    let chosen =
      (improving + low.prefix(1)).map { ($0, 2021) } + (low.dropFirst() + small).map { ($0, 2022) }
    return chosen.sorted { $0.0.number < $1.0.number }.enumerated().map { place, one in
      ProjectSchool(
        school: one.0, cohort: one.1, curator: curators[place % curators.count],
        risks: risks(of: one.0, in: one.1, seed: seed, book: book))
    }
  }

  /// Every factor of the list of the year has a level; learning failure is high where results are low.
  private static func risks(
    of school: InventedSchool, in cohort: Int, seed: UInt64, book: ReferenceBook
  ) -> [(factor: RiskFactors.Factor, level: String)] {
    let factors = book.riskFactors.all.filter { $0.isListed(in: cohort) }
    return factors.enumerated().map { place, factor in
      var random = RandomStream(seed, 31, school.number, place)
      let draw = random.share()
      let isHigh: Bool
      switch factor.id {
      case "learning-failure": isHigh = true
      case "staff-shortage": isHigh = school.size < 16
      default: isHigh = draw < 0.18
      }
      return (factor, isHigh ? "высокая" : draw < 0.55 ? "средняя" : "низкая")
    }
  }
}
