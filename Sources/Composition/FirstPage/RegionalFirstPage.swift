import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// The first page of the справка over all schools.
func firstPage(_ input: ReportInput, _ names: Names) -> Section {
  let schools = schoolsWithResults(input)
  return FirstPage(
    id: "chapter-first-page", seen: whatIsSeen(schools, input, names),
    howSure: [howSure(of: nil, .region, "school-works", input)] + unmatched(input),
    standing: Standing(schools, input).table("standing", of: .region, column: "Школ"),
    silence: cannotBeSaid(input, names),
    decisions: decisions(
      Decision.all(input.recommendations.all, input), id: "decisions", reasons: "recommendations-all", names)
  ).section(input)
}

private func schoolsWithResults(_ input: ReportInput) -> [School] {
  // A school whose pupils were all absent stands in the files, but has no result.
  let known = Set(
    input.region.works.flatMap { work in
      input.region.schools(of: work).filter { school in
        // ЕГЭ of a school may be known from a table alone, which is no part of its participants.
        input.region.cell(work, .school(school)).map { $0.participants > 0 || $0.examSummary != nil } ?? false
      }
    })
  return input.region.schools.filter { known.contains($0.id) }
}

/// That some schools are not joined; how many they are stands in the chapter on the quality of data.
private func unmatched(_ input: ReportInput) -> [Text] {
  guard unmatchedSentence(input) != nil else { return [] }
  let place: Text = input.region.unmatchedSchools.isEmpty ? "" : " (\(table: "unmatched-schools"))"
  return [
    "Есть школы, не сопоставленные с логинами ФИС ОКО\(place): их сведения с результатами ВПР не соединены."
  ]
}

private func whatIsSeen(_ withResults: [School], _ input: ReportInput, _ names: Names) -> [Text] {
  let region = input.region
  var sentences: [Text] = []
  let schools = Figures.count(withResults.count, .region, "schools-with-results")
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
  return sentences + lowResultSentence(input)
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

private func lowResultSentence(_ input: ReportInput) -> [Text] {
  let judged = input.lowResults.filter(\.isJudged)
  let low = judged.filter(\.isLowByRule)
  guard !judged.isEmpty else { return [] }
  let independent = low.filter { $0.lowCohorts >= 2 }.count
  let rule = "low-results"
  let number = Figures.count(low.count, .region, rule)
  let of = Figures.count(judged.count, .region, rule + "-judged")
  var sentence: Text =
    "Справочному правилу низких результатов соответствуют результаты \(number) из \(of, NounForms(.school, .genitive)), где правило можно проверить (\(table: "low-by-municipality"))"
  if !low.isEmpty {
    let cohorts = Figures.count(independent, .region, rule + "-cohorts")
    sentence += ", из них разных поколений учащихся – в \(cohorts); в остальных это одни и те же учащиеся"
  }
  return [sentence + "."]
}

/// The phrase with a capital letter, for the start of a sentence.
func sentenceStart(_ phrase: String) -> String { phrase.prefix(1).uppercased() + phrase.dropFirst() }
