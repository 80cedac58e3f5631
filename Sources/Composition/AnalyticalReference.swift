import Aggregation
import Loading
import Reference
import ReportModel
import Vocabulary

/// The аналитическая справка: its body reads as its table of contents.
func composeAnalyticalReference(_ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  return Document(
    id: "analytical-reference",
    title: "Аналитическая справка по результатам оценочных процедур",
    subtitle:
      "\(names.region(input.region)); \(period(of: input)); с адресными рекомендациями муниципальным органам управления образованием",
    date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking),
    keywords: ["500+", "ВПР", "низкие образовательные результаты", names.region(input.region)],
    sections: [
      firstPage(input, names),
      participationChapter(input, names),
      resultsChapter(input, names),
      comparabilityChapter(input, names),
      journalChapter(input, names),
    ] + examChapters(input, names) + [
      lowResultsChapter(input, names),
      territoriesChapter(input, names),
    ] + roadmapChapter(input) + [
      dataQualityChapter(input, names),
      methodologyChapter(input, names),
      sourcesChapter(input, names),
    ],
    provenance: provenance(input), statements: input.statements(names))
}

/// The report on the quality of data alone.
func composeDataQuality(_ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  return Document(
    id: "data-quality", title: "Качество данных",
    subtitle: "\(names.region(input.region)); \(period(of: input))", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "качество данных"],
    sections: [dataQualityChapter(input, names), sourcesChapter(input, names)], provenance: provenance(input))
}

/// «ВПР, ЕГЭ 2020–2022 годов», from the works that are there.
private func period(of input: ReportInput) -> String {
  let years = input.region.works.map(\.procedure.campaign.year)
  guard let first = years.min(), let last = years.max() else { return "работ нет" }
  let kinds = Assessment.allCases.filter { !input.works(of: $0).isEmpty }
  let names = Names(book: input.book, region: input.region)
  let words = kinds.map { names.assessment($0) }.joined(separator: ", ")
  return first == last ? "\(words) \(first) года" : "\(words) \(first)–\(last) годов"
}

func provenance(_ input: ReportInput) -> Provenance {
  var provenance = Provenance(tool: "spravka", version: input.version)
  provenance.sources = input.region.sources.map {
    .init(
      file: $0.path, sha256: $0.sha256, byteCount: $0.byteCount,
      layout: $0.layouts.map(\.rawValue).joined(separator: " "), rowsRead: $0.rowsRead, rowsKept: $0.rowsKept)
  }
  provenance.parameters = parameterWords(input.book.methodology)
  provenance.counts = [
    "schools": input.region.schools.count, "municipalities": input.region.municipalities.count,
    "works": input.region.works.count, "issues": input.region.issues.count,
  ]
  return provenance
}
