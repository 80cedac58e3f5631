import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Риск «…» (значимость высокая, активирован): данными подтверждается – … 21,4, у похожих школ – 12,0.»
  func riskAgainstData(_ slots: RiskAgainstData.Slots, _ finding: Finding) -> Text {
    let agreement = slots.agreement
    let level = agreement.level.map { "значимость \($0.rawValue)" } ?? "значимость не указана"
    let state = agreement.isActivated ? ", активирован" : agreement.isRefuted ? ", не верифицирован" : ""
    let lead = "Риск «\(agreement.title)» (\(level)\(state)): "
    switch agreement.status {
    case .confirmed:
      return "\(lead)данными подтверждается – \(checks(agreement.checks.filter(\.speaksForRisk), finding.territory))."
    case .notConfirmed:
      let step = slots.isBeforeActivation ? "при верификации" : "вместе с куратором"
      return
        "\(lead)данными не подтверждается: \(checks(agreement.checks, finding.territory)); рекомендуем уточнить \(step)."
    case .notCovered:
      return "\(lead)имеющимися данными не проверяется; нужен опрос или посещение."
    }
  }

  /// «Направление «…» не активировано, при этом …. Рекомендуем рассмотреть его активацию.»
  func riskNotActivated(_ slots: RiskNotActivated.Slots, _ finding: Finding) -> Text {
    let step =
      slots.isBeforeActivation
      ? "Рекомендуем рассмотреть активацию этого направления."
      : "Рекомендуем рассмотреть при обновлении антирисковых программ."
    return
      "Направление «\(slots.risk.factor.title)» не активировано, при этом \(checks(slots.risk.checks, finding.territory)). \(step)"
  }

  /// «обучающихся на одного учителя – 21,4 (у похожих школ – 12,0); …»
  func checks(_ checks: [RiskAgreement.Check], _ territory: Territory) -> Text {
    let parts = checks.map { check -> Text in
      let title = RiskFigure.definition(of: check.indicator).title
      let name = title.prefix(1).lowercased() + title.dropFirst()
      return "\(name) – \(own(check, territory)) (у похожих школ – \(similar(check, territory)))"
    }
    return parts.dropFirst().reduce(parts.first ?? Text()) { $0 + "; " + $1 }
  }

  private func own(_ check: RiskAgreement.Check, _ territory: Territory) -> Text {
    figure(check.value.value, n: check.value.n, check.indicator, territory, suffix: "")
  }

  private func similar(_ check: RiskAgreement.Check, _ territory: Territory) -> Text {
    figure(check.similar.median, n: nil, check.indicator, territory, suffix: "-similar")
  }

  private func figure(
    _ value: Double, n: Int?, _ indicator: RiskIndicators.Indicator, _ territory: Territory, suffix: String
  ) -> Text {
    let definition = RiskFigure.definition(of: indicator)
    let unit: Unit =
      switch RiskFigure.kind(indicator) {
      case .share: .share
      case .number(let decimals): .number(decimals: decimals)
      case .answer: .count
      }
    if RiskFigure.kind(indicator) == .answer { return Text(stringLiteral: RiskWords.answer(value, indicator)) }
    return
      "\(Quantity(value, unit, n: n, address: Figures.address(territory, nil, definition.id + suffix)))"
  }
}

/// Answers of the form in words.
enum RiskWords {
  /// «до 25 Мбит/с», «примерно половина»; between two answers the better one.
  static func answer(_ value: Double, _ indicator: RiskIndicators.Indicator) -> String {
    switch indicator {
    case .internetSpeed:
      let speeds = [
        "Интернета нет", "до 25 Мбит/с", "26–50 Мбит/с", "51–100 Мбит/с", "более 100 Мбит/с",
      ]
      return speeds[min(max(Int(value.rounded(.up)), 1), speeds.count) - 1]
    default:
      let turnouts = ["почти все", "примерно половина", "некоторые"]
      return turnouts[min(max(Int(value.rounded(.down)), 1), turnouts.count) - 1]
    }
  }
}
