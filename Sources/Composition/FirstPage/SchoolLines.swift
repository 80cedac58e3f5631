import Aggregation
import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

/// A line a school with low results, the surest first; the findings themselves stand in its passport.
func schoolLines(_ schools: [School], _ input: ReportInput) -> [Text] {
  let low = Dictionary(input.lowResults.map { ($0.school, $0) }, uniquingKeysWith: { first, _ in first })
  let surest = schools.compactMap { school in low[school.id].flatMap { $0.low.isEmpty ? nil : (school, $0) } }
    .sorted { left, right in
      let words = [left, right].map { input.lowEvidence(of: $0.0.id) ?? .insufficient }
      return (words[1], right.1.low.count, left.0.id) < (words[0], left.1.low.count, right.0.id)
    }
  return surest.map { school, own in
    let territory = Territory.school(school.id)
    let found = Figures.count(own.low.count, territory, "low-procedures")
    let available = Figures.count(own.available.count, territory, "available-procedures")
    let pupils = own.lowCohorts > 1 ? "разные поколения" : "одно поколение"
    let evidence = input.lowEvidence(of: school.id) ?? .insufficient
    let word = evidence == .possible ? "возможно" : evidence.words
    return
      "\(school.name): низкие результаты в \(found) из \(available, NounForms(.procedure, .genitive)) (\(pupils)) – \(word)."
  }
}

/// The skills that most schools of a municipality lack, as one sentence without numbers; its findings follow in a table.
func sharedSkills(_ municipality: Municipality, table: String, _ input: ReportInput, _ names: Names) -> [Text] {
  let skills = input.findings[.municipality(municipality)].compactMap { finding -> String? in
    guard case .sharedDeficit(let slots) = finding.statement else { return nil }
    return "«\(slots.deficit.skill.title)» (\(names.inSubject(slots.work)))"
  }
  guard !skills.isEmpty else { return [] }
  return [
    "Вопрос уровня муниципалитета, а не отдельной школы – умения \(Enumeration.joined(skills)): \(table: table)."
  ]
}
