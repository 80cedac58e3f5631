import Vocabulary

extension RoadmapFacts {
  /// The schools that records call by words, so that they can be proposed a login; a login is known elsewhere.
  func schoolFacts(source: Int) -> [SchoolFact] {
    let named =
      risks.map { ($0.school, $0.municipality) } + documents.map { ($0.school, $0.municipality) }
      + expertise.map { ($0.school, $0.municipality) } + training.map { ($0.school, $0.municipality) }
      + interviews.map { ($0.school, $0.municipality) }
    var seen: Set<SchoolID> = []
    return named.compactMap { words, municipality in
      let school = SchoolID(key: words)
      guard !words.isEmpty, school.space == .named, seen.insert(school).inserted else { return nil }
      return SchoolFact(
        school: school, name: words, municipality: municipality, municipalityCode: nil, year: 0, source: source)
    }
  }
}
