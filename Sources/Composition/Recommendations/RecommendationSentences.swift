import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// The words of recommendations: one pattern a request; the verb follows the evidence.
struct RecommendationSentences {
  /// How the schools concerned are called.
  enum Naming {
    /// In full, where no column names them.
    case byName
    /// «школы» beside a column that names them.
    case byColumn
    /// «11 школ»; where many recommendations are told as one, what differs between them is left to the list.
    case counted(schools: Text, isJoined: Bool = true)

    /// Whether many recommendations are told as one.
    var isJoined: Bool { if case .counted(_, true) = self { true } else { false } }
  }

  let names: Names
  /// Whether measures and lists of papers are left to the table that the reader is referred to: a first page has no room
  /// for them.
  var isBrief = false

  /// What is asked, with the measure of the bank: «обеспечить рассмотрение … результатов школы; закрепить …».
  func text(_ one: Recommendation, _ naming: Naming = .byColumn) -> Text {
    let measure = measure(one, naming)
    let request = request(one, naming)
    var text = request + measure
    text.substitutes = request.substitutes.map { $0 + measure }
    return text
  }

  /// What is asked, from a small letter and without a full stop.
  func request(_ one: Recommendation, _ naming: Naming) -> Text {
    let schools = schools(one, naming)
    switch one.request {
    case .reviewResults: return review(one, schools, naming)
    case .methodicalPlan: return methodicalPlan(one, schools, naming)
    case .practicum(_, let examples): return practicum(one, examples: examples, naming)
    case .observers(let subjects): return observers(subjects, schools, naming)
    case .riskMeasures: return "рассмотреть для \(schools) меру по направлению «\(one.risk?.title ?? "")»"
    case .refineRisks:
      return naming.isJoined
        ? "вместе с кураторами уточнить перечни рисковых направлений \(schools)"
        : "вместе с куратором уточнить перечень рисковых направлений \(schools)" + (isBrief ? "" : ": \(risks(one))")
    case .visitQuestions:
      return naming.isJoined
        ? "при посещении \(schools) задать вопросы по выводам и посмотреть документы"
        : "при посещении \(schools) уточнить: \(questions(one))"
    case .skillCheck(let weeks): return skillCheck(one, weeks, schools, naming)
    case .courseContent(let subject): return courseContent(one, subject)
    case .absenceReasons:
      let why = isBrief ? "" : " (болезнь, выбор школы, иное)"
      return "выяснить причины неучастия в работах\(why) учащихся \(schools)"
    case .diagnostics: return "по результатам \(schools) мер не назначать: данных недостаточно"
    case .individualPlans: return "результаты работ с малым числом участников не обобщать"
    case .requestDocuments:
      return "запросить у \(schools) недостающие документы\(naming.isJoined ? "" : missing(one))"
    case .confirmDocuments:
      return naming.isJoined
        ? "проверить и подтвердить размещённые документы \(schools)"
        : "проверить и подтвердить размещённые документы\(stage(one))"
    case .placeDocuments: return "разместить документы\(missing(one))"
    case .lateDocuments:
      return "обеспечить размещение и подтверждение документов, срок которых истёк, у \(schools)"
    case .repeatExamination:
      return
        "проследить за размещением документов до срока школы и повторить после него экспертизу документов \(schools)"
    case .listDocuments: return "внести сведения о документах школ"
    case .followExamination(let words): return "учесть рекомендацию экспертизы: \(quoted([words]))"
    case .staffTraining:
      return naming.isJoined
        ? "направить на обучение работников \(schools) – не меньше доли, которую называет дорожная карта"
        : training(one)
    case .recalculate(let campaign): return recalculation(one, after: campaign)
    case .matchSchools:
      return "заполнить перечень «соответствие.csv» для школ без логина и повторить расчёт"
    case .mendFiles: return "устранить ошибки в файлах, из-за которых данные не учтены"
    case .completeSteps:
      return naming.isJoined
        ? "выполнить просроченные шаги дорожных карт и внести отметки с подтверждением"
        : "выполнить просроченные шаги\(steps(one)) и внести отметки с подтверждением"
    case .mendRoadmap: return mendRoadmap(one)
    case .holdInterview: return "провести собеседование с командой \(schools)"
    case .trackInterviews: return "взять на контроль выполнение рекомендаций собеседования у \(schools)"
    case .followInterview(let words): return "выполнить рекомендацию собеседования: \(quoted([words]))"
    }
  }

  private func review(_ one: Recommendation, _ schools: Text, _ naming: Naming) -> Text {
    let later = isBrief ? "" : " по следующей работе"
    return switch one.insistence {
    case .ensure: "обеспечить рассмотрение на совещании руководителей результатов \(schools)"
    case .carryOut:
      one.grounds.schools.count == 1 && !naming.isJoined
        ? "провести собеседование с руководителем и уточнить\(later) результаты \(schools)"
        : "провести собеседования с руководителями и уточнить\(later) результаты \(schools)"
    case .clarify, .supplement: "уточнить по следующей работе, до назначения мер, результаты \(schools)"
    }
  }

