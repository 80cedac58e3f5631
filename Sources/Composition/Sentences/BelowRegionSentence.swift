import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Весной 2021 года по математике в 5 классе отметка «2» – у 9 из 21 участника (42,9 %), по региону – 14,8 %. …»
  func belowRegion(_ slots: BelowRegion.Slots, _ finding: Finding) -> Text {
    let work = slots.work
    let two = Figures.count(slots.share.count ?? 0, finding.territory, work, "marks-two")
    let n = Figures.count(slots.share.n, finding.territory, work, "marks")
    let share = Figures.quantity(slots.share, of: ShareOfTwo.definition, finding.territory, work)
    let regional = Figures.quantity(slots.regional, of: ShareOfTwo.definition, .region, work)
    return
      "\(whenAndWhat(work)) отметка «2» – у \(two) из \(n, NounForms(.participant, .genitive)) (\(share)), по региону – \(regional). С учётом численности доля – \(intervalOf: share). Результат ниже регионального: \(slots.word.words)."
  }

  /// «Весной 2021 года по математике в 5 классе», «В 2022 году на ОГЭ по русскому языку».
  func whenAndWhat(_ work: Work) -> String {
    let when = sentenceStart(names.during(work.procedure.campaign))
    guard work.procedure.campaign.assessment != .vpr else { return "\(when) \(names.inSubject(work))" }
    let exam = names.assessment(work.procedure.campaign.assessment)
    return "\(when) на \(exam) по \(names.book.subjects.dative(of: work.procedure.subject))"
  }
}
