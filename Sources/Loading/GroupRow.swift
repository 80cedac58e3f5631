import Tables
import Vocabulary

/// The group of a ФИС ОКО report row, told by its name alone: the reports have no column for the level.
enum GroupRow {
  /// «Вся выборка», a bare region name, «name(regNN_mNNN)», «name(eduNNNNNN)».
  static func read(_ text: String) -> (subdivision: Subdivision, name: String, code: String?)? {
    let name = clean(text)
    guard !name.isEmpty else { return nil }
    if nameKey(name) == "вся выборка" { return (.country, name, nil) }
    guard let suffix = groupSuffix(name) else { return (.region(name), name, nil) }
    if let school = SchoolID(login: suffix.code) { return (.school(school), suffix.name, suffix.code) }
    return (.municipality(suffix.name), suffix.name, municipalityCode(in: suffix.code))
  }
}

/// Joins the schools of a report to the municipality rows above them.
///
/// The order alone is no proof: a report may list all municipalities first. The join counts only where a municipality
/// row states a number of schools and exactly so many follow it.
struct GroupOrder {
  private var municipality: (name: String, code: String?, stated: Int)?
  private var following: [(school: SchoolID, name: String)] = []
  private(set) var facts: [SchoolFact] = []
  let year: Int
  let source: Int

  init(year: Int, source: Int) {
    self.year = year
    self.source = source
  }

  mutating func municipality(_ name: String, code: String?, schools: Int?) {
    close()
    municipality = schools.map { (name, code, $0) }
  }

  mutating func school(_ school: SchoolID, name: String) { following.append((school, name)) }

  mutating func close() {
    let joined = municipality.flatMap { $0.stated == following.count ? $0 : nil }
    for (school, name) in following {
      facts.append(
        SchoolFact(
          school: school, name: name, municipality: joined?.name, municipalityCode: joined?.code, year: year,
          source: source))
    }
    following = []
    municipality = nil
  }
}

/// Counts behind percents of `total` things: nearest whole numbers that add up to `total`; `nil` when the percents do
/// not come from whole numbers or do not add up to 100 within their rounding.
///
/// Percents carry two decimals, so each may be off by 0,005 and their sum by half a hundredth a part.
func counts(fromPercents percents: [Double], total: Int) -> [Int]? {
  let sum = percents.reduce(0, +)
  guard total > 0, abs(sum - 100) <= 0.006 * Double(percents.count) + 0.02 else { return nil }
  let exact = percents.map { $0 / 100 * Double(total) }
  var counts = exact.map { Int($0.rounded()) }
  // Two decimals of a percent name a count exactly up to 10 000 things; above it the remainder goes to the largest errors.
  var rest = total - counts.reduce(0, +)
  let order = exact.indices.sorted { abs(exact[$0] - Double(counts[$0])) > abs(exact[$1] - Double(counts[$1])) }
  for index in order where rest != 0 {
    counts[index] += rest.signum()
    rest -= rest.signum()
  }
  return rest == 0 && counts.allSatisfy { $0 >= 0 } ? counts : nil
}
