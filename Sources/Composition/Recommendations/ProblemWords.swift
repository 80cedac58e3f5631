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
    for (place, finding) in all.prefix(limit).enumerated() {
      if place > 0 { text += "; " }
      if one.grounds.schools.count > 1, case .school(let school) = finding.territory {
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
    case .decisions: return "решение по каждой школе; результат – по экзамену или независимо проверенной работе"
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
    case .steps(let steps):
      return "отмечены все названные шаги: \(Figures.count(steps, territory, "roadmap-overdue"))"
    case .proof: return "\(proof(one))"
    }
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
