import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Requests about skills, risks, observers and questions.
extension RecommendationSentences {
  func methodicalPlan(_ one: Recommendation, _ schools: Text, _ naming: Naming) -> Text {
    let plan = naming.isJoined ? "планы" : "план"
    let whose: Text = naming.isJoined ? " для \(schools)" : ""
    guard isGeneral(one, naming) else {
      let skills = skills(one)
      return switch one.insistence {
      case .ensure: "обеспечить включение в план методической работы умений: \(skills)"
      case .carryOut:
        "провести обсуждение и, уточнив по следующей работе, включить в план методической работы умения: \(skills)"
      case .clarify, .supplement: "уточнить по следующей работе владение умениями: \(skills)"
      }
    }
    return switch one.insistence {
    case .ensure:
      "обеспечить включение в \(plan) методической работы умений ниже уровня региона\(whose)"
    case .carryOut:
      isBrief
        ? "провести обсуждение умений ниже уровня региона\(whose), уточнив их по следующей работе"
        : "провести обсуждение и, уточнив по следующей работе, включить в \(plan) методической работы умения ниже уровня региона\(whose)"
    case .clarify, .supplement:
      "уточнить по следующей работе владение умениями ниже уровня региона\(whose)"
    }
  }

  func practicum(_ one: Recommendation, examples: [SchoolID], _ naming: Naming) -> Text {
    var who: Text = "для школьных методических объединений"
    switch naming {
    case .counted(let schools, _): who += " \(schools)"
    case .byName: who += " (\(listed(one.grounds.schools, one)))"
    case .byColumn: break
    }
    let isGeneral = isGeneral(one, naming)
    let what = isGeneral ? "по умениям ниже уровня региона" : "по умениям: \(skills(one))"
    let text: Text =
      switch one.insistence {
      case .ensure: "обеспечить практикум \(who) \(what)"
      case .carryOut: "провести практикум \(who) \(what), уточнив их по следующей работе"
      case .clarify, .supplement: "уточнить по следующей работе, нужен ли практикум \(who) \(what)"
      }
    // Another school is named to the methodical service alone, never in the paper of a school.
    if isGeneral || isBrief || examples.isEmpty || one.insistence < .carryOut { return text }
    return text + "; показать опыт: \(examples.map { names.school($0) }.joined(separator: ", "))"
  }

  /// Whether the skills are left to the list: where many recommendations are one, or a first page has no room.
  private func isGeneral(_ one: Recommendation, _ naming: Naming) -> Bool {
    naming.isJoined || (isBrief && one.grounds.all.count > 1)
  }

  func skillCheck(_ one: Recommendation, _ weeks: Int, _ schools: Text, _ naming: Naming) -> Text {
    guard case .failedTask(let slots) = one.grounds.first.statement else { return "провести проверку умения" }
    let number = Figures.parameter(Double(weeks), .count, .skillRepeatWeeks)
    let again: Text = "повторить через \(number, NounForms("неделю", "недели", "недель"))"
    if naming.isJoined {
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
    let works = naming.isJoined ? "при ближайших работах" : "при ближайших работах по \(Enumeration.joined(dative))"
    let caution =
      isBrief ? "без выводов до их итогов" : "до их итогов выводов в отношении работников не делать"
    return "обеспечить \(works) независимых наблюдателей и перекрёстную проверку для \(schools); \(caution)"
  }

  func courseContent(_ one: Recommendation, _ subject: Subject) -> Text {
    // A paper of some municipalities has fewer grounds, so other numbers.
    let measure = "course-\(subject.code)-\(one.grounds.pupils)-\(one.grounds.schools.count)"
    let schools = Figures.count(one.grounds.schools.count, .region, "schools-" + measure)
    let pupils = Figures.count(one.grounds.pupils, .region, "pupils-" + measure)
    let who = NounForms("учащегося", "учащихся", "учащихся")
    let dative = names.book.subjects.dative(of: subject)
    let isLong = isBrief && one.grounds.all.count > 1
    let what = isLong ? "умениям ниже уровня региона" : "умениям: \(skills(one))"
    let request: Text =
      switch one.insistence {
      case .ensure: "обеспечить в программах курсов по \(dative) занятия по \(what)"
      case .carryOut:
        "провести отбор тем и, уточнив по следующей работе, добавить в программы курсов по \(dative) занятия по \(what)"
      case .clarify, .supplement:
        "уточнить по следующей работе, нужны ли в программах курсов по \(dative) занятия по \(what)"
      }
    if isBrief { return request }
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
    let list =
      asked.count == 1
      ? lowered(asked[0].question)
      : asked.enumerated().map { "\($0 + 1)) \(lowered($1.question))" }.joined(separator: " ")
    return "\(list) Посмотреть: \(asked.map(\.papers).joined(separator: "; "))"
  }

  /// With a small first letter, unless the word is an abbreviation.
  func lowered(_ words: String) -> String {
    words.dropFirst().first?.isUppercase == true ? words : words.prefix(1).lowercased() + words.dropFirst()
  }

  /// Quotation marks inside of quoted words.
  private func inner(_ words: String) -> String { words.replacing("«", with: "„").replacing("»", with: "“") }
}
