import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

private typealias Column = DataBook.Column
private typealias Value = DataBook.Value

/// Territories that have a cell of a work: the region, municipalities, schools.
private func territories(of work: Work, in region: Region) -> [Territory] {
  [.region] + region.municipalities.map { .municipality($0) } + region.schools(of: work).map { .school($0) }
}

/// Counts of one work in one territory, as they are added up.
func cellTable(_ input: ReportInput) -> DataBook.Table {
  let marks = (2...5).map { Column("marks_\($0)", .integer, "участников с отметкой «\($0)»; пусто, если нет шкалы") }
  var table = DataBook.Table(
    "cells", "Итоги одной работы на одной территории: целые числа, которые складываются.", key: ["territory", "work"],
    columns: [
      Column("territory", .text, territoryAbout), Column("work", .text, workAbout),
      Column("level", .text, "region, municipality или school: уровни между собой не складываются"),
      Column("schools", .integer, "школ с участниками"), Column("participants", .integer, "участников"),
      Column("absent", .integer, "отсутствовавших; пусто, если их никто не указал"),
    ] + marks + [
      Column("scored", .integer, "участников с первичным баллом"),
      Column("score_sum", .integer, "сумма первичных баллов"),
      Column("score_max", .integer, "наибольший первичный балл работы"),
      Column("tested", .integer, "участников с тестовым баллом ЕГЭ"),
      Column("test_sum", .integer, "сумма тестовых баллов"),
      Column("journal_lowered", .integer, "отметка за работу ниже отметки в журнале"),
      Column("journal_confirmed", .integer, "отметки совпали"),
      Column("journal_raised", .integer, "отметка за работу выше отметки в журнале"),
    ])
  func count(_ number: Int?) -> Value { number.map { .integer($0) } ?? .none }
  func sum(_ histogram: [Int]) -> Int { histogram.indices.reduce(0) { $0 + $1 * histogram[$1] } }
  for work in input.region.works {
    let name = Value.text(Addresses.work(work))
    for territory in territories(of: work, in: input.region) {
      guard let cell = input.region.cell(work, territory) else { continue }
      table.add(
        [
          .text(Addresses.territory(territory)), name, .text(level(territory)), .integer(cell.schools),
          .integer(cell.participants), count(cell.absent),
        ] + Mark.allCases.map { mark in count(cell.marks?[mark]) } + [
          count(cell.scores?.reduce(0, +)), count(cell.scores.map(sum)), count(cell.scores.map { $0.count - 1 }),
          count(cell.testScores?.reduce(0, +)), count(cell.testScores.map(sum)), count(cell.journal?.lowered),
          count(cell.journal?.confirmed), count(cell.journal?.raised),
        ])
    }
  }
  return table
}

/// Every indicator of one cell, with n and interval, or the reason why it is missing.
func indicatorTable(_ input: ReportInput) -> DataBook.Table {
  let indicators: [any CellIndicator.Type] = [
    Coverage.self, ShareOfTwo.self, SuccessRate.self, QualityRate.self, AverageMark.self, MeanPercent.self,
    MeanTestScore.self,
  ]
  var table = DataBook.Table(
    "indicators", "Показатели одной работы на одной территории.", key: ["territory", "work", "indicator"],
    columns: [
      Column("territory", .text, territoryAbout), Column("work", .text, workAbout),
      Column("indicator", .text, "код показателя из indicator_definitions"),
      Column("value", .number, "значение; доля от 0 до 1; пусто, если его нет"),
      Column("n", .integer, "участников за этим значением"), Column("count", .integer, "числитель доли"),
      Column("low", .number, "нижняя граница интервала; только для школы"),
      Column("high", .number, "верхняя граница интервала; только для школы"),
      Column("missing", .text, "почему значения нет: noData, noScale, tooFew, notHeld, notComparable, notApplicable"),
    ])
  for work in input.region.works {
    let name = Value.text(Addresses.work(work))
    let kept = indicators.filter { hasSense($0.definition.id, of: work) }
    for territory in territories(of: work, in: input.region) {
      guard let cell = input.region.cell(work, territory) else { continue }
      let place = Value.text(Addresses.territory(territory))
      // Pupils of a territory cluster in schools: the interval of a share is that of one school.
      let isSchool = if case .school = territory { true } else { false }
      for indicator in kept {
        let id = Value.text(indicator.definition.id)
        switch indicator.measure(cell, under: input.conditions) {
        case .value(let measured):
          let interval = isSchool ? measured.interval : nil
          table.add([
            place, name, id, .number(measured.value), .integer(measured.n),
            measured.count.map { .integer($0) } ?? .none, interval.map { .number($0.lowerBound) } ?? .none,
            interval.map { .number($0.upperBound) } ?? .none, .none,
          ])
        case .missing(let absence):
          table.add([
            place, name, id, .none, .none, .none, .none, .none, .text(Figures.missing(absence).rawValue),
          ])
        }
      }
    }
  }
  return table
}

