import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Весной 2021 года по математике в 5 классе отметку «2» получили 9 из 21 участника (42,9 %), по региону – 14,8 %. …»
  func belowRegion(_ slots: BelowRegion.Slots, _ finding: Finding) -> Text {
    let work = slots.work
    let two = Figures.count(slots.share.count ?? 0, finding.territory, work, "marks-two")
    let n = Figures.count(slots.share.n, finding.territory, work, "marks")
    let share = Figures.quantity(slots.share, of: ShareOfTwo.definition, finding.territory, work)
    let regional = Figures.quantity(slots.regional, of: ShareOfTwo.definition, .region, work)
    let when = sentenceStart(names.during(work.procedure.campaign))
    return
      "\(when) \(names.inSubject(work)) отметку «2» получили \(two) из \(n, NounForms(.participant, .genitive)) (\(share)), по региону – \(regional). С учётом численности доля – \(intervalOf: share). Результат ниже регионального: \(slots.word.words)."
  }
}
