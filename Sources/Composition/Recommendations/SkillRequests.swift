import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Requests about skills, risks and questions.
extension RecommendationSentences {
  func methodicalPlan(_ one: Recommendation) -> Text {
    let skills = skills(one)
    return switch one.insistence {
    case .ensure: "обеспечить включение в план методической работы умений: \(skills)"
    case .carryOut: "провести обсуждение и, уточнив по следующей работе, включить в план методической работы умения: \(skills)"
    case .clarify, .supplement: "уточнить по следующей работе владение умениями: \(skills)"
    }
  }

  func practicum(_ one: Recommendation, _ schools: Text, examples: [SchoolID], _ naming: Naming) -> Text {
    let text: Text =
      "провести практикум для школьных методических объединений \(schools) по умениям: \(skills(one))"
    // Another school is named to the methodical service alone, never in the paper of a school.
    if case .counted = naming { return text }
    return examples.isEmpty ? text : text + "; показать опыт: \(examples.map { names.school($0) }.joined(separator: ", "))"
  }

  func skillCheck(_ one: Recommendation, _ weeks: Int) -> Text {
    guard case .failedTask(let slots) = one.grounds.first.statement else { return "провести проверку умения" }
    let number = Figures.parameter(Double(weeks), .count, .skillRepeatWeeks)
    let what = slots.task.skill.isEmpty ? "задания \(slots.task.number)" : "умения «\(inner(slots.task.skill))»"
    return
      "провести короткую проверку \(what) (\(lowered(names.subjectAndGrade(slots.work)))), обсудить её на школьном методическом объединении, повторить через \(number, NounForms("неделю", "недели", "недель"))"
  }

  func courseContent(_ one: Recommendation, _ subject: Subject) -> Text {
    let measure = "course-\(subject.code)"
    let schools = Figures.count(one.grounds.schools.count, .region, "schools-" + measure)
    let pupils = Figures.count(one.grounds.pupils, .region, "pupils-" + measure)
    let who = NounForms("учащегося", "учащихся", "учащихся")
    return
      "учесть в программах курсов по \(names.book.subjects.dative(of: subject)) умения: \(skills(one)) (не менее \(pupils, who), \(schools, NounForms(.school)))"
  }

  /// «А» (математика, 5 класс), «Б» (русский язык, 6 класс).
  private func skills(_ one: Recommendation) -> String {
    one.grounds.all.compactMap { finding -> String? in
      guard case .sharedDeficit(let slots) = finding.statement else { return nil }
      let place = lowered(names.subjectAndGrade(slots.work))
      return slots.deficit.skill.isNamed
        ? "«\(inner(slots.deficit.skill.title))» (\(place))" : "\(slots.deficit.skill.title) (\(place))"
    }.joined(separator: "; ")
  }

  /// «Риск» – данными не подтверждается; «Другой риск» – не активирован.
  func risks(_ one: Recommendation) -> String {
    one.grounds.all.compactMap { finding in
      switch finding.statement {
      case .riskAgainstData(let slots): "«\(slots.agreement.title)» – данными не подтверждается"
      case .riskNotActivated(let slots): "«\(slots.risk.factor.title)» – не активирован, но виден в данных"
      default: nil
      }
    }.joined(separator: "; ")
  }

  /// «1) …; 2) …; посмотреть: …»
  func questions(_ one: Recommendation) -> String {
    let asked = one.grounds.all.compactMap { VisitQuestion.byRule[$0.rule] }
    let list = asked.enumerated().map { "\($0 + 1)) \(lowered($1.question))" }.joined(separator: " ")
    return "\(list) Посмотреть: \(asked.map(\.papers).joined(separator: "; "))"
  }

  /// With a small first letter.
  func lowered(_ words: String) -> String { words.prefix(1).lowercased() + words.dropFirst() }

  /// Quotation marks inside of quoted words.
  private func inner(_ words: String) -> String { words.replacing("«", with: "„").replacing("»", with: "“") }
}
