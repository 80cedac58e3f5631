import Aggregation
import Composition
import Reference
import Vocabulary

/// What part of a folder the user named, before the folder is read.
enum ScopeWords: Hashable {
  case whole
  case municipality(String)
  case school(String)
  case subject(String)

  /// The same as the data know it.
  ///
  /// - Parameters:
  ///   - reading: the folder as it was read.
  ///   - place: what the words were given to: `--municipality`, `school`.
  /// - Throws: a wrong use that names what is near, where the data know no such thing.
  func scope(in reading: Reading, at place: String) throws(CommandFailure) -> ReportScope {
    let region = reading.region
    switch self {
    case .whole: return .whole
    case .municipality(let words):
      if let municipality = region.municipality(named: words) { return .municipality(municipality) }
      throw unknown(
        words, "муниципалитет из данных", at: place, among: region.municipalities.map(\.name),
        else: "Муниципалитеты и школы печатает spravka list schools ПАПКА")
    case .school(let words):
      if let school = region.school(called: words) { return .school(school.id) }
      throw unknown(
        words, "логин школы из данных", at: place, among: region.schools.flatMap { [$0.id.description, $0.name] },
        else: "Логины печатает spravka list schools ПАПКА")
    case .subject(let words):
      let subjects = reading.book.subjects
      let known = Set(region.works.map(\.procedure.subject))
      if let subject = subjects.subject(named: words), known.contains(subject) { return .subject(subject) }
      if let subject = known.first(where: { $0.code == words }) { return .subject(subject) }
      throw unknown(
        words, "предмет из данных", at: place, among: known.map { subjects.title(of: $0) }.sorted(),
        else: "Работы с предметами печатает spravka list works ПАПКА")
    }
  }

  private func unknown(
    _ words: String, _ expected: String, at place: String, among names: [String], else remedy: String
  ) -> CommandFailure {
    CommandFailure(
      .wrongUse, at: place, expected: expected, found: "«\(words)»",
      remedy: Nearest.question(words, among: names) ?? remedy)
  }
}
