import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

/// The median of similar schools for a measure of context, without names.
func neighbourMedian(_ measure: String, _ school: School, _ input: ReportInput) -> Value { .missing(.noData) }

/// 4. Risks of the profile against the data.
func passportRisks(_ school: School, _ input: ReportInput) -> [Section] { [] }

/// 5. The skills that most pupils have not mastered.
func passportSkills(_ school: School, _ input: ReportInput, _ names: Names) -> [Section] { [] }

/// 6. What to do: recommendations that rest on findings of the school, without the names of others.
func passportMeasures(_ school: School, _ input: ReportInput) -> Section {
  let names = Names(book: input.book, region: input.region)
  let sentences = RecommendationSentences(names: names)
  let all = input.recommendations.concerning(school.id)
  let told = all.prefix(input.book.methodology.integer(.recommendationsPerAddressee))
  guard !told.isEmpty else {
    return Section(
      id: "passport-measures", title: "Что сделать", blocks: [.paragraph("Мер по имеющимся данным нет.")])
  }
  let rows = told.map { one -> [Value] in
    [
      .text(sentences.text(one, .counted(schools: "школы")).capitalised),
      .words(AddresseeWords.role(one.addressee.role)), RecommendationTables.term(one), .words(sentences.proof(one)),
      .text(sentences.target(one).capitalised), .text(ownFindings(one, school)),
    ]
  }
  return Section(
    id: "passport-measures", title: "Что сделать",
    blocks: [
      .table(
        Table(
          id: "passport-measures-table", title: "Что сделать",
          summary: "Пустой срок устанавливает тот, кто утверждает меры. Основание – номера выводов этого паспорта.",
          columns: [
            .words("Мера"), .words("Кто"), Column("Срок", .date), .words("Документ"),
            .words("Как узнаем, что помогло"), .words("Выводы, №"),
          ], rows: rows))
    ])
}

/// «1, 4»: the numbers of the school's own findings among the grounds.
private func ownFindings(_ one: Recommendation, _ school: School) -> Text {
  var text = Text()
  for finding in one.grounds.all where finding.territory == .school(school.id) {
    text += "\(text.isEmpty ? "" : ", ")\(ordinal(finding.number, Addresses.territory(finding.territory)))"
  }
  return text
}
