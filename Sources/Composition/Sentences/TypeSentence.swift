import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Устойчиво низкие результаты: подтверждается. По обязательным работам 2 кампаний и 4 поколений учащихся …»
  ///
  /// The probability of the lower quarter is told to the analyst alone: for ВПР it would be a rating by the back door.
  func typeOfSchool(_ slots: TypeOfSchool.Slots, _ finding: Finding) -> Text {
    let type = slots.type
    return lead(type) + " " + reason(type, finding) + turning(type, finding) + signs(type)
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
    case .level:
      return type.kind == .persistentlyLow
        ? "По обязательным работам \(extent(type, finding)) уровень школы соответствует нижней четверти школ региона."
        : "По обязательным работам \(extent(type, finding)) уровень школы выше, чем у нижней четверти школ региона."
    case .unclear:
      return
        "По обязательным работам \(extent(type, finding)) нельзя уверенно сказать, соответствует ли уровень школы нижней четверти школ региона."
    case .changes(let changes):
      let low =
        changes.contains { $0.pair.later.procedure.campaign.assessment == .ege }
        ? "Доля низких результатов" : "Доля «2»"
      return
        "\(low) относительно остальных школ региона \(type.kind == .improving ? "снизилась" : "выросла"): \(list(changes))."
    case .contrary(let changes):
      return
        "Доля «2» относительно остальных школ региона по одним работам снизилась, по другим выросла: \(list(changes, hasDirection: true))."
    case .variation:
      return
        "По обязательным работам \(extent(type, finding)) результаты разных поколений и кампаний различаются сильнее, чем обычно в школах региона."
    case .expectation(let one):
      let size = Quantity(
        abs(one.difference), .shareDifference, n: one.pupils,
        address: Figures.address(finding.territory, nil, Expectations.definition.id + "-size"))
      let signed = Quantity(
        one.difference, .shareDifference, n: one.pupils, interval: one.interval,
        address: Figures.address(finding.territory, nil, Expectations.definition.id))
      return
        "Доля «2» меньше ожидаемой на \(size) (\(intervalOf: signed)); это сопоставление, а не объяснение причин."
    case .campaigns(0, _): return "Обязательных работ, по которым судят об уровне школы, нет."
    case .campaigns(let count, let needed):
      let campaigns = Set(type.works.map(\.procedure.campaign)).sorted().map { names.procedure($0) }
      return
        "Учтено кампаний – \(number(count, "type-campaigns", finding)) (\(campaigns.joined(separator: "; "))), нужно не менее \(number(needed, "type-campaigns-needed", finding))."
    case .cohorts(let count, let needed):
      return
        "Результаты относятся к \(number(count, "type-cohorts", finding), NounForms(.generation, .dative)) учащихся, нужно не менее \(number(needed, "type-cohorts-needed", finding))."
    case .noScale: return "Школ с результатами мало, чтобы сопоставить их уровни."
    case .noBackground: return "Фон региона не известен, и уровень школы не с чем сопоставить."
    }
  }

  /// What would change the kind or its word.
  private func turning(_ type: SchoolType, _ finding: Finding) -> Text {
    switch type.turning {
    case .moreCampaigns(let count):
      return
        " Вывод станет возможен с результатами ещё \(number(count, "type-campaigns-missing", finding), NounForms("кампании", "кампаний", "кампаний")).\(uncounted(type))"
    case .moreCohorts(let count):
      return
        " Вывод станет возможен с результатами ещё \(number(count, "type-cohorts-missing", finding), NounForms(.generation, .genitive)) учащихся."
    case .regionalResult(let word):
      return word == type.word || (word == .veryLikely && type.word == .confirmed)
        ? " Один результат на уровне региона в следующей кампании вывода не изменил бы."
        : " Результат на уровне региона в следующей кампании изменил бы вывод на «\(word.words)»."
    case .sameResult(let word):
      return word == type.word
        ? " Ещё один такой же результат вывода не изменил бы."
        : " Ещё один такой же результат изменил бы вывод об устойчиво низком уровне на «\(word.words)»."
    case .comingWorks:
      switch type.kind {
      case .improving, .worsening:
        return " Вывод изменится, если в следующей сопоставимой работе разность с регионом вернётся к прежней."
      case .unstable: return " Вывод изменится, если следующие работы разных поколений дадут близкие результаты."
      default:
        return " Вывод изменится, если в следующих работах доля «2» будет такой, какая ожидается для этих условий."
      }
    case .wholeRegion: return " Вывод станет возможен с результатами школ всего региона."
    case .background: return " Достаточно файла «фон-региона.json» регионального расчёта."
    }
  }

  /// « Не учтено: осень 2020 года …»: campaigns that an option would count.
  private func uncounted(_ type: SchoolType) -> String {
    guard !type.uncounted.isEmpty else { return "" }
    let option = names.book.methodology.entry(.lowCountEntranceDiagnostics).title
    return
      " Не учтено: \(type.uncounted.map { names.campaign($0) }.joined(separator: ", ")) – учитывается, только если включён параметр методики «\(option)»."
  }

  /// What signs of how works were held take from the statement.
  private func signs(_ type: SchoolType) -> Text {
    var text = Text()
    if !type.marked.isEmpty {
      text +=
        " В этих работах есть признаки, требующие внимания: изменение может отражать порядок их проведения. Признаки не доказывают нарушения."
    }
    if !type.withheld.isEmpty {
      text +=
        " Улучшение не заявляется: в работах \(list(type.withheld)) есть признаки, требующие внимания. Признаки не доказывают нарушения."
    }
    return text
  }

  /// «2 кампаний и 4 поколений учащихся».
  private func extent(_ type: SchoolType, _ finding: Finding) -> Text {
    let campaigns = number(type.campaigns, "type-campaigns", finding)
    let cohorts = number(type.cohorts, "type-cohorts", finding)
    return
      "\(campaigns, NounForms("кампании", "кампаний", "кампаний")) и \(cohorts, NounForms(.generation, .genitive)) учащихся"
  }

  private func number(_ value: Int, _ measure: String, _ finding: Finding) -> Quantity {
    Figures.count(value, finding.territory, measure)
  }

  /// «ОГЭ, математика, 9 класс (2021 год и 2022 год); …»
  private func list(_ changes: [Change], hasDirection: Bool = false) -> String {
    changes.map { change in
      let work = change.pair.later
      let name = names.book.subjects.title(of: work.procedure.subject).lowercased()
      let earlier = names.campaign(change.pair.earlier.procedure.campaign)
      let later = names.campaign(work.procedure.campaign)
      let direction = hasDirection ? ", \(change.isBetter ? "снизилась" : "выросла")" : ""
      return
        "\(names.assessment(work.procedure.campaign.assessment)), \(name), \(work.procedure.programmeGrade) класс (\(earlier) и \(later)\(direction))"
    }.joined(separator: "; ")
  }
}
