import Loading
import Vocabulary

extension Claim {
  /// The same claim about the school's one identity.
  func renamed(_ canonical: (SchoolID) -> SchoolID) -> Claim {
    guard case .school(let school) = of, canonical(school) != school else { return self }
    return Claim(
      work: work, of: .school(canonical(school)), part: part, kind: kind, source: source, pupils: pupils,
      uploaded: uploaded)
  }
}

extension SchoolFact {
  /// The same fact about the school's one identity.
  func renamed(_ canonical: (SchoolID) -> SchoolID) -> SchoolFact {
    SchoolFact(
      school: canonical(school), name: name, municipality: municipality, municipalityCode: municipalityCode, year: year,
      source: source)
  }
}

extension SchoolContext {
  /// The same answers under the school's one identity.
  func renamed(_ canonical: (SchoolID) -> SchoolID) -> SchoolContext {
    SchoolContext(school: canonical(school), year: year, answers: answers, pupilsByGrade: pupilsByGrade)
  }
}
