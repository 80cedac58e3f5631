import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Устойчиво низкие результаты: подтверждается. По обязательным работам 2 кампаний и 4 поколений учащихся …»
  func typeOfSchool(_ slots: TypeOfSchool.Slots, _ finding: Finding) -> Text {
    let type = slots.type
    return lead(type) + " " + reason(type, finding) + turning(type, finding)
  }

  private func lead(_ type: SchoolType) -> Text {
    switch type.kind {
    case .persistentlyLow: "Устойчиво низкие результаты: \(type.word.words)."
    case .worsening: "Ухудшение результатов: \(type.word.words)."
    case .improving: "Улучшение результатов: \(type.word.words)."
    case .unstable: "Нестабильные результаты: \(type.word.words)."
    case .aboveExpected: "Результаты выше ожидаемых для школ с такими же условиями: \(type.word.words)."
    case .ordinary: "Устойчиво низкий уровень не подтверждается."
    case .insufficient: "Для вывода об устойчивости результатов данных недостаточно."
    }
  }

  private func reason(_ type: SchoolType, _ finding: Finding) -> Text {
    switch type.reason {
    case .level(let range):
      let isLow = type.kind == .persistentlyLow
      let probability = probability(isLow ? range.lowerBound : range.upperBound, finding)
      return isLow
        ? "По обязательным работам \(extent(type, finding)) школа – на уровне нижней четверти школ региона (вероятность не менее \(probability))."
        : "По обязательным работам \(extent(type, finding)) школа – выше уровня нижней четверти школ региона (вероятность нижней четверти не более \(probability))."
    case .unclear(let range):
      return
        "По обязательным работам \(extent(type, finding)) вероятность того, что школа – на уровне нижней четверти школ региона, от \(probability(range.lowerBound, finding)) до \(probability(range.upperBound, finding, "-upper"))."
    case .changes(let changes):
      return
        "Доля «2» относительно региона \(type.kind == .improving ? "снизилась" : "выросла"): \(list(changes))."
    case .contrary(let changes):
      return "Доля «2» относительно региона по одним работам снизилась, по другим выросла: \(list(changes))."
    case .variation:
      return
        "По обязательным работам \(extent(type, finding)) результаты разных поколений и кампаний различаются сильнее, чем обычно в школах региона."
    case .expectation: return "Это сопоставление, а не объяснение причин."
    case .campaigns(0, _): return "Обязательных работ, по которым судят об уровне школы, нет."
    case .campaigns(let count, let needed):
      return
        "Результаты обязательных работ есть за \(number(count, "type-campaigns", finding), NounForms("кампанию", "кампании", "кампаний")), нужно не менее чем за \(number(needed, "type-campaigns-needed", finding))."
    case .cohorts(let count, let needed):
      return
        "Результаты относятся к \(number(count, "type-cohorts", finding), NounForms(.generation, .dative)) учащихся, нужно не менее \(number(needed, "type-cohorts-needed", finding))."
    case .noScale: return "Школ в регионе мало, чтобы сопоставить уровни."
    case .noBackground: return "Фон региона не известен, и уровень школы не с чем сопоставить."
    }
  }

  private func turning(_ type: SchoolType, _ finding: Finding) -> Text {
    switch type.turning {
    case .moreCampaigns(let count):
      return
        " Достаточно результатов ещё \(number(count, "type-campaigns-missing", finding), NounForms("кампании", "кампаний", "кампаний"))."
    case .moreCohorts(let count):
      return
        " Достаточно результатов ещё \(number(count, "type-cohorts-missing", finding), NounForms("поколения", "поколений", "поколений")) учащихся."
    case .regionalResult(let word):
      return word == type.word || (word == .veryLikely && type.word == .confirmed)
        ? " Один результат на уровне региона в следующей кампании вывода не изменил бы."
        : " Результат на уровне региона в следующей кампании изменил бы вывод на «\(word.words)»."
    case .sameResult(let word):
      return word == type.word
        ? " Ещё один такой же результат вывода не изменил бы."
        : " Ещё один такой же результат изменил бы вывод об устойчиво низком уровне на «\(word.words)»."
    case .nextComparable: return " Вывод уточнит следующая сопоставимая работа."
    case .nothing: return ""
    case .background: return " Достаточно файла «фон-региона.json» регионального расчёта."
    }
  }

  /// «2 кампаний и 4 поколений учащихся».
  private func extent(_ type: SchoolType, _ finding: Finding) -> Text {
    let campaigns = number(type.campaigns, "type-campaigns", finding)
    let cohorts = number(type.cohorts, "type-cohorts", finding)
    return
      "\(campaigns, NounForms("кампании", "кампаний", "кампаний")) и \(cohorts, NounForms("поколения", "поколений", "поколений")) учащихся"
  }

  private func number(_ value: Int, _ measure: String, _ finding: Finding) -> Quantity {
    Figures.count(value, finding.territory, measure)
  }

  private func probability(_ value: Double, _ finding: Finding, _ part: String = "") -> Quantity {
    Quantity(
      value, .probability, address: Figures.address(finding.territory, nil, SchoolType.definition.id + part))
  }

  /// «Математика, 9 класс: ОГЭ 2021 и 2022 годов; …»
  private func list(_ changes: [Change]) -> Text {
    let words = changes.map { change in
      let work = change.pair.later
      let name = names.book.subjects.title(of: work.procedure.subject)
      let earlier = names.campaign(change.pair.earlier.procedure.campaign)
      let later = names.campaign(work.procedure.campaign)
      return
        "\(names.assessment(work.procedure.campaign.assessment)), \(name), \(work.procedure.programmeGrade) класс (\(earlier) и \(later), \(change.isBetter ? "снизилась" : "выросла"))"
    }
    return Text(stringLiteral: words.joined(separator: "; "))
  }
}
