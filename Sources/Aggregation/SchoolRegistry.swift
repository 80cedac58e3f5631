import Loading
import Vocabulary

/// Joins what files say of schools: the newest name and municipality win; a municipality keeps one key when renamed.
struct SchoolRegistry {
  private(set) var schools: [SchoolID: School] = [:]
  private(set) var issues: [Issue] = []

  init(facts: [SchoolFact], sources: [SourceFile]) {
    var nameOfCode = Newest<String>()
    for fact in facts {
      if let code = fact.municipalityCode, let name = fact.municipality {
        nameOfCode.offer(name, of: code, year: fact.year)
      }
    }
    var known: [SchoolID: Known] = [:]
    var municipalityYears: [String: Int] = [:]
    var last: (place: String, year: Int)?
    for fact in facts {
      let place = fact.municipality ?? fact.municipalityCode.flatMap { nameOfCode[$0] }
      known[fact.school, default: Known(source: fact.source)].add(fact, municipality: place)
      // Schools of one municipality stand together, so most names need not be looked up.
      guard let place, last?.place != place || last?.year != fact.year else { continue }
      municipalityYears[place] = max(municipalityYears[place] ?? fact.year, fact.year)
      last = (place, fact.year)
    }
    let municipalities = Self.municipalities(municipalityYears)
    for (school, all) in known.sorted(by: { $0.key < $1.key }) {
      let place = all.municipality.name.flatMap { municipalities[$0] }
      schools[school] = School(id: school, name: all.name.name ?? school.description, municipality: place)
      if place == nil {
        issues.append(
          Rule.municipalityUnknown.issue(
            at: Place(file: sources[all.source].path),
            found: "муниципалитет школы \(school) не указан ни в одном файле", school: school))
      }
    }
  }

  /// The municipality of each spelling; spellings of one key share the newest.
  private static func municipalities(_ years: [String: Int]) -> [String: Municipality] {
    var spelling = Newest<String>()
    let keys = Dictionary(
      uniqueKeysWithValues: years.keys.filter { !$0.isEmpty }.map { ($0, MunicipalityName.key($0)) })
    for (name, key) in keys { spelling.offer(MunicipalityName.full(name), of: key, year: years[name] ?? 0) }
    return keys.mapValues { Municipality(key: $0, name: spelling[$0] ?? $0) }
  }
}

/// What is known of one school so far.
private struct Known {
  var name = NewestName()
  var municipality = NewestName()
  /// The first file that names the school.
  let source: Int

  mutating func add(_ fact: SchoolFact, municipality place: String?) {
    name.offer(fact.name, year: fact.year)
    municipality.offer(place, year: fact.year)
  }
}

/// The newest of several spellings; of one year the first by alphabet, so that the order of files decides nothing.
private struct NewestName {
  private(set) var name: String?
  private var year = Int.min

  mutating func offer(_ other: String?, year itsYear: Int) {
    guard let other, !other.isEmpty, itsYear >= year else { return }
    if let name, itsYear == year, name <= other { return }
    name = other
    year = itsYear
  }
}

/// The newest spelling by key.
private struct Newest<Key: Hashable> {
  private var names: [Key: NewestName] = [:]

  mutating func offer(_ name: String, of key: Key, year: Int) {
    names[key, default: NewestName()].offer(name, year: year)
  }

  subscript(key: Key) -> String? { names[key]?.name }
}
