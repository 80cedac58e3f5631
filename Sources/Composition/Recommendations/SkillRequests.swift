import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Requests about skills, risks, observers and questions.
extension RecommendationSentences {
  func methodicalPlan(_ one: Recommendation, _ naming: Naming) -> Text {
    if case .counted(let schools) = naming {
      let what: Text = "умений, по которым выполнение ниже регионального, для \(schools)"
      return switch one.insistence {
      case .ensure: "обеспечить включение в планы методической работы \(what)"
      case .carryOut:
        "провести обсуждение и, уточнив по следующей работе, включить в планы методической работы умения, по которым выполнение ниже регионального, для \(schools)"
      case .clarify, .supplement:
        "уточнить по следующей работе владение умениями, по которым выполнение ниже регионального, для \(schools)"
      }
    }
    let skills = skills(one)
    return switch one.insistence {
    case .ensure: "обеспечить включение в план методической работы умений: \(skills)"
    case .carryOut:
      "провести обсуждение и, уточнив по следующей работе, включить в план методической работы умения: \(skills)"
    case .clarify, .supplement: "уточнить по следующей работе владение умениями: \(skills)"
    }
  }

  func practicum(_ one: Recommendation, _ schools: Text, examples: [SchoolID], _ naming: Naming) -> Text {
    let who: Text = "для школьных методических объединений \(schools)"
    let what = naming.isCounted ? "по умениям, по которым выполнение ниже регионального" : "по умениям: \(skills(one))"
    let text: Text =
      switch one.insistence {
      case .ensure: "обеспечить практикум \(who) \(what)"
      case .carryOut: "провести практикум \(who) и уточнить его итоги повторным замером \(what)"
      case .clarify, .supplement: "уточнить по следующей работе, нужен ли практикум \(who) \(what)"
      }
    // Another school is named to the methodical service alone, never in the paper of a school.
    if naming.isCounted || examples.isEmpty || one.insistence < .carryOut { return text }
    return text + "; показать опыт: \(examples.map { names.school($0) }.joined(separator: ", "))"
  }

  func skillCheck(_ one: Recommendation, _ weeks: Int, _ schools: Text, _ naming: Naming) -> Text {
    guard case .failedTask(let slots) = one.grounds.first.statement else { return "провести проверку умения" }
    let number = Figures.parameter(Double(weeks), .count, .skillRepeatWeeks)
    let again: Text = "повторить через \(number, NounForms("неделю", "недели", "недель"))"
    if naming.isCounted {
      return switch one.insistence {
      case .ensure:
        "обеспечить короткие проверки умений, с которыми не справилось больше всего учащихся \(schools), \(again)"
      case .carryOut:
        "провести короткие проверки умений, с которыми не справилось больше всего учащихся \(schools), уточнить их итоги, \(again)"
      case .clarify, .supplement:
        "уточнить короткими проверками умения, с которыми не справилось больше всего учащихся \(schools)"
      }
    }
    let what = slots.task.skill.isEmpty ? "по заданию \(slots.task.number)" : "умения «\(inner(slots.task.skill))»"
    let work = lowered(names.subjectAndGrade(slots.work))
    return switch one.insistence {
    case .ensure:
      "обеспечить короткую проверку \(what) (\(work)), обсудить её на школьном методическом объединении, \(again)"
    case .carryOut:
      "провести короткую проверку \(what) (\(work)), уточнить её итоги на школьном методическом объединении, \(again)"
    case .clarify, .supplement: "уточнить короткой проверкой \(what) (\(work)), нужна ли помощь учащимся"
    }
  }

  func observers(_ subjects: [Subject], _ schools: Text, _ naming: Naming) -> Text {
    let dative = subjects.map { names.book.subjects.dative(of: $0) }
    let works = naming.isCounted ? "при ближайших работах" : "при ближайших работах по \(Enumeration.joined(dative))"
    return
      "обеспечить \(works) независимых наблюдателей и перекрёстную проверку для \(schools); до их итогов выводов в отношении работников не делать"
  }

  func courseContent(_ one: Recommendation, _ subject: Subject) -> Text {
    let measure = "course-\(subject.code)"
    let schools = Figures.count(one.grounds.schools.count, .region, "schools-" + measure)
    let pupils = Figures.count(one.grounds.pupils, .region, "pupils-" + measure)
    let who = NounForms("учащегося", "учащихся", "учащихся")
    let dative = names.book.subjects.dative(of: subject)
    let request: Text =
      switch one.insistence {
      case .ensure: "обеспечить в программах курсов по \(dative) занятия по умениям: \(skills(one))"
      case .carryOut:
        "провести отбор тем и, уточнив по следующей работе, учесть в программах курсов по \(dative) умения: \(skills(one))"
      case .clarify, .supplement:
        "уточнить по следующей работе, учитывать ли в программах курсов по \(dative) умения: \(skills(one))"
      }
    return (request + " (не менее \(pupils, who), \(schools, NounForms(.school)))").otherwise(request)
  }

  /// «А» (математика, 5 класс); «Б» (русский язык, 6 класс): each once, those of most pupils first.
  private func skills(_ one: Recommendation) -> String {
    var seen: Set<String> = []
    let all = one.grounds.all.compactMap { finding -> String? in
      guard case .sharedDeficit(let slots) = finding.statement else { return nil }
      let words = "\(title(slots.deficit.skill)) (\(lowered(names.subjectAndGrade(slots.work))))"
      return seen.insert(words).inserted ? words : nil
    }
    let limit = names.book.methodology.integer(.recommendationSkillsNamed)
    return all.prefix(limit).joined(separator: "; ") + (all.count > limit ? "; остальные – по перечню выводов" : "")
  }

  /// The levels that are to be reached: «при повторном замере выполнение не ниже уровня региона: «А» – 58,0 %; …»
  func skillLevels(_ targets: [SkillTarget]) -> Text {
    let limit = names.book.methodology.integer(.recommendationSkillsNamed)
    var text: Text = "при повторном замере выполнение не ниже уровня региона: "
    for (place, target) in targets.prefix(limit).enumerated() {
      let share = Quantity(
        target.atLeast, .share,
        address: Figures.address(.region, target.work, "skill-level-\(target.skill.title)"))
      text += "\(place == 0 ? "" : "; ")\(title(target.skill)) – \(share)"
    }
    return targets.count > limit ? text + " и так же по другим умениям перечня" : text
  }

  /// «Текстовые задачи», задания 1.1, 1.2.
  func title(_ skill: WorkSkill) -> String { skill.isNamed ? "«\(inner(skill.title))»" : skill.title }

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

  /// «1) …? 2) …? Посмотреть: …»
  func questions(_ one: Recommendation) -> String {
    let asked = one.grounds.all.compactMap { names.book.visitQuestions[$0.rule] }
    let list = asked.enumerated().map { "\($0 + 1)) \(lowered($1.question))" }.joined(separator: " ")
    return "\(list) Посмотреть: \(asked.map(\.papers).joined(separator: "; "))"
  }

  /// With a small first letter.
  func lowered(_ words: String) -> String { words.prefix(1).lowercased() + words.dropFirst() }

  /// Quotation marks inside of quoted words.
  private func inner(_ words: String) -> String { words.replacing("«", with: "„").replacing("»", with: "“") }
}
