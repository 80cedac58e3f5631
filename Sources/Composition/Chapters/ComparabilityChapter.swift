import Aggregation
import Findings
import Reference
import ReportModel
import Vocabulary

/// What may be compared with what, by the calendar.
func comparabilityChapter(_ input: ReportInput, _ names: Names) -> Section {
  let pairs = comparedPairs(input)
  guard !pairs.isEmpty else {
    return Section(
      id: "chapter-comparability", title: "Сопоставимость лет и периодов",
      blocks: [.paragraph("Каждая работа представлена в данных одним периодом, сравнивать по времени нечего.")])
  }
  let rows = pairs.map { pair -> [Value] in
    let rules = pair.comparison.breaks.map(\.rule)
    return [
      .words(sentenceStart(names.procedure(pair.earlier))), .words(names.campaign(pair.later)),
      .words(pair.works.map { names.subjectAndGrade($0) }.joined(separator: "; ")), .words(pair.verdict),
      .words(rules.isEmpty ? "ограничений нет" : rules.joined(separator: " ")),
    ]
  }
  let told = toldOfComparability(input).map { Sentences(names: names).text(of: $0) }
  return Section(
    id: "chapter-comparability", title: "Сопоставимость лет и периодов",
    blocks: (told.isEmpty ? [] : [.list(told, numbered: false)]) + [
      .table(
        Table(
          id: "comparability", title: "Что с чем можно сравнивать",
          summary: "По календарю процедур и перечню изменений; одна строка на каждую пару кампаний и одинаковый вывод.",
          columns: [
            .words("Раньше"), .words("Позже"), .words("Работы"), .words("Можно ли сравнивать"), .words("Правило"),
          ], rows: rows))
    ])
}

/// The findings of the region that the chapter tells; one that a recommendation rests on stands in the list of findings.
private func toldOfComparability(_ input: ReportInput) -> [Finding] {
  toldInChapters(input).filter { finding in
    switch finding.statement {
    case .notHeld(let slots): slots.campaign.assessment == .vpr
    case .season: true
    default: false
    }
  }
}

/// The findings of the region that chapters of the справка tell: what was not held, seasons, the journal of autumn.
///
/// One that a recommendation rests on stands in the list of findings instead, where it has its number.
func toldInChapters(_ input: ReportInput) -> [Finding] {
  let notHeld = input.findings.findings(of: NotHeld.self).filter { finding in
    if case .notHeld(let slots) = finding.statement {
      !input.works(of: slots.campaign.assessment).isEmpty
    } else {
      false
    }
  }
  let seasons = input.findings.findings(of: Season.self).filter { $0.territory == .region }
  let journal = input.findings.findings(of: EntranceJournal.self).filter { $0.territory == .region }
  let grounds = Set((input.recommendations.all + input.recommendations.omitted).flatMap(\.grounds.all))
  return (notHeld + seasons + journal).filter { !grounds.contains($0) }
}

/// Works of one subject and grade in two campaigns, with what the calendar says of the comparison.
struct ComparedPair {
  let earlier: Campaign
  let later: Campaign
  var works: [Work]
  let comparison: Comparison

  var verdict: String {
    switch comparison {
    case .direct: "да"
    case .gapOnly: "только по разности с регионом"
    case .blocked: "нет"
    }
  }
}

/// Pairs of neighbouring campaigns of the same works, those with the same verdict joined.
func comparedPairs(_ input: ReportInput) -> [ComparedPair] {
  var byKey: [String: [Work]] = [:]
  for work in input.region.works {
    let procedure = work.procedure
    byKey[
      "\(procedure.campaign.assessment.rawValue)/\(procedure.subject.code)/\(procedure.programmeGrade)/\(work.sample)",
      default: []
    ]
    .append(work)
  }
  var pairs: [ComparedPair] = []
  for key in byKey.keys.sorted() {
    let works = (byKey[key] ?? []).sorted()
    for (earlier, later) in zip(works, works.dropFirst()) {
      let comparison = input.book.calendar.comparison(of: earlier.procedure, with: later.procedure)
      let known = pairs.firstIndex {
        $0.earlier == earlier.procedure.campaign && $0.later == later.procedure.campaign && $0.comparison == comparison
      }
      if let known {
        pairs[known].works.append(later)
      } else {
        pairs.append(
          ComparedPair(
            earlier: earlier.procedure.campaign, later: later.procedure.campaign, works: [later], comparison: comparison
          ))
      }
    }
  }
  return pairs.sorted { ($0.earlier, $0.later, $0.works[0]) < ($1.earlier, $1.later, $1.works[0]) }
}
