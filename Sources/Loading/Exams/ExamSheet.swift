import Reference
import Tables
import Vocabulary

/// Reads a sheet of ГИА protocols: one or several exams under each other, each a title, a header and participants.
///
/// Names and documents are hashed together with a key of this run and dropped here; they enter no claim and no message.
struct ExamSheet {
  let file: TableFile
  let book: ReferenceBook
  let source: Int

  struct Result {
    var results: [ExamResult] = []
    var works: [Work] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  func read(sheet: TableFile.Sheet) throws(TableError) -> Result {
    var state = ExamRows(
      book: book, hints: PathHints(file.name, subjects: book.subjects), source: source,
      log: IssueLog(file: file.name, sheet: sheet.name))
    try file.visitRows(ofSheet: sheet.index) { row in
      state.read(row)
      return true
    }
    return state.finish()
  }

  /// What the path says of protocols without a title: `12_2022.06.14.csv`, folders «ОГЭ», «ЕГЭ».
  struct PathHints {
    let assessment: Assessment?
    let title: ExamTitle?

    init(_ path: String, subjects: Subjects) {
      let key = nameKey(path)
      assessment =
        key.contains("гвэ")
        ? .gve
        : key.contains("огэ") || key.contains("oge") ? .oge : key.contains("егэ") || key.contains("ege") ? .ege : nil
      let stem =
        path.split(separator: "/").last.map { $0.split(separator: ".").dropLast().joined(separator: ".") } ?? ""
      let parts = stem.split(separator: "_")
      if parts.count == 2, let code = Int(parts[0]), let assessment,
        let subject = subjects.subject(examCode: code, in: assessment)
      {
        title = ExamTitle("\(parts[0]) - \(subjects.title(of: subject.subject)) \(parts[1])", subjects: subjects)
      } else {
        title = nil
      }
    }
  }
}
