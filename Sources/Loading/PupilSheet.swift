import Reference
import Tables
import Vocabulary

/// Reads the pupils of one sheet into a tally; every oddity of a row becomes an issue.
struct PupilSheet {
  let file: TableFile
  let match: HeaderMatch
  let columns: PupilColumns
  let work: Work
  let scale: MarkScale?
  let items: [TaskItem]
  /// The school of a collection form, which has no login inside.
  let school: SchoolID?
  let source: Int

  struct Result {
    var claims: [Claim] = []
    var facts: [SchoolFact] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  func read(sheet: TableFile.Sheet) throws(TableError) -> Result {
    let given = columns.maximumOfTasks
    guard let maximum = scale?.maximum ?? given ?? largestTotal else { return Result() }
    var reader = PupilRows(
      columns: columns, firstRow: match.row.number + 1, maximum: maximum, taskMaxima: taskMaxima,
      scale: scale.flatMap { $0.maximum == maximum && (given == nil || given == maximum) ? $0 : nil },
      school: school, log: IssueLog(file: file.name, sheet: sheet.name))
    if let given, let scale, given != scale.maximum {
      reader.log.note(
        .maximumDiffers, row: match.row.number, expected: "\(scale.maximum) – максимальный балл по шкале работы",
        found: "сумма максимальных баллов заданий в заголовке: \(given)")
      reader = PupilRows(
        columns: columns, firstRow: match.row.number + 1, maximum: given, taskMaxima: taskMaxima, scale: nil,
        school: school, log: reader.log)
    }
    try file.visitRows(ofSheet: sheet.index) { row in
      reader.read(row)
      return true
    }
    return finish(reader)
  }

  /// Without a scale and without maxima in the header nothing bounds the total; the data sheet of the largest known
  /// work (51 points) leaves room.
  private var largestTotal: Int? { columns.totalRule == .given ? 100 : nil }

  /// Largest score of each task: from the header, else from the description of the work if it has as many tasks.
  private var taskMaxima: [Int?] {
    let described = items.count == columns.tasks.count
    return columns.tasks.indices.map { columns.tasks[$0].maximum ?? (described ? items[$0].maximum : nil) }
  }

  private func finish(_ done: PupilRows) -> Result {
    var reader = done
    var result = Result(rowsRead: reader.rowsRead, rowsKept: reader.rowsKept)
    if columns.maximumOfTasks == nil, !items.isEmpty, items.count != columns.tasks.count {
      reader.log.note(
        .taskCountDiffers, row: match.row.number, expected: "\(items.count) – по описанию работы",
        found: "столбцов с баллами за задания: \(columns.tasks.count)")
    }
    if reader.rowsKept == 0, columns.totalRule == .sumOfTasks, match.layout == .collectionForm {
      reader.log.note(.formEmpty, row: match.row.number, found: "заполненных строк нет")
    }
    let verdict = contradiction(in: reader)
    if let verdict {
      reader.log.note(verdict.rule, row: match.row.number, found: verdict.found)
    } else {
      let labels = zip(columns.tasks, reader.settleMaxima()).map { (label: $0.label, maximum: $1) }
      result.claims = reader.tally.claims(
        work: work,
        kind: match.layout == .collectionForm
          ? .collectionForm : match.layout == .individualResults ? .individualResults : .participants,
        source: source, labels: labels, hasMarks: reader.hasMarks, uploaded: reader.uploaded)
      if !reader.hasMarks, reader.rowsKept > 0 {
        reader.log.note(.scaleMissing, row: match.row.number, found: "шкалы для работы нет в справочнике")
      }
    }
    result.facts = reader.schoolFacts(year: work.procedure.campaign.year, source: source)
    result.issues = reader.log.issues(work: work)
    return result
  }

  /// A sheet whose codes or scores belong to another work is not counted.
  private func contradiction(in reader: PupilRows) -> (rule: Rule, found: String)? {
    let grade = work.procedure.gradeOfPupils
    if (4...9).contains(grade), let common = reader.commonestCodePrefix, common.prefix != grade {
      return (
        .workContradictsCodes,
        "коды участников начинаются с \(common.prefix) (строк: \(common.count)), а участники должны быть из \(grade) класса"
      )
    }
    let above = reader.log.count(of: .totalAboveMaximum)
    // In the real exports at most 1 row of 800 stands above the maximum; one of 20 means another work.
    if above * 20 > max(reader.rowsKept, 20), let scale {
      return (
        .workContradictsScale, "баллов выше максимального (\(scale.maximum)): \(above) из \(reader.rowsKept + above)"
      )
    }
    return nil
  }
}
