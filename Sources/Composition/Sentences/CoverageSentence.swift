import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Весной 2021 года по математике в 5 классе охват – 21 из 30 обучающихся (70,0 %); вывод ограничен: …»
  func lowCoverage(_ slots: LowCoverage.Slots, _ finding: Finding) -> Text {
    let wrote = Figures.count(slots.coverage.count ?? 0, finding.territory, slots.work, "participants")
    let all = Figures.count(slots.coverage.n, finding.territory, slots.work, "should-write")
    let share = Figures.quantity(slots.coverage, of: Coverage.definition, finding.territory, slots.work)
    let absent = Figures.count(slots.absent, finding.territory, slots.work, "absent")
    let pupils = NounForms(.pupil, .genitive)
    return
      "\(whenAndWhat(slots.work)) охват – \(wrote) из \(all, pupils) (\(share)); вывод ограничен: результаты \(absent, pupils) неизвестны."
  }
}
