import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

/// Marks of the work against marks of the journal.
func journalChapter(_ input: ReportInput, _ names: Names) -> Section {
  let works = input.region.works.filter { (input.region.cell($0, .region)?.journal?.total ?? 0) > 0 }
  guard !works.isEmpty else {
    return Section(
      id: "chapter-journal", title: "Соответствие отметок за работу отметкам в журнале",
      blocks: [.paragraph("Отметок в журнале в данных нет.")])
  }
  let rows = works.compactMap { work -> [Value]? in
    guard let cell = input.region.cell(work, .region), let journal = cell.journal else { return nil }
    return [.words(names.work(work)), .quantity(Figures.count(journal.total, .region, work, "journal-pairs"))]
      + JournalAgreement.Direction.allCases.map { direction in
        Figures.value(
          JournalAgreement.measure(cell, direction, under: input.conditions),
          of: JournalAgreement.definition(direction),
          .region, work)
      }
  }
  var blocks: [Block] = []
  blocks += input.findings.findings(of: EntranceJournal.self).map { .caution(Sentences(names: names).text(of: $0)) }
  blocks.append(
    .table(
      Table(
        id: "journal", title: "Понизили, подтвердили, повысили отметку",
        summary: "Доли – от участников, у которых есть и отметка за работу, и отметка в журнале.",
        columns: [.words("Работа"), .count("Пар отметок")]
          + JournalAgreement.Direction.allCases.map { Column(JournalAgreement.definition($0), display: .bar) },
        rows: rows)))
  return Section(id: "chapter-journal", title: "Соответствие отметок за работу отметкам в журнале", blocks: blocks)
}