/// Test scores belong to ЕГЭ, coverage by absent pupils to ВПР.
private func hasSense(_ indicator: String, of work: Work) -> Bool {
  switch indicator {
  case MeanTestScore.definition.id: work.procedure.campaign.assessment == .ege
  case Coverage.definition.id: work.procedure.campaign.assessment == .vpr
  default: true
  }
}

func definitionTable() -> DataBook.Table {
  var table = DataBook.Table(
    "indicator_definitions", "Что измеряют показатели.", key: ["indicator"],
    columns: [
      Column("indicator", .text, "код показателя"), Column("title", .text, "название"),
      Column("question", .text, "на какой вопрос отвечает"), Column("formula", .text, "как считается"),
      Column("assumptions", .text, "при каких условиях и для чего не годится"), Column("source", .text, "откуда взят"),
    ])
  for one in IndicatorCatalogue.all {
    table.add([
      .text(one.id), .text(one.title), .text(one.question), .text(one.formula), .text(one.assumptions),
      .text(one.source),
    ])
  }
  return table
}

/// Tasks of the region and of municipalities; those of a school stand in the methodists' books.
func taskTable(_ input: ReportInput) -> DataBook.Table {
  var table = DataBook.Table(
    "tasks", "Выполнение заданий по региону и муниципалитетам.", key: ["territory", "work", "task"],
    columns: [
      Column("territory", .text, territoryAbout), Column("work", .text, workAbout),
      Column("task", .text, "номер задания"), Column("maximum", .integer, "наибольший балл за задание"),
      Column("pupils", .integer, "участников с баллом за задание"), Column("points", .integer, "сумма баллов"),
      Column("zero", .integer, "получили 0 баллов"),
      Column("not_started", .integer, "не приступали (X), они среди нулей"),
      Column("not_taught", .integer, "тема не пройдена, среди участников задания их нет"),
    ])
  for work in input.region.works {
    let places = [Territory.region] + input.region.municipalities.map { .municipality($0) }
    for territory in places {
      for task in input.region.cell(work, territory)?.tasks ?? [] {
        table.add([
          .text(Addresses.territory(territory)), .text(Addresses.work(work)), .text(task.label),
          .integer(task.maximum), .integer(task.byPoints.reduce(0, +)),
          .integer(task.byPoints.indices.reduce(0) { $0 + $1 * task.byPoints[$1] }), .integer(task.byPoints.first ?? 0),
          .integer(task.notStarted), .integer(task.notTaught),
        ])
      }
    }
  }
  return table
}

func findingTable(_ input: ReportInput, _ names: Names) -> DataBook.Table {
  var table = DataBook.Table(
    "findings", "Что нашли правила; это признаки, а не выводы о работе школы.", key: [],
    columns: [
      Column("rule", .text, "код правила"), Column("title", .text, "название правила"),
      Column("territory", .text, territoryAbout), Column("works", .text, "работы через пробел"),
      Column("word", .text, "слово об уверенности; пусто, если оно не нужно"),
      Column("pupils", .integer, "скольких участников касается"),
      Column("sentence", .text, "вывод словами, как он печатается в документах"),
    ])
  let sentences = Sentences(names: names)
  let titles = Dictionary(
    FindingBook.rules.map { ($0.definition.id, $0.definition.title) }, uniquingKeysWith: { first, _ in first })
  for finding in input.findings.all {
    table.add([
      .text(finding.rule), .text(titles[finding.rule] ?? finding.rule), .text(Addresses.territory(finding.territory)),
      .text(finding.works.map(Addresses.work).joined(separator: " ")), finding.word.map { .text($0.words) } ?? .none,
      .integer(finding.pupils), .sentence(sentences.text(of: finding)),
    ])
  }
  return table
}

/// What stands out where all schools are tested together; sentences about schools do not rest on it.
func screeningTable(_ input: ReportInput) -> DataBook.Table {
  var table = DataBook.Table(
    "screening", "Списки для просмотра: на что посмотреть первым; не рейтинг и не выводы о школах.",
    key: ["kind", "territory", "works"],
    columns: [
      Column("kind", .text, "share – доля низких результатов выше региональной, change – изменение от работы к работе"),
      Column("territory", .text, territoryAbout), Column("works", .text, "работы через пробел"),
      Column("p_value", .number, "вероятность такого же или большего отличия по одной случайности"),
      Column("tests", .integer, "сколько школ проверено вместе"),
      Column("false_discovery_rate", .number, "ожидаемая доля ложных находок в списке: параметр методики"),
    ])
  let rate = input.book.methodology.number(.falseDiscoveryRate)
  for one in input.analysis.screeningList {
    table.add([
      .text(one.kind.rawValue), .text(Addresses.territory(.school(one.school))),
      .text(one.works.map(Addresses.work).joined(separator: " ")), .number(one.pValue), .integer(one.tests),
      .number(rate),
    ])
  }
  return table
}

private func level(_ territory: Territory) -> String {
  switch territory {
  case .region: "region"
  case .municipality: "municipality"
  case .school: "school"
  }
}
