import Loading
import Vocabulary

/// Joins what files say of schools: the newest name and municipality win; a municipality keeps one key when renamed.
struct SchoolRegistry {
  private(set) var schools: [SchoolID: School] = [:]
  private(set) var issues: [Issue] = []

  init(facts: [SchoolFact], sources: [SourceFile]) {
    var newestName: [SchoolID: (year: Int, name: String)] = [:]
    var nameOfCode: [String: (year: Int, name: String)] = [:]
    for fact in facts {
      if let name = fact.name, !name.isEmpty, (newestName[fact.school]?.year ?? -1) < fact.year {
        newestName[fact.school] = (fact.year, name)
      }
      if let code = fact.municipalityCode, let name = fact.municipality, (nameOfCode[code]?.year ?? -1) < fact.year {
        nameOfCode[code] = (fact.year, name)
      }
    }
    var municipality: [SchoolID: (year: Int, name: String)] = [:]
    var spelling: [String: (year: Int, name: String)] = [:]
    for fact in facts {
      guard let name = fact.municipality ?? fact.municipalityCode.flatMap({ nameOfCode[$0]?.name }), !name.isEmpty else {
        continue
      }
      let key = MunicipalityName.key(name)
      if (spelling[key]?.year ?? -1) < fact.year { spelling[key] = (fact.year, MunicipalityName.full(name)) }
      if (municipality[fact.school]?.year ?? -1) < fact.year { municipality[fact.school] = (fact.year, name) }
    }
    var withoutMunicipality: [SchoolID: Int] = [:]
    for fact in facts {
      guard schools[fact.school] == nil else { continue }
      let place = municipality[fact.school].map { known in
        let key = MunicipalityName.key(known.name)
        return Municipality(key: key, name: spelling[key]?.name ?? known.name)
      }
      if place == nil { withoutMunicipality[fact.school] = fact.source }
      schools[fact.school] = School(
        id: fact.school, name: newestName[fact.school]?.name ?? fact.school.description, municipality: place)
    }
    for (school, source) in withoutMunicipality.sorted(by: { $0.key < $1.key }) {
      issues.append(
        Rule.municipalityUnknown.issue(
          at: Place(file: sources[source].path), found: "муниципалитет школы \(school) не указан ни в одном файле",
          school: school))
    }
  }
}

/// Names of municipalities as people and systems spell them.
enum MunicipalityName {
  private static let kinds = [
    "муниципальный район", "муниципальный округ", "городской округ", "городской округ город", "район", "округ", "мр", "мо", "го",
  ]

  /// «г. Алейск», «г Алейск» → «город Алейск»; anything else stays.
  static func full(_ name: String) -> String {
    for prefix in ["г. ", "г.", "г "] where name.hasPrefix(prefix) {
      return "город " + name.dropFirst(prefix.count).drop { $0 == " " }
    }
    return name
  }

  /// Key without the kind of municipality: «Залесовский муниципальный округ» is the former «… район».
  static func key(_ name: String) -> String {
    var key = full(name).lowercased().replacing("ё", with: "е").split(separator: " ").joined(separator: " ")
    for kind in kinds.sorted(by: { $0.count > $1.count }) {
      if key.hasSuffix(" " + kind) {
        key = String(key.dropLast(kind.count + 1))
        break
      }
    }
    for prefix in ["городской округ ", "муниципальный округ ", "муниципальное образование "] where key.hasPrefix(prefix) {
      key = String(key.dropFirst(prefix.count))
    }
    return key
  }
}
