import Aggregation
import Indicators
import Loading
import Reference
public import ReportModel
import Vocabulary

/// The tables of an analyst: schools, procedures, cells, indicators, findings, sources, each tidy and explained.
///
/// For the working folder of a region alone: small groups stand in it as they are.
public func composeAnalystData(_ input: ReportInput) -> DataBook {
  let names = Names(book: input.book, region: input.region)
  return DataBook(
    title: "Данные справки: \(names.region(input.region))", date: input.asOf, version: input.version,
    tables: [
      schoolTable(input, names), procedureTable(input, names), cellTable(input), indicatorTable(input),
      definitionTable(), taskTable(input), findingTable(input, names), screeningTable(input), schoolTypeTable(input),
      sourceTable(input),
      issueTable(input),
      parameterTable(input),
    ], views: analystViews)
}

private typealias Column = DataBook.Column
private typealias Value = DataBook.Value

let territoryAbout = "территория: region, municipality:ключ или school:код"
let workAbout = "работа: процедура, год и период / предмет / класс программы"

private func schoolTable(_ input: ReportInput, _ names: Names) -> DataBook.Table {
  var table = DataBook.Table(
    "schools", "Школы, о которых есть хоть какие-то сведения.", key: ["school"],
    columns: [
      Column("school", .text, "код школы с видом кода: edu – логин ФИС ОКО, ege и oge – коды РИС ГИА"),
      Column("name", .text, "название"), Column("municipality", .text, "муниципалитет; пусто, если не указан"),
      Column("cohort", .integer, "год, с которого школа участвует в проекте «500+»; пусто, если не участвует"),
    ])
  let cohorts = Dictionary(input.region.project.participants.map { ($0.school, $0.cohort) }, uniquingKeysWith: min)
  for school in input.region.schools.sorted(by: { $0.id < $1.id }) {
    table.add([
      .text(school.id.description), .text(school.name), school.municipality.map { .text($0.name) } ?? .none,
      cohorts[school.id].map { .integer($0) } ?? .none,
    ])
  }
  return table
}

private func procedureTable(_ input: ReportInput, _ names: Names) -> DataBook.Table {
  var table = DataBook.Table(
    "procedures", "Работы, результаты которых учтены.", key: ["work"],
    columns: [
      Column("work", .text, workAbout), Column("title", .text, "название работы"),
      Column("assessment", .text, "vpr, oge, ege или gve"), Column("year", .integer, "год проведения"),
      Column("session", .text, "spring, autumn или main"), Column("subject", .text, "код предмета"),
      Column("grade", .integer, "класс программы"),
      Column("pupil_grade", .integer, "класс, в котором учились участники: осенью 2020 года на единицу больше"),
      Column("has_regional_mean", .integer, "1, если участвовало достаточно школ, чтобы среднее было региональным"),
    ])
  for work in input.region.works {
    let procedure = work.procedure
    table.add([
      .text(Addresses.work(work)), .text(names.work(work)), .text(procedure.campaign.assessment.rawValue),
      .integer(procedure.campaign.year), .text(procedure.campaign.session.rawValue), .text(procedure.subject.code),
      .integer(procedure.programmeGrade),
      .integer(procedure.programmeGrade + procedure.campaign.gradesAboveProgramme),
      .integer(input.hasRegionalMean(work) ? 1 : 0),
    ])
  }
  return table
}

private func sourceTable(_ input: ReportInput) -> DataBook.Table {
  var table = DataBook.Table(
    "sources", "Исходные файлы.", key: ["file"],
    columns: [
      Column("file", .text, "путь внутри папки"), Column("sha256", .text, "SHA-256 содержимого"),
      Column("bytes", .integer, "размер, байт"), Column("state", .text, "что сделано с файлом"),
      Column("layouts", .text, "виды его листов"), Column("rows_read", .integer, "строк прочитано"),
      Column("rows_kept", .integer, "строк учтено"),
    ])
  for source in input.region.sources.sorted(by: { $0.path < $1.path }) {
    table.add([
      .text(source.path), .text(source.sha256), .integer(source.byteCount), .text(source.state.rawValue),
      .text(source.layouts.map(\.rawValue).joined(separator: " ")), .integer(source.rowsRead),
      .integer(source.rowsKept),
    ])
  }
  return table
}

private func issueTable(_ input: ReportInput) -> DataBook.Table {
  func text(_ words: String?) -> Value { words.map { .text($0) } ?? .none }
  var table = DataBook.Table(
    "issues", "Замечания к данным.", key: [],
    columns: [
      Column("rule", .text, "код проверки"), Column("severity", .text, "error, warning или notice"),
      Column("file", .text, "файл"), Column("sheet", .text, "лист"), Column("row", .integer, "строка листа"),
      Column("column", .integer, "столбец листа"), Column("school", .text, "код школы"),
      Column("work", .text, workAbout),
      Column("found", .text, "что найдено"), Column("expected", .text, "что ожидалось"),
      Column("count", .integer, "сколько строк или ячеек"),
    ])
  for issue in input.region.issues {
    table.add([
      .text(issue.rule), .text(issue.severity.rawValue), .text(issue.place.file), text(issue.place.sheet),
      issue.place.row.map { .integer($0) } ?? .none, issue.place.column.map { .integer($0) } ?? .none,
      text(issue.school?.description), text(issue.work.map(Addresses.work)), .text(issue.found), .text(issue.expected),
      .integer(issue.count),
    ])
  }
  return table
}

private func parameterTable(_ input: ReportInput) -> DataBook.Table {
  var table = DataBook.Table(
    "parameters", "Параметры методики, при которых получены числа.", key: ["parameter"],
    columns: [
      Column("parameter", .text, "код параметра; его объясняет spravka explain"),
      Column("value", .text, "значение, как оно напечатано"),
    ])
  for (name, value) in parameterWords(input.book.methodology).sorted(by: { $0.key < $1.key }) {
    table.add([.text(name), .text(value)])
  }
  return table
}
