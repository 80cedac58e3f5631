import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// Whether the activated risk is the one that the data show, in the words of F14 and F15.
  ///
  /// Of several figures the clearest is said; all of them stand beside the risk.
  func riskMatch(_ risks: SchoolRisks) -> Text {
    let confirmed = risks.activated.filter { $0.status == .confirmed }
    switch risks.match {
    case .confirmed:
      return
        "Да: данными подтверждается \(list(confirmed, risks)).\(refuted(risks))\(uncovered(risks))\(missed(risks, "Не активировано, но видно в данных"))"
    case .diverges:
      return "Нет.\(refuted(risks))\(uncovered(risks))\(missed(risks, "Сильнее выражено в данных и не активировано"))"
    case .notShown: return "Нет.\(refuted(risks))\(uncovered(risks))"
    case .notCovered: return "Ответа нет.\(uncovered(risks))"
    case .nothingActivated: return beforeActivation(risks)
    }
  }

  /// The profile against the data while the choice of risks is open.
  private func beforeActivation(_ risks: SchoolRisks) -> Text {
    let confirmed = risks.agreements.filter { risk in
      risk.status == .confirmed && !risk.isRefuted && !risks.missed.contains { $0.factor.id == risk.factor?.id }
    }
    var text: Text = "Риски не активированы."
    if !confirmed.isEmpty { text += " Данными подтверждается \(list(confirmed, risks))." }
    if !risks.missed.isEmpty {
      text += " Видно в данных: \(missedList(risks)). Рекомендуем рассмотреть активацию этого направления."
    }
    return text
  }

  private func refuted(_ risks: SchoolRisks) -> Text {
    let all = risks.activated.filter { $0.status == .notConfirmed }
    return all.isEmpty
      ? "" : " Активировано и данными не подтверждается: \(titles(all)); рекомендуем уточнить вместе с куратором."
  }

  private func uncovered(_ risks: SchoolRisks) -> Text {
    let all = risks.activated.filter { $0.status == .notCovered }
    return all.isEmpty ? "" : " Имеющимися данными не проверяется: \(titles(all)); нужен опрос или посещение."
  }

  private func missed(_ risks: SchoolRisks, _ lead: String) -> Text {
    risks.missed.isEmpty
      ? "" : " \(lead): \(missedList(risks)). Рекомендуем рассмотреть при обновлении антирисковых программ."
  }

  /// «Дефицит педагогических кадров»: обучающихся на одного учителя – 33,3 (у похожих школ – 16,7)
  private func list(_ all: [RiskAgreement], _ risks: SchoolRisks) -> Text {
    joined(all.map { told($0.title, $0.checks, risks) })
  }

  private func missedList(_ risks: SchoolRisks) -> Text {
    joined(risks.missed.map { told($0.factor.title, $0.checks, risks) })
  }

  private func told(_ title: String, _ figures: [RiskAgreement.Check], _ risks: SchoolRisks) -> Text {
    "«\(title)»: \(checks(Array(figures.prefix(1)), .school(risks.school)))"
  }

  private func titles(_ all: [RiskAgreement]) -> String { all.map { "«\($0.title)»" }.joined(separator: ", ") }

  private func joined(_ parts: [Text]) -> Text { parts.dropFirst().reduce(parts.first ?? "") { $0 + "; " + $1 } }
}

extension RiskWords {
  /// How far a risk has gone in ИС МЭДК.
  static func way(_ risk: RiskAgreement) -> String {
    guard let stage = risk.stage else { return "назван в списке участников" }
    return way(stage, isRefuted: risk.isRefuted, isBroken: risk.isBroken)
  }

  static func way(_ stage: RiskStage, isRefuted: Bool, isBroken: Bool) -> String {
    (isRefuted ? "не верифицирован" : RoadmapWords.risk(stage))
      + (isBroken ? "; дальше даты противоречат друг другу" : "")
  }
}
