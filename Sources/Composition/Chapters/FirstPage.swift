import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// The first page: what is seen, how sure, what cannot be said, what to decide.
func firstPage(_ input: ReportInput, _ names: Names) -> Section {
  var blocks: [Block] = [.caution(Text(stringLiteral: input.book.methodology.text(.caveatVPR)))]
  blocks.append(.heading("Что видно"))
  blocks.append(.list(whatIsSeen(input, names), numbered: true))
  blocks.append(.heading("Насколько это надёжно"))
  blocks.append(.list(howSure(input) + [unmatchedSentence(input)].compactMap(\.self), numbered: false))
  blocks.append(.heading("Чего по этим данным сказать нельзя"))
  blocks.append(.list(whatCannotBeSaid(input, names), numbered: false))
  blocks.append(.heading("Что решить"))
  blocks += decisions(input, names)
  return Section(id: "chapter-first-page", title: "Главное", blocks: blocks)
}

private func whatIsSeen(_ input: ReportInput, _ names: Names) -> [Text] {
  let region = input.region
  var sentences: [Text] = []
  let withResults = Set(region.works.flatMap { region.schools(of: $0) }).count
  let schools = Figures.count(withResults, .region, "schools-with-results")
  let works = Figures.count(region.works.count, .region, "works")
  let municipalities = Figures.count(region.municipalities.count, .region, "municipalities")
  sentences.append(
    "В расчёте \(works, NounForms(.work)): \(schools, NounForms(.school)), \(municipalities, NounForms(.municipality))."
  )
  for work in hardest(input) {
    guard let cell = region.cell(work, .region), let share = ShareOfTwo.measure(cell, under: input.conditions).value,
      let count = share.count
    else { continue }
    let two = Figures.count(count, .region, work, "marks-two")
    let n = Figures.count(share.n, .region, work, "marks")
    let part = Figures.quantity(share, of: ShareOfTwo.definition, .region, work)
    let when = sentenceStart(names.during(work.procedure.campaign))
    sentences.append(
      "\(when) \(names.inSubject(work)) отметка «2» – у \(two) из \(n, NounForms(.participant, .genitive)) (\(part)).")
  }
  sentences.append(contentsOf: lowResultSentences(input))
  return Array(sentences.prefix(input.book.methodology.integer(.frontPageFindings)))
}

/// The work with the greatest share of «2» in the newest campaign that has a regional mean.
private func hardest(_ input: ReportInput) -> [Work] {
  let shares = input.newestWholeCampaign.compactMap { work in
    input.region.cell(work, .region).flatMap { ShareOfTwo.measure($0, under: input.conditions).value }.map {
      (work, $0)
    }
  }
  return shares.sorted { ($1.1.value, $0.0) < ($0.1.value, $1.0) }.prefix(1).map(\.0)
}

private func lowResultSentences(_ input: ReportInput) -> [Text] {
  let judged = input.lowResults.filter { $0.available.count >= $0.needed }
  let unjudged = input.lowResults.count - judged.count
  let low = judged.filter(\.isLowByRule)
  guard !input.lowResults.isEmpty else { return [] }
  let independent = low.filter { $0.lowCohorts >= 2 }.count
  let rule = "low-results"
  let number = Figures.count(low.count, .region, rule)
  let of = Figures.count(judged.count, .region, rule + "-judged")
  var first: Text =
    "Справочному правилу низких результатов соответствуют результаты \(number) из \(of, NounForms(.school, .genitive)), где правило можно проверить (\(table: "low-by-municipality"))"
  if !low.isEmpty {
    let cohorts = Figures.count(independent, .region, rule + "-cohorts")
    first += ", из них разных поколений учащихся – в \(cohorts); в остальных это одни и те же учащиеся"
  }
  var sentences = judged.isEmpty ? [] : [first + "."]
  if low.contains(where: { $0.evidence != nil }) { sentences.append(evidenceSentence(low, input)) }
  if unjudged > 0 {
    let number = Figures.count(unjudged, .region, rule + "-unjudged")
    sentences.append("Ещё по \(number, schoolsDative) данных недостаточно: участников меньше, чем требует правило.")
  }
  return sentences
}

