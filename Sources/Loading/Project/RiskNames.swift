import Reference
import Vocabulary

/// Resolves the names of risks by the alias table; an unknown name stays as it is given and is reported.
struct RiskNames {
  let factors: RiskFactors

  /// The risk of a name; the issue stands at the cell of `column`.
  func risk(_ name: String, column: String, _ row: inout FormRow) -> NamedRisk {
    if let factor = factors.factor(named: name) { return NamedRisk(name, factor: factor.id) }
    let nearest = factors.nearest(to: name).map { "; ближайший – «\($0.title)»" } ?? ""
    if !name.isEmpty { row.note(.riskUnknown, column, found: quoted(name) + nearest) }
    return NamedRisk(name, factor: nil)
  }
}

extension Rule {
  static let riskUnknown = Rule(
    "risk-unknown", .notice, title: "Название риска есть в перечне факторов РПШ",
    expected: "название фактора риска из РПШ или его известное сокращение",
    remedy: "Проверьте написание; новый фактор добавьте в risk_factors.csv папки справочников (--reference).",
    effect: "риск показан так, как записан; с данными школы он не сопоставляется")
}
