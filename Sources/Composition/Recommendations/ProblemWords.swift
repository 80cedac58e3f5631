import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// What is wrong, in a few words: indicator, value, threshold, year. Another evidence, another text.
extension RecommendationSentences {
  /// The problems of all grounds, each school's by its name where there are several.
  func problem(_ one: Recommendation) -> Text {
    let all = one.grounds.all
    if all.count == 1 { return problem(all[0]) }
    let limit = names.book.methodology.integer(.recommendationSchoolsNamed)
    var text = Text()
    var named: SchoolID?
    for (place, finding) in all.prefix(limit).enumerated() {
      if place > 0 { text += "; " }
      if one.grounds.schools.count > 1, case .school(let school) = finding.territory, school != named {
        named = school
        text += "\(names.school(school)): "
      }
      text += problem(finding)
    }
    if all.count > limit { text += "; и ещё \(more(all.count - limit, one)) (по перечню выводов)" }
    return text
  }

  private func problem(_ finding: Finding) -> Text {
    let territory = finding.territory
    switch finding.statement {
    case .lowProcedures(let slots):
      let low = Figures.count(slots.low.count, territory, "low-procedures")
      let available = Figures.count(slots.available, territory, "low-procedures-available")
      let threshold = Figures.parameter(names.book.methodology.number(.lowShareVPR), .share, .lowShareVPR)
      return
        "доля «2» не ниже порога (\(threshold)) в \(low) из \(available, NounForms(.procedure, .genitive)), \(years(finding.works))\(word(finding))"
    case .lastingLowLevel(let slots):
      guard case .school(let school) = territory else { preconditionFailure("the rule speaks of schools") }
      let lasting = slots.lasting
      let counts = Sentences(names: names).counts(lasting.procedures.map { ($0.work, $0.share) }, school)
      return "низкий уровень по \(names.book.subjects.dative(of: lasting.subject)): \(counts)\(word(finding))"
    case .lowCoverage(let slots):
      let limit = Figures.parameter(slots.limit, .share, .coverageLimited)
      let least = slots.works.min { $0.coverage.value < $1.coverage.value } ?? slots.works[0]
      let figures = CoverageFigures(least, territory)
      let text: Text =
        "охват \(figures.wrote) из \(figures.all) (\(figures.share)) при пороге \(limit), \(names.work(least.work))"
      let others = slots.works.count - 1
      guard others > 0 else { return text }
      let number = Quantity(
        Double(others), .count, address: Figures.address(territory, least.work, "coverage-others"))
      return text + ", и ещё \(number, NounForms(.work))"
    case .insufficientData(let slots):
      let available = Figures.count(slots.available, territory, "low-procedures-available")
      let needed = Figures.parameter(Double(slots.needed), .count, .lowProceduresNeeded)
      return "доступных процедур \(available) при необходимых \(needed), \(years(finding.works))"
    case .smallWork(let slots):
      let two = Figures.count(slots.two, territory, slots.work, "marks-two")
      let n = Figures.count(slots.participants, territory, slots.work, "marks")
      return "«2» у \(two) из \(n), \(names.work(slots.work))"
    case .trainingBelowTarget(let slots):
      let trained = Figures.count(slots.trained.done, territory, "training")
      let required = Figures.count(slots.required, territory, "training-required")
      return "обучено \(trained) при необходимых \(required)"
    case .incompleteCampaign(let slots):
      let part = Figures.count(
        slots.coverage.schoolsTakingPart, .region, "schools-" + Addresses.campaign(slots.coverage))
      let all = Figures.count(slots.coverage.schoolsInRegion, .region, "schools")
      let limit = Figures.parameter(
        names.book.methodology.number(.campaignSchoolCoverage), .share, .campaignSchoolCoverage)
      return
        "школ, где проведены работы \(names.grades(slots.coverage.grades)): \(part) из \(all) при пороге \(limit), \(names.campaign(slots.coverage.campaign))"
    case .sharedDeficit(let slots):
      let deficit = slots.deficit
      func count(_ number: Int, _ measure: String) -> Quantity {
        Figures.count(number, territory, slots.work, "\(measure)-\(deficit.skill.title)")
      }
      let below = count(deficit.result.tasksBelow ?? 0, "skill-tasks-below")
      let tasks = count(deficit.result.tasks, "skill-tasks")
      let failed = count(deficit.result.failed, "skill-failed")
      return
        "«\(deficit.skill.title)»: ниже регионального в \(below) из \(tasks, NounForms(.task, .genitive)), не справились не менее \(failed, NounForms(.pupil, .genitive)), \(names.work(slots.work))\(word(finding))"
    case .failedTask(let slots):
      func share(_ measured: Measured, _ place: Territory) -> Quantity {
        Quantity(
          measured.value, .share, n: measured.n,
          address: Figures.address(place, slots.work, "task-completion-\(slots.task.number)"))
      }
      let failed = Figures.count(slots.failed.count ?? 0, territory, slots.work, "task-failed-\(slots.task.number)")
      let n = Figures.count(slots.failed.n, territory, slots.work, "task-pupils-\(slots.task.number)")
      return
        "задание \(slots.task.number): не справились \(failed) из \(n), выполнение \(share(slots.completion, territory)) при региональном \(share(slots.regional, .region)), \(names.work(slots.work))\(word(finding))"
    case .biasSigns(let slots):
      let years = slots.school.yearsWithSigns.map(String.init).joined(separator: ", ")
      return "\(slots.school.status.words): \(years)"
    case .unmatchedSchools(let slots):
      return "школ без логина: \(Figures.count(slots.schools, .region, "schools-unmatched"))"
    case .dataErrors(let slots):
      return "ошибок в файлах: \(Figures.count(slots.errors, .region, "issues-error"))"
    default:
      return withoutStop(Sentences(names: names).text(of: finding))
    }
  }

