import Reference
import Vocabulary

/// The title of an exam block: «01 - Русский язык 2022.06.23», «Математика(2026.06.02)», «Английский язык п:2022.06.14; у:2022.06.16».
///
/// The subject is read from the words, never from the number: regional protocols of ОГЭ carry numbers of ЕГЭ.
struct ExamTitle: Hashable {
  let subject: Subject
  let year: Int
  /// Day of the written part as yyyymmdd.
  let day: Int
  /// Number before the title; from 51 on it is ГВЭ.
  let code: Int?

  init?(_ text: String, subjects: Subjects) {
    let title = clean(text)
    guard let date = Self.firstDate(in: title) else { return nil }
    var words = title[..<date.start]
    var code: Int?
    let digits = words.prefix { $0.isNumber }
    if !digits.isEmpty {
      let rest = words.dropFirst(digits.count).drop { $0 == " " }
      guard let dash = rest.first, dash == "-" || dash == "–" || dash == "—" else { return nil }
      code = Int(digits)
      words = rest.dropFirst()
    }
    var name = clean(words)
    for ending in [" п.:", " п:", " п.", "("] where name.hasSuffix(ending) { name = clean(name.dropLast(ending.count)) }
    guard let subject = subjects.subject(named: name) else { return nil }
    self.subject = subject
    self.code = code
    year = date.year
    day = date.year * 10_000 + date.month * 100 + date.day
  }

  /// The first `yyyy.mm.dd` of a text.
  private static func firstDate(in text: String) -> (start: String.Index, year: Int, month: Int, day: Int)? {
    for start in text.indices where text[start].isNumber {
      let piece = text[start...].prefix(10)
      let parts = piece.split(separator: ".", omittingEmptySubsequences: false)
      guard piece.count == 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
        let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (2000...2100).contains(year),
        (1...12).contains(month), (1...31).contains(day)
      else { continue }
      return (start, year, month, day)
    }
    return nil
  }

  var isGVE: Bool { (code ?? 0) > 50 }
}
