import Vocabulary

/// Who a row of a protocol is about, as a number that means nothing outside the run.
///
/// `Hasher` draws its key when the process starts, so the number cannot be compared between runs, and it is dropped when
/// cells are folded.
enum ExamIdentity {
  /// Hash of the document, else of the full name and the school; `nil` where neither is legible.
  static func hash(_ cells: [String], _ columns: ExamColumns, school: SchoolID) -> Int? {
    func text(_ column: Int?) -> String { column.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
    var hasher = Hasher()
    if let document = document(text(columns.document), series: text(columns.series), number: text(columns.number)) {
      hasher.combine(document)
      return hasher.finalize()
    }
    let names = columns.names.map { nameKey(text($0)) }.filter { !$0.isEmpty }
    guard names.count >= 2 else { return nil }
    hasher.combine(names)
    hasher.combine(school)
    return hasher.finalize()
  }

  /// Series and number in one form: «1111 222222» of one column equals «1111» and «222222» of two, and zeros that a
  /// number cell has lost make no difference.
  private static func document(_ whole: String, series: String, number: String) -> String? {
    var parts = whole.split(separator: " ").map(String.init)
    if parts.isEmpty { parts = [series, number].filter { !$0.isEmpty } }
    let signs = parts.map { part in part.filter { $0.isLetter || $0.isNumber }.uppercased() }
    guard var last = signs.last else { return nil }
    if last.count < 6, last.allSatisfy(\.isNumber) { last = String(repeating: "0", count: 6 - last.count) + last }
    let first = signs.dropLast().joined().drop { $0 == "0" }
    let all = first + last
    // «0000 000000» stands where nothing was known.
    guard all.count >= 6, all.count(where: \.isNumber) >= 4, Set(all).count > 1 else { return nil }
    return String(all)
  }
}
