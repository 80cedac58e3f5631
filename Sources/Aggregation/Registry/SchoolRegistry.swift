import Loading
import Reference
import Vocabulary

/// Joins what files say of schools: the newest name and municipality win; a municipality keeps one key when renamed.
struct SchoolRegistry {
  private(set) var schools: [SchoolID: School] = [:]
  /// Schools that no exact key joins to a login, sorted.
  private(set) var unmatched: [SchoolProposal] = []
  private(set) var issues: [Issue] = []

  let links: SchoolLinks

  /// The login of a school, or the school itself where none is known.
  func canonical(_ school: SchoolID) -> SchoolID { links.canonical(school) }

  init(_ folder: LoadedFolder, matching: SchoolMatching) {
    links = SchoolLinks(contexts: folder.contexts, decisions: folder.project.schoolDecisions)
    issues = links.issues
    gather(folder.facts.map { $0.renamed(links.canonical) }, sources: folder.sources)
    if schools.keys.contains(where: { $0.space.isLogin }) {
      match(folder.contexts, apart: links.apart, sources: folder.sources, by: matching)
    }
    // A school that only a list names has no results: it is counted as unmatched, not as a school of the region.
    schools = schools.filter { $0.key.space != .named && $0.key.space != .tax }
  }

  private var sourceOf: [SchoolID: Int] = [:]

  private mutating func gather(_ facts: [SchoolFact], sources: [SourceFile]) {
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
      schools[school] = School(
        id: school, name: Quotation.russian(all.name.name ?? school.description), municipality: place)
      sourceOf[school] = all.source
      if place == nil, school.space.isLogin {
        issues.append(
          Rule.municipalityUnknown.issue(
            at: Place(file: sources[all.source].path),
            found: "муниципалитет школы \(school) не указан ни в одном файле", school: school))
      }
    }
  }

  private mutating func match(
    _ contexts: [SchoolContext], apart: Set<SchoolID>, sources: [SourceFile], by matching: SchoolMatching
  ) {
    var newest: [SchoolID: SchoolContext] = [:]
    for context in contexts where context.year >= (newest[canonical(context.school)]?.year ?? 0) {
      newest[canonical(context.school)] = context
    }
    let all = schools.values.sorted { $0.id < $1.id }
    func known(_ school: School) -> SchoolProposals.Known {
      let context = newest[school.id]
      return SchoolProposals.Known(
        school: school.id, names: [school.name] + [context?.words(.fullName)].compactMap { $0 },
        municipality: school.municipality,
        address: context?.words(.address).map { SchoolAddress(address: $0, locality: context?.words(.locality)) })
    }
    let waiting = all.filter { !$0.id.space.isLogin && !apart.contains($0.id) }
    let logins = all.filter { $0.id.space.isLogin }
    let nearest = SchoolProposals(matching: matching).nearest(waiting.map(known), among: logins.map(known))
    for (school, near) in zip(waiting, nearest) {
      let proposal = SchoolProposal(
        school: school.id, name: school.name, place: school.municipality?.name ?? newest[school.id]?.words(.address),
        nearest: near.map {
          SchoolProposal.Nearest(
            school: logins[$0.candidate].id, name: logins[$0.candidate].name, distance: $0.distance)
        }, source: sourceOf[school.id] ?? 0)
      unmatched.append(proposal)
      issues.append(proposal.issue(sources: sources))
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

extension SchoolProposal {
  fileprivate func issue(sources: [SourceFile]) -> Issue {
    let words = nearest.map { "; ближайшая – \($0.school) «\($0.name)»" } ?? "; похожей школы нет"
    return Rule.schoolUnmatched.issue(
      at: Place(file: sources[source].path), found: (school.space == .named ? "" : "\(school) ") + "«\(name)»" + words,
      school: nearest?.school)
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
