import Indicators
import ReportModel
import Vocabulary
import Wording

/// The conditions of a school in words.
enum ConditionWords {
  /// «сельский населённый пункт, менее 1 тыс. жителей, 52 обучающихся»: what the school says of itself.
  static func text(_ known: WorkingConditions) -> Text {
    var parts: [Text] = []
    if let settlement = known.settlement { parts.append(Text(stringLiteral: words(settlement.value))) }
    if let size = known.settlementSize { parts.append(Text(stringLiteral: words(size.value))) }
    if let pupils = known.pupils {
      let count = Figures.count(pupils.value, .school(known.school), "context-pupils")
      parts.append("\(count, NounForms(.pupil))")
    }
    return parts.dropFirst().reduce(parts.first ?? Text("условия не указаны")) { $0 + ", " + $1 }
  }

  static func words(_ settlement: SchoolConditions.Settlement) -> String {
    switch settlement {
    case .regionalCentre: "административный центр региона"
    case .town: "город"
    case .urbanSettlement: "посёлок городского типа"
    case .village: "сельский населённый пункт"
    }
  }

  static func words(_ size: SchoolConditions.SettlementSize) -> String {
    switch size {
    case .below1: "менее 1 тыс. жителей"
    case .to5: "1–5 тыс. жителей"
    case .to10: "5–10 тыс. жителей"
    case .to50: "10–50 тыс. жителей"
    case .to100: "50–100 тыс. жителей"
    case .to450: "100–450 тыс. жителей"
    case .to680: "450–680 тыс. жителей"
    case .above680: "более 680 тыс. жителей"
    }
  }
}
