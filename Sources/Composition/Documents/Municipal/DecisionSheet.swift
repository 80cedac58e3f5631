import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

/// Лист ознакомления и принятых решений: using the справка is itself an indicator of the road map.
///
/// Its headers are those of the form that the loader reads: the filled book comes back as it is.
func composeDecisionSheet(_ municipality: Municipality, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let asked = recordedRecommendations(
    input.recommendations.all.filter { $0.isOf(municipality, input) }, input, names)
  let rows = asked.enumerated().map { index, one -> [Value] in
    [
      .quantity(ordinal(index + 1, "decision")), .words(one.code), .words(one.addressee), .text(one.text.capitalised),
      one.term.map { .date($0) } ?? .blank, .blank, .blank, .blank, .blank, .blank, .blank,
    ]
  }
  return Document(
    id: "decision-sheet", title: "Лист ознакомления и принятых решений",
    subtitle: "\(municipality.name); к справке по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "решения"],
    sections: [
      Section(
        id: "decision-sheet-section", title: "Принятые решения",
        blocks: [
          .paragraph(
            "Заполняет муниципальный координатор и возвращает региональному; заполненная книга Excel читается как есть, по ней составляется лист контроля."
          ),
          rows.isEmpty
            ? .paragraph("Рекомендаций муниципалитету по имеющимся данным нет: справка принимается к сведению.")
            : .table(
              Table(
                id: "decision-sheet-table", title: "Что решено по справке",
                summary: "Строка – рекомендация справки; код не меняйте: по нему ответ находит лист контроля.",
                columns: [
                  .count("№"), .words(DecisionForm.code.header), .words("Кому"),
                  .words(DecisionForm.recommendation.header), Column("Срок", .date), answer(DecisionForm.decision),
                  answer(DecisionForm.act), answer(DecisionForm.performer), answer(DecisionForm.state),
                  answer(DecisionForm.day), answer(DecisionForm.proof),
                ], rows: rows)),
        ], page: .landscape)
    ], provenance: provenance(input))
}

/// A column of the form that people fill.
private func answer(_ column: FormColumn) -> Column {
  let choices = if case .choice(let words) = column.kind { words } else { [String]() }
  return Column(column.header, .decision(choices: choices))
}
