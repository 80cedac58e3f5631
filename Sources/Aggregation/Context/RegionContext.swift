import Loading
public import Vocabulary

extension Region {
  /// The conditions of a school by year, in order of time: of each year with a context form or a social passport.
  public func conditions(of school: SchoolID) -> [SchoolConditions] {
    let forms = contexts[school] ?? []
    let passports = project.socialPassports.filter { $0.school == school }
    let years = Set(forms.map(\.year) + passports.map(\.year)).sorted()
    return years.compactMap { year in
      // Of two passports of one year the last file counts.
      let passport = passports.last { $0.year == year }
      return forms.first { $0.year == year }.map { SchoolConditions($0, passport: passport) }
        ?? passport.map { SchoolConditions($0) }
    }
  }

  /// The resources of a school by year, in order of time: of each year with a context form.
  public func resources(of school: SchoolID) -> [SchoolResources] {
    (contexts[school] ?? []).map { SchoolResources($0) }
  }
}