  /// «, вероятно»; nothing for a fact.
  private func word(_ finding: Finding) -> String { finding.word.map { ", " + $0.words } ?? "" }

  /// «2021 год», «2021–2022 годы».
  private func years(_ works: [Work]) -> String {
    let years = works.map(\.procedure.campaign.year)
    guard let first = years.min(), let last = years.max() else { return "год не указан" }
    return first == last ? "\(first) год" : "\(first)–\(last) годы"
  }

  /// A sentence as a part of another one.
  private func withoutStop(_ text: Text) -> Text {
    guard case .words(let words)? = text.runs.last, words.hasSuffix(".") else { return text }
    var copy = text
    copy.runs[copy.runs.count - 1] = .words(String(words.dropLast()))
    return copy
  }
}

extension RecommendationSentences {
  /// What is expected: indicator and target.
  func target(_ one: Recommendation) -> Text {
    let territory = one.grounds.first.territory
    switch one.target {
    case .decisions(let exams): return decisions(exams, one)
    case .skill(let least, let all, let level):
      let whose = level == .similarSchools ? "похожих школ" : "региона"
      return
        "при повторной проверке справились не менее \(Figures.count(least, territory, "skill-target")) из \(Figures.count(all, territory, "skill-target-of")) (уровень \(whose))"
    case .skills(let targets): return skillLevels(targets)
    case .remeasured: return "при повторной проверке справилось больше учащихся, чем в работе"
    case .checkedOrder: return "порядок проведения подтвердили наблюдатели, отметки – перекрёстная проверка"
    case .coverage(let share):
      return "охват следующей работы не ниже \(Figures.parameter(share, .share, .coverageLimited))"
    case .documents(let all):
      return "размещены и подтверждены все документы этапа: \(Figures.count(all, territory, "documents-of"))"
    case .trained(let required, let all):
      return
        "обучено не менее \(Figures.count(required, territory, "training-required")) из \(Figures.count(all, territory, "training-of"))"
    case .planForEach: return "план есть у каждого учащегося с отметкой «2»"
    case .checkedWorks(let works):
      let number = Figures.parameter(Double(works), .count, .pooledMinimumWorks)
      let forms = NounForms("работы учащихся", "работ учащихся", "работ учащихся")
      return "независимо проверено не менее \(number, forms) по школе"
    case .newConclusions: return "выводы по новым данным"
    case .noErrors: return "ошибок в отчёте о качестве данных нет"
    case .allMatched: return "у каждой школы указан логин или «нет»"
    case .steps(let steps):
      let number = Quantity(
        Double(steps), .count, address: Address(territory: "document", work: one.rule, measure: "steps-named"))
      return "отмечены все названные шаги: \(number)"
    case .proof: return "\(proof(one))"
    }
  }

  /// A level on the next ОГЭ where the school stands above similar ones; else an independently checked work decides.
  private func decisions(_ exams: [ExamTarget], _ one: Recommendation) -> Text {
    guard !exams.isEmpty else {
      return "решение по каждой школе; результат – по экзамену или независимо проверенной работе"
    }
    var text: Text = "решение по каждой школе; на ближайшем ОГЭ отметка «2» – "
    let limit = names.book.methodology.integer(.recommendationSchoolsNamed)
    var named: SchoolID?
    for (place, exam) in exams.prefix(limit).enumerated() {
      let territory = Territory.school(exam.school)
      let least = Figures.count(exam.atMost, territory, exam.work, "exam-target")
      let n = Figures.count(exam.participants, territory, exam.work, "exam-target-of")
      let school = one.grounds.schools.count > 1 && exam.school != named ? "\(names.school(exam.school)): " : ""
      named = exam.school
      text +=
        "\(place == 0 ? "" : "; ")\(school)по \(names.book.subjects.dative(of: exam.work.procedure.subject)) не более чем у \(least) из \(n)"
    }
    if exams.count > limit { text += "; так же по другим школам перечня" }
    return text + " (уровень похожих школ или обычное изменение за год)"
  }

  /// What shows that it was done.
  func proof(_ one: Recommendation) -> String {
    if let document = one.measure?.document, !document.isEmpty { return document }
    switch one.request {
    case .reviewResults: return "протокол"
    case .absenceReasons: return "сведения о причинах"
    case .diagnostics: return "сводная таблица баллов"
    case .individualPlans: return "перечень планов без персональных сведений"
    case .staffTraining: return "справка об обучении"
    case .recalculate: return "справка по новым данным"
    case .mendFiles: return "отчёт о качестве данных"
    case .matchSchools: return "перечень без пустых строк"
    case .methodicalPlan: return "план методической работы"
    case .practicum: return "программа практикума, результаты повторного замера"
    case .observers: return "протокол наблюдения, сводная таблица баллов"
    case .riskMeasures: return "решение по направлению"
    case .refineRisks: return "протокол верификации рисков"
    case .visitQuestions: return "карта посещения"
    case .skillCheck: return "результаты двух проверок"
    case .courseContent: return "программа курса"
    case .requestDocuments, .placeDocuments, .confirmDocuments, .lateDocuments, .followExamination:
      return "запись в ИС МЭДК"
    case .repeatExamination: return "результаты экспертизы"
    case .listDocuments: return "форма «ИС МЭДК: размещение документов»"
    case .completeSteps: return "отметка о выполнении и ссылка"
    case .mendRoadmap: return "изменение в дорожной карте"
    case .holdInterview: return "запись о собеседовании"
    case .followInterview, .trackInterviews: return "отчёт школы"
    }
  }
}
