import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

/// Sentences of the records of road maps.
extension Sentences {
  /// «На 20.05.2022 размещено 1 из 3 документов (подтверждающие документы 1 этапа), подтверждено куратором – 0. …»
  func documentsAtDate(_ slots: DocumentsAtDate.Slots) -> Text {
    let one = slots.documents
    let thing = "school:\(one.school):\(one.stage.rawValue)"
    func count(_ number: Int, _ measure: String) -> Quantity {
      RoadmapFigures.count(number, one.municipality, measure, thing)
    }
    var text: Text =
      "На \(slots.day.words) размещено \(count(one.placed.done, "documents-placed")) из \(count(one.placed.of, "documents-placed-of"), RoadmapWords.document) (\(RoadmapWords.stage(one.stage))), подтверждено куратором – \(count(one.confirmed.done, "documents-confirmed"))."
    if !one.missing.isEmpty { text += " Не размещены: \(quoted(one.missing))." }
    if one.state != .confirmed {
      text +=
        one.term.map { term in
          " Срок школы – \(term.words) (\(slots.day <= term ? "не истёк" : "истёк"))."
        } ?? " Срок школы в дорожной карте не указан."
    }
    if one.conforms == false { text += " По ответу экспертизы документы не соответствуют её параметрам." }
    return text
  }

  func documentsUnlisted(_ slots: DocumentsUnlisted.Slots) -> Text {
    let stage = slots.stage.map { " (\(RoadmapWords.stage($0)))" } ?? ""
    return
      "На \(slots.day.words) сведений о документах школ в ИС МЭДК\(stage) нет; это не означает, что нет самих документов."
  }

  /// «На 20.05.2022 срок истёк без отметки о выполнении: п. 15, п. 28. Ответственный – УО.»
  func overdueSteps(_ slots: OverdueSteps.Slots) -> Text {
    "На \(slots.day.words) срок истёк без отметки о выполнении: \(numbers(slots.steps)). Ответственный: \(RoadmapWords.responsible(slots.performer))."
  }

  /// «Обучено 1 из 14 работников; по дорожной карте нужно не менее 2.»
  func trainingBelowTarget(_ slots: TrainingBelowTarget.Slots, _ finding: Finding) -> Text {
    func count(_ number: Int, _ measure: String) -> Quantity { Figures.count(number, finding.territory, measure) }
    let staff = NounForms("работника", "работников", "работников")
    return
      "Обучено \(count(slots.trained.done, "training")) из \(count(slots.trained.of, "training-of"), staff); по дорожной карте нужно не менее \(count(slots.required, "training-required"))."
  }

  func interviews(_ slots: Interviews.Slots) -> Text {
    guard let held = slots.held else {
      return slots.term.map { "Собеседования с командой школы ещё не было; срок по дорожной карте – \($0.words)." }
        ?? "Собеседования с командой школы ещё не было."
    }
    return held.recommendation.isEmpty
      ? "Собеседование проведено \(held.day.words); рекомендация не внесена."
      : "На собеседовании \(held.day.words) рекомендовано: \(quoted([held.recommendation]))."
  }

  func roadmapGaps(_ slots: RoadmapGaps.Slots) -> Text {
    switch slots.gap {
    case .noPerformer: "В дорожной карте не назван исполнитель: \(numbers(slots.steps))."
    case .examinedBeforeTerm:
      "Экспертиза документов назначена раньше срока, к которому их размещают школы: \(numbers(slots.steps))."
    case .noTarget: "Целевое значение показателя не указано: \(numbers(slots.steps))."
    }
  }

  /// «п. 15, п. 28»
  func numbers(_ steps: [StepNumber]) -> String { steps.map { "п. \($0)" }.joined(separator: ", ") }

  /// Words of files as a part of a sentence: in quotes, without a full stop of their own.
  func quoted(_ words: [String]) -> String {
    words.map { "«\($0.hasSuffix(".") ? String($0.dropLast()) : $0)»" }.joined(separator: "; ")
  }
}
