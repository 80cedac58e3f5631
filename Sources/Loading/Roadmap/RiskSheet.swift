import Tables
import Vocabulary

/// Reads the state of risks in ИС МЭДК: a risk of a school a row, a day a state.
struct RiskSheet {
  let form: FormSheet
  let names: RiskNames

  /// Headers of the states after `identified`.
  static let columns: [(stage: RiskStage, header: String)] = [
    (.verified, "Верифицирован"), (.activated, "Активирован"), (.programmeUploaded, "Программа размещена"),
    (.curatorConfirmed, "Подтверждена куратором"), (.stage1Confirmed, "Подтверждён 1 этап"),
    (.stage2Confirmed, "Подтверждён 2 этап"),
  ]

  func read(sheet: TableFile.Sheet) throws(TableError) -> FormSheet.Result {
    try form.read(sheet: sheet) { row, facts in
      guard let municipality = row.municipality() else { return false }
      let level: RiskLevel? = row.text("Значимость").isEmpty ? nil : row.choice("Значимость")
      let isRefuted = nameKey(row.text("Верифицирован")) == "нет"
      var days: [RiskStage: CalendarDay] = [:]
      for (stage, header) in Self.columns where !(stage == .verified && isRefuted) { days[stage] = row.day(header) }
      let risk = RiskProgress(
        municipality: municipality, school: row.text("Школа"), risk: names.risk(row.text("Риск"), column: "Риск", &row),
        level: level,
        isRefuted: isRefuted, days: days, place: row.place)
      if let impossible = risk.impossible {
        let column = Self.header(of: impossible.stage)
        row.note(.riskTransitionImpossible, column, found: Self.words(impossible, risk))
      }
      facts.risks.append(risk)
      return true
    }
  }

  private static func header(of stage: RiskStage) -> String { columns.first { $0.stage == stage }?.header ?? "Риск" }

  private static func words(_ impossible: RiskProgress.Impossible, _ risk: RiskProgress) -> String {
    let who = "\(risk.school), «\(risk.risk.name)»: "
    func named(_ stage: RiskStage) -> String { "«" + header(of: stage).lowercased() + "»" }
    switch impossible {
    case .skipped(let stage, let previous): return who + "\(named(stage)) без \(named(previous))"
    case .backwards(let stage, let previous): return who + "\(named(stage)) раньше, чем \(named(previous))"
    case .refuted(let stage): return who + "риск не верифицирован, но есть \(named(stage))"
    }
  }
}

extension RiskProgress.Impossible {
  fileprivate var stage: RiskStage {
    switch self {
    case .skipped(let stage, _), .backwards(let stage, _), .refuted(let stage): stage
    }
  }
}