private let schoolsDative = NounForms(.school, .dative)

/// In how many schools the excess over the threshold is confirmed, very likely and likely.
private func evidenceSentence(_ low: [LowResults], _ input: ReportInput) -> Text {
  let words = low.compactMap(\.evidence)
  func count(_ word: EvidenceWord) -> Quantity {
    Figures.count(words.count { $0 == word }, .region, "low-results-\(word)")
  }
  return
    "Что порог превышен не случайно: подтверждается (на разных поколениях и в разных кампаниях) – \(count(.confirmed)), весьма вероятно хотя бы по одной работе – \(count(.veryLikely)), вероятно – \(count(.likely)), в остальных школах возможно или данных недостаточно."
}

private func howSure(_ input: ReportInput) -> [Text] {
  var small = 0
  var limited = 0
  var all = 0
  for work in input.works(of: .vpr) {
    for school in input.region.schools(of: work) {
      guard let cell = input.region.cell(work, .school(school)), cell.participants > 0 else { continue }
      all += 1
      if cell.participants < input.conditions.minimumParticipants { small += 1 }
      if let coverage = Coverage.measure(cell, under: input.conditions).value,
        coverage.value < input.conditions.coverageLimited
      {
        limited += 1
      }
    }
  }
  let total = Figures.count(all, .region, "school-works")
  let few = Figures.count(small, .region, "school-works-small")
  let low = Figures.count(limited, .region, "school-works-limited")
  let threshold = Figures.parameter(input.conditions.coverageLimited, .share, .coverageLimited)
  let minimum = Figures.parameter(
    Double(input.conditions.minimumParticipants), .count, .evidenceMinimumParticipants)
  let schoolWork = NounForms(
    "результата школы по одной работе", "результатов школ по одной работе", "результатов школ по одной работе")
  return [
    "Из \(total, schoolWork) \(few) – при числе участников меньше \(minimum): такие доли с регионом не сравниваются.",
    "Охват ниже \(threshold) – в \(low) из них: вывод ограничен, результаты отсутствовавших неизвестны.",
  ]
}

private func whatCannotBeSaid(_ input: ReportInput, _ names: Names) -> [Text] {
  var sentences: [Text] = []
  let incomplete = input.findings.findings(of: IncompleteCampaign.self)
  sentences += incomplete.map { Sentences(names: names).text(of: $0) }
  var seen: Set<String> = []
  for pair in comparedPairs(input) {
    for one in pair.comparison.breaks where seen.insert(one.id).inserted {
      sentences.append(Text(stringLiteral: one.rule))
    }
  }
  if sentences.isEmpty { sentences.append("Ограничений по сопоставимости для имеющихся работ нет.") }
  return Array(sentences.prefix(5))
}

/// At most so many decisions; where there are more recommendations, those of one kind are told as one.
private func decisions(_ input: ReportInput, _ names: Names) -> [Block] {
  let rows = Decision.all(input).enumerated().map { $1.row(number: $0 + 1, names) }
  guard !rows.isEmpty else {
    return [.paragraph("Оснований для адресных рекомендаций по имеющимся данным нет: принять к сведению.")]
  }
  return [
    .table(
      Table(
        id: "decisions", title: "Проект поручений",
        summary:
          "Первыми – поручения, которые касаются большего числа учащихся при большей надёжности; пустой срок устанавливает тот, кто подписывает.",
        columns: [
          .count("№"), .words("Поручение"), .words("Кому"), Column("Срок", .date), .words("Чем подтверждается"),
          .words("Основание"),
        ], rows: rows))
  ]
}

/// The phrase with a capital letter, for the start of a sentence.
func sentenceStart(_ phrase: String) -> String { phrase.prefix(1).uppercased() + phrase.dropFirst() }
