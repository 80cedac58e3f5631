import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// With one decimal a smaller number is printed as 0,0.
  private static let leastToldByChance = 0.05

  /// «Низкие результаты отмечены в 3 из 5 доступных процедур; они относятся к 2 поколениям учащихся: …»
  func lowProcedures(_ slots: LowProcedures.Slots, _ finding: Finding) -> Text {
    guard case .school(let school) = finding.territory else { preconditionFailure("the rule speaks of schools") }
    let low = Figures.count(slots.low.count, finding.territory, "low-procedures")
    let available = Figures.count(slots.available, finding.territory, "low-procedures-available")
    let cohorts = Figures.count(slots.cohorts, finding.territory, "low-cohorts")
    let procedures = NounForms("доступной процедуры", "доступных процедур", "доступных процедур")
    var text: Text =
      "Низкие результаты отмечены в \(low) из \(available, procedures); они относятся к \(cohorts, NounForms(.generation, .dative)) учащихся: \(list(slots.low, school))."
    if let word = slots.word { text += " Что порог превышен не случайно: \(word.words)." }
    if let expected = slots.expectedByChance {
      let number = Quantity(
        expected, .number(decimals: 1),
        address: Figures.address(finding.territory, nil, ChanceSignals.definition.id))
      // «0,0 процедуры» would say that chance gives none at all.
      text +=
        expected < Self.leastToldByChance
        ? " У школы, которая не отличается от региона, случайных низких результатов почти не ожидалось бы"
        : " У школы, которая не отличается от региона, случайно ожидалось бы \(number, NounForms(.procedure))"
      if slots.comparable < slots.available {
        let comparable = Figures.count(slots.comparable, finding.territory, "low-procedures-comparable")
        text += " (по \(comparable, NounForms(.procedure, .dative)) с региональной долей)"
      }
      text += "."
    }
    return text + " Справочный расчёт; статус школы он не устанавливает."
  }

  /// «Все случаи относятся к одним и тем же учащимся (весной 2021 года – 5 класс); …»
  func oneCohort(_ slots: OneCohort.Slots) -> Text {
    "Все случаи относятся к одним и тем же учащимся (\(names.during(slots.campaign)) – \(String(slots.grade)) класс); вывод относится к этой параллели, а не к школе в целом."
  }

  /// «Математика, 5 класс, весна 2021 года – 9 из 21; …»
  private func list(_ low: [LowResults.Evidence], _ school: SchoolID) -> Text {
    var text = Text()
    for (place, one) in low.enumerated() {
      let figures = LowFigures(one, in: school)
      text += "\(place == 0 ? "" : "; ")\(names.work(one.work)) – \(figures.count) из \(figures.n)"
    }
    return text
  }
}
