import Reference
public import Vocabulary

/// What one text (a title, a file name, a folder name) says about the work; each part may be missing.
public struct WorkHints: Hashable, Sendable {
  public internal(set) var year: Int?
  public internal(set) var session: Session?
  public internal(set) var subject: Subject?
  public internal(set) var grade: Int?
  public internal(set) var sample: Sample?

  /// Takes from `other` what is missing here.
  mutating func fill(from other: WorkHints) {
    year = year ?? other.year
    session = session ?? other.session
    subject = subject ?? other.subject
    grade = grade ?? other.grade
    sample = sample ?? other.sample
  }

  /// The parts in which both speak and differ, in Russian.
  func contradictions(with other: WorkHints) -> [String] {
    func differ<Value: Equatable>(_ path: KeyPath<WorkHints, Value?>) -> Bool {
      if let mine = self[keyPath: path], let others = other[keyPath: path] { mine != others } else { false }
    }
    var names: [String] = []
    if differ(\.year) { names.append("год") }
    if differ(\.session) { names.append("период") }
    if differ(\.subject) { names.append("предмет") }
    if differ(\.grade) { names.append("класс") }
    if differ(\.sample) { names.append("образец") }
    return names
  }
}

extension WorkHints {
  /// Reads a phrase such as «ВПР 2021 Математика 5 класс», «Проведение работы по биологии, 7 класс (по образцу 8
  /// класса). ВПР 2021» or «Ф3_Статистика_по_отметкам_2021_5_МА».
  ///
  /// Where a phrase names two years («2020–2021») or two grades, it says nothing of them: nothing is guessed.
  init(phrase: String, subjects: Subjects) {
    let tokens = Self.tokens(of: phrase)
    var years: Set<Int> = []
    var grades: Set<Int> = []
    var bareNumbers: Set<Int> = []
    for (place, token) in tokens.enumerated() {
      if let number = Int(token) {
        let next = place + 1 < tokens.count ? tokens[place + 1] : ""
        let previous = place > 0 ? tokens[place - 1] : ""
        if (2000...2100).contains(number), token.count == 4 {
          years.insert(number)
        } else if (1...11).contains(number) {
          if previous.hasPrefix("образц") {
            sample = .ofGrade(number)
          } else if next.hasPrefix("класс") || next == "кл" {
            grades.insert(number)
          } else {
            bareNumbers.insert(number)
          }
        }
      } else if token.hasPrefix("осен") {
        session = .autumn
      } else if token.hasPrefix("весн") {
        session = .spring
      } else if token.hasPrefix("компьютер") {
        sample = .computer
      }
    }
    year = years.count == 1 ? years.first : nil
    let named = grades.isEmpty ? bareNumbers : grades
    grade = named.count == 1 ? named.first : nil
    subject = Self.subject(in: tokens, subjects: subjects)
  }

  private static func tokens(of phrase: String) -> [String] {
    nameKey(phrase).split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// The longest run of words that names a subject; words of one letter name none.
  private static func subject(in tokens: [String], subjects: Subjects) -> Subject? {
    for length in stride(from: min(4, tokens.count), through: 1, by: -1) {
      for start in 0...(tokens.count - length) {
        let words = tokens[start..<(start + length)].joined(separator: " ")
        guard words.count >= 2, Int(words) == nil else { continue }
        if let subject = subjects.subject(named: words) { return subject }
      }
    }
    return nil
  }
}
