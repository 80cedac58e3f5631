import Indicators
import Loading
import Reference
import ReportModel
import Vocabulary
import Wording

/// Сравнение школ с низкими результатами: where such schools are, how sure it is, and what chance alone would give.
///
/// Nothing here is ordered by result.
func composeComparison(_ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  return Document(
    id: "comparison", title: "Сравнение школ с низкими результатами",
    subtitle: "\(names.region(input.region)); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking),
    keywords: ["500+", "низкие образовательные результаты", names.region(input.region)],
    sections: [
      comparisonReading(input), comparisonGroups(input), comparisonSchools(input, names),
      comparisonFunnels(input, names), sourcesChapter(input, names),
    ].compactMap(\.self), provenance: provenance(input), glossary: comparisonGlossary)
}

private func comparisonReading(_ input: ReportInput) -> Section {
  let methodology = input.book.methodology
  let needed = Figures.parameter(Double(methodology.integer(.lowProceduresNeeded)), .count, .lowProceduresNeeded)
  let share = Figures.parameter(methodology.number(.lowShareVPR), .share, .lowShareVPR)
  let minimum = Figures.parameter(
    Double(methodology.integer(.lowMinimumParticipants)), .count, .lowMinimumParticipants)
  return Section(
    id: "comparison-reading", title: "Что это и чем не является",
    blocks: [
      .caution(
        "Это не рейтинг: школы и муниципалитеты стоят по алфавиту. Справочный расчёт статуса школы не устанавливает и не снимает."
      ),
      .paragraph(Text(stringLiteral: methodology.text(.caveatVPR))),
      .paragraph(
        "Правило: доля «2» не ниже \(share) не менее чем в \(needed, NounForms(.procedure, .prepositional)) при числе участников не меньше \(minimum). Чем больше у школы процедур и чем меньше участников, тем чаще правилу отвечает случай: рядом указано, сколько школ ответило бы правилу случайно, если бы ни одна не отличалась от региона."
      ),
      .list(
        [
          "Работы одних и тех же учащихся не подтверждают друг друга, поэтому указано число поколений.",
          "Отличие от ожидаемого – сопоставление со школами с такими же условиями, а не объяснение причин.",
          "Признаки – повод уточнить порядок проведения; они не доказывают нарушения.",
          "Официальный перечень приведён рядом со справочным расчётом: они построены по разным данным и могут расходиться.",
        ], numbered: false),
    ])
}

/// Municipalities, kinds of places and years of the project side by side.
private func comparisonGroups(_ input: ReportInput) -> Section {
  var blocks: [Block] = [.table(comparisonMunicipalities(input))]
  blocks.append(
    comparisonClusters(input).map { .table($0) }
      ?? .paragraph("Сравнения по месту и численности нет: контекстных форм школ в данных нет."))
  if let cohorts = comparisonCohorts(input) { blocks.append(.table(cohorts)) }
  return Section(id: "comparison-groups", title: "Муниципалитеты, условия, годы включения", blocks: blocks)
}

private let comparisonGlossary = [
  Term("Низкая процедура", "работа или экзамен, где доля «2» (не преодолевших минимум) не ниже порога"),
  Term("Поколение", "учащиеся одного года поступления: в разные годы это одни и те же дети"),
  Term(
    "Ожидалось бы случайно",
    "число, которое дал бы случай, если бы истинная доля «2» в каждой школе была равна региональной; скорее занижено"),
  Term("Интервал", "где лежала бы доля, если бы работу можно было повторить"),
  Term(
    "Официальный перечень", "отметка в списке участников проекта о включении школы в перечень; без отметки – нет данных"
  ),
]
