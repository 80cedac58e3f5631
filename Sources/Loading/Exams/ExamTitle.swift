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
  let isGVE: Bool

  /// What a line of a sheet says of the exam below it.
  enum Reading {
    case title(ExamTitle)
    /// A date stands there, but no exam that is understood.
    case unknown
    /// Итоговое сочинение, изложение, or an oral part apart from the written one.
    case partOnly
    /// No date: the line is no title.
    case none
  }

  static func read(_ text: String, subjects: Subjects) -> Reading {
    let title = clean(text)
    guard title.utf8.count <= 300, let date = firstDate(in: title) else { return .none }
    var words = title[..<date.start]
    var code: Int?
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      let rest = words.dropFirst(digits.count).drop { $0 == " " }
      guard let dash = rest.first, dash == "-" || dash == "–" || dash == "—" else { return .unknown }
      code = Int(digits)
      words = rest.dropFirst()
    }
    var tokens = words.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == ":" || $0 == "." || $0 == "," }.map {
      nameKey($0)
    }
    let isGVE = (code ?? 0) > 50 || tokens.contains { $0 == "гвэ" || $0 == "гвэ-9" || $0 == "гвэ-11" }
    tokens.removeAll { ["гвэ", "гвэ-9", "гвэ-11", "егэ", "огэ", "п", "у"].contains($0) }
    if tokens.contains(where: { $0.hasPrefix("сочинение") || $0.hasPrefix("изложение") }) { return .partOnly }
    if tokens.contains(where: { $0.hasPrefix("устн") }), !tokens.contains(where: { $0.hasPrefix("письм") }) {
      return .partOnly
    }
    guard let subject = subjects.subject(named: tokens.joined(separator: " ")) ?? subjects.subject(named: words) else {
      return .unknown
    }
    return .title(
      ExamTitle(subject: subject, year: date.year, day: date.year * 10_000 + date.month * 100 + date.day, isGVE: isGVE))
  }

  /// The first `yyyy.mm.dd` or `dd.mm.yyyy` of a text.
  private static func firstDate(in text: String) -> (start: String.Index, year: Int, month: Int, day: Int)? {
    var previousIsDigit = false
    for start in text.indices {
      defer { previousIsDigit = text[start].isNumber }
      guard text[start].isASCII, text[start].isNumber, !previousIsDigit else { continue }
      let piece = text[start...].prefix(10)
      let parts = piece.split(separator: ".", omittingEmptySubsequences: false)
      guard piece.count == 10, parts.count == 3 else { continue }
      let ordered = parts[0].count == 4 ? parts : parts.reversed()
      guard ordered.map(\.count) == [4, 2, 2], let year = Int(ordered[0]), let month = Int(ordered[1]),
        let day = Int(ordered[2]),
        (2000...2100).contains(year), (1...12).contains(month), (1...31).contains(day)
      else { continue }
      return (start, year, month, day)
    }
    return nil
  }
}
