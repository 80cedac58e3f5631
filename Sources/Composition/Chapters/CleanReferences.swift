import Aggregation
import Indicators
import ReportModel
import Vocabulary
import Wording

/// The regional share of «2» with and without results that a sign concerns; nothing where there are no signs.
func cleanReferences(_ input: ReportInput, _ names: Names) -> [Block] {
  let found = input.works(of: .vpr).compactMap { work in
    input.analysis.cleanReference(of: work).map { (work: work, reference: $0) }
  }
  guard let widest = found.max(by: { abs($0.reference.difference) < abs($1.reference.difference) }) else { return [] }
  let difference = quantity(
    widest.reference.difference, .shareDifference, widest.work, "-difference", n: widest.reference.withoutMarked.n)
  return [
    .paragraph(
      "Школы сравниваются с долей «2» по всем участникам региона, в том числе по результатам с признаками, требующими внимания. Без них эта доля изменилась бы не более чем на \(difference) (\(names.work(widest.work))); по всем работам – \(table: "clean-reference"). Признаки не доказывают нарушения."
    ),
    .annex(
      Table(
        id: "clean-reference", title: Text(stringLiteral: CleanReference.definition.title),
        summary: "\(CleanReference.definition.assumptions)",
        columns: [
          .words("Работа"), .count("Школ с признаками"), Column("Доля «2», все школы", .quantity(.share)),
          Column(CleanReference.definition), Column("Разность, п. п.", .quantity(.shareDifference)),
        ],
        rows: found.map { work, reference in
          [
            .words(names.work(work)),
            .quantity(Figures.count(reference.schoolsLeftOut, .region, work, "schools-marked")),
            .quantity(Figures.quantity(reference.all, of: ShareOfTwo.definition, .region, work)),
            .quantity(Figures.quantity(reference.withoutMarked, of: CleanReference.definition, .region, work)),
            .quantity(
              quantity(reference.difference, .shareDifference, work, "-difference", n: reference.withoutMarked.n)),
          ]
        })),
  ]
}

private func quantity(_ value: Double, _ unit: Unit, _ work: Work, _ part: String, n: Int) -> Quantity {
  Quantity(value, unit, n: n, address: Figures.address(.region, work, CleanReference.definition.id + part))
}