  /// «; закрепить за школой опорную школу»
  private func measure(_ one: Recommendation, _ naming: Naming) -> Text {
    guard !isBrief, let measure = one.measure else { return "" }
    switch one.request {
    case .diagnostics(let subjects, let works):
      let dative = subjects.map { names.book.subjects.dative(of: $0) }
      let number = Figures.parameter(Double(works), .count, .pooledMinimumWorks)
      let forms = NounForms("работы учащихся", "работ учащихся", "работ учащихся")
      if naming.isJoined { return "; \(lowered(measure.words)) (в школе вместе не менее \(number, forms))" }
      return
        "; \(lowered(measure.words)) (по \(Enumeration.joined(dative)), вместе не менее \(number, forms))"
    // The request says it already, with the topics of the courses, the day, the skill or the questions.
    case .staffTraining, .recalculate, .skillCheck, .visitQuestions, .refineRisks: return ""
    // A first page has no room for how it is done, unless nothing else is to be decided.
    case _ where isBrief:
      guard one.insistence == .supplement else { return "" }
      return "; \(lowered(measure.words.split(separator: ", ").first.map(String.init) ?? ""))"
    case .riskMeasures: return ": \(lowered(measure.words))"
    default: return "; \(lowered(measure.words))"
    }
  }

  /// «школы», «школ», or by name; the genitive.
  private func schools(_ one: Recommendation, _ naming: Naming) -> Text {
    let all = one.grounds.schools
    switch naming {
    case .counted(let schools, _): return schools
    case .byColumn: return all.count == 1 ? "школы" : "школ"
    case .byName:
      if all.count == 1 { return "школы \(names.school(all[0]))" }
      return "школ: \(listed(all, one))"
    }
  }

  /// «МБОУ «А», МБОУ «Б» и ещё 3 школы».
  func listed(_ schools: [SchoolID], _ one: Recommendation) -> Text {
    let limit = names.book.methodology.integer(.recommendationSchoolsNamed)
    let text: Text = "\(schools.prefix(limit).map { names.school($0) }.joined(separator: ", "))"
    return schools.count > limit ? text + " и ещё \(more(schools.count - limit, one), NounForms(.school))" : text
  }

  /// How many are not named; the number belongs to the list, not to a territory's data.
  func more(_ number: Int, _ one: Recommendation) -> Quantity {
    Quantity(
      Double(number), .count,
      address: Address(territory: "document", work: one.rule, measure: "schools-not-named"))
  }

  /// «повторить расчёт, …; до этого выводы по работам неполной кампании и по школам с малыми работами: … – предварительные»
  private func recalculation(_ one: Recommendation, after campaign: Campaign) -> Text {
    let isIncomplete = one.grounds.all.contains { if case .incompleteCampaign = $0.statement { true } else { false } }
    let small = one.grounds.schools
    var about: Text = isIncomplete ? "по работам неполной кампании" : ""
    if !small.isEmpty {
      about += "\(isIncomplete ? " и " : "")по школам, где каждая работа мала (\(listed(small, one)))"
    }
    return
      "повторить расчёт, когда станут известны результаты (\(names.procedure(campaign))); до этого выводы \(about)\(small.isEmpty ? "" : ",") считать предварительными"
  }

  private func training(_ one: Recommendation) -> Text {
    guard case .trained(let required, let all) = one.target, case .trainingBelowTarget = one.grounds.first.statement
    else { return "направить работников на обучение" }
    let territory = one.grounds.first.territory
    let topics = one.measure?.courses ?? []
    let text: Text =
      "направить работников на обучение: обучено должно быть не менее \(Figures.count(required, territory, "training-required")) из \(Figures.count(all, territory, "training-of"))"
    return topics.isEmpty ? text : text + "; темы: \(topics.joined(separator: ", "))"
  }

  private func missing(_ one: Recommendation) -> Text {
    guard !isBrief, case .documentsAtDate(let slots) = one.grounds.first.statement, !slots.documents.missing.isEmpty
    else {
      return ""
    }
    return ": \(quoted(slots.documents.missing))"
  }

  private func stage(_ one: Recommendation) -> Text {
    guard case .documentsAtDate(let slots) = one.grounds.first.statement else { return "" }
    return " (\(RoadmapWords.stage(slots.documents.stage)))"
  }

  private func steps(_ one: Recommendation) -> Text {
    guard case .overdueSteps(let slots) = one.grounds.first.statement else { return "" }
    return " (\(Sentences(names: names).numbers(slots.steps)))"
  }

  private func mendRoadmap(_ one: Recommendation) -> Text {
    guard case .roadmapGaps(let slots) = one.grounds.first.statement else { return "дополнить дорожную карту" }
    let steps = Sentences(names: names).numbers(slots.steps)
    return switch slots.gap {
    case .noPerformer: "назвать исполнителей шагов: \(steps)"
    case .examinedBeforeTerm: "согласовать сроки экспертизы (\(steps)) со сроками размещения документов школами"
    case .noTarget: "указать целевое значение показателя: \(steps)"
    }
  }

  private func quoted(_ words: [String]) -> String { Sentences(names: names).quoted(words) }
}

extension Text {
  /// With a capital letter, for the start of a sentence or of a cell.
  var capitalised: Text {
    guard case .words(let words)? = runs.first else { return self }
    var copy = self
    copy.runs[0] = .words(sentenceStart(words))
    copy.substitutes = substitutes.map(\.capitalised)
    return copy
  }
}
