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

/// «Итого», «Всего», «Средние»: rows that sum up others and are nobody's results.
func isRowOfTotals(_ text: String) -> Bool {
  let words = nameKey(text).split { $0 == " " || $0 == ":" }
  return words.first.map { ["итого", "всего", "средние", "среднее"].contains($0) } ?? false
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
