import Reference
import Tables
import Vocabulary

/// Reads a sheet of ГИА protocols: one or several exams under each other, each a title, a header and participants.
///
/// Names and documents are hashed together with a key of this run and dropped here; they enter no claim and no message.
struct ExamSheet {
  let file: TableFile
  let match: HeaderMatch
  let book: ReferenceBook
  let source: Int

  struct Result {
    var results: [ExamResult] = []
    var facts: [SchoolFact] = []
    var works: [Work] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  func read(sheet: TableFile.Sheet) throws(TableError) -> Result {
    let hints = ExamPathHints(file.name, isNormalised: match.layout == .giaNormalised, subjects: book.subjects)
    var state = ExamRows(
      book: book, hints: hints, source: source, log: IssueLog(file: file.name, sheet: sheet.name))
    try file.visitRows(ofSheet: sheet.index) { row in
      state.read(row)
      return true
    }
    return state.finish()
  }
}

/// What the path says of protocols: folders and names with «ОГЭ» or «ЕГЭ»; `12_2022.06.14.csv` of normalised exports.
struct ExamPathHints {
  let assessment: Assessment?
  let title: ExamTitle?

  init(_ path: String, isNormalised: Bool, subjects: Subjects) {
    let words = Set(nameKey(path).split { !($0.isLetter) }.map(String.init))
    let named: [(Assessment, [String])] = [(.gve, ["гвэ", "gve"]), (.oge, ["огэ", "oge"]), (.ege, ["егэ", "ege"])]
    let found = named.filter { !words.isDisjoint(with: $0.1) }.map(\.0)
    assessment = found.count == 1 ? found[0] : isNormalised ? .oge : nil
    let stem = path.split(separator: "/").last.map { $0.split(separator: ".").dropLast().joined(separator: ".") } ?? ""
    let parts = stem.split(separator: "_")
    if isNormalised, parts.count >= 2, let code = Int(parts[0]), let assessment,
      let exam = subjects.subject(examCode: code, in: assessment), exam.part == .whole,
      case .title(let read) = ExamTitle.read("\(subjects.title(of: exam.subject)) \(parts[1])", subjects: subjects)
    {
      title = read
    } else {
      title = nil
    }
  }
}
