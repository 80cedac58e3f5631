import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// What cannot be said by the works at hand, in sentences without numbers: that no background is known, incomplete campaigns, then the rules of
/// comparison that these works meet.
func cannotBeSaid(_ input: ReportInput, _ names: Names) -> [Text] {
  let sentences =
    [noBackgroundSentence(input)].compactMap(\.self) + incompleteCampaigns(input, names) + rulesOfComparison(input)
  return sentences.isEmpty ? ["Ограничений по сопоставимости для имеющихся работ нет."] : sentences
}

/// A sentence a campaign that only a part of the schools held; how many did stands among the findings.
private func incompleteCampaigns(_ input: ReportInput, _ names: Names) -> [Text] {
  var grades: [(campaign: Campaign, grades: Set<CampaignCoverage.Grades>)] = []
  for finding in input.findings.findings(of: IncompleteCampaign.self) {
    guard case .incompleteCampaign(let slots) = finding.statement else { continue }
    if let place = grades.firstIndex(where: { $0.campaign == slots.coverage.campaign }) {
      grades[place].grades.insert(slots.coverage.grades)
    } else {
      grades.append((slots.coverage.campaign, [slots.coverage.grades]))
    }
  }
  return grades.map { campaign, grades in
    let when = sentenceStart(names.during(campaign))
    let words = [CampaignCoverage.Grades.lower, .upper].filter(grades.contains).map { names.grades($0) }
    return
      "\(when) работы \(Enumeration.joined(words)) проведены лишь в части школ; среднее по ним не является региональным, сравнение с ним не проводится."
  }
}

private func rulesOfComparison(_ input: ReportInput) -> [Text] {
  var sentences: [Text] = []
  var seen: Set<String> = []
  let pairs = comparedPairs(input)
  // Most of what a справка says rests on ВПР.
  let works = pairs.filter { $0.earlier.assessment == .vpr }
  for pair in works + pairs.filter({ $0.earlier.assessment != .vpr }) {
    for one in pair.comparison.breaks where seen.insert(one.id).inserted {
      sentences.append(Text(stringLiteral: one.rule))
    }
  }
  return sentences
}
