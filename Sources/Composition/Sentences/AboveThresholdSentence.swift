import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Весной 2021 года по математике в 5 классе отметка «2» – у 9 из 21 участника (42,9 %): не ниже порога 30,0 %. …»
  func aboveThreshold(_ slots: AboveThreshold.Slots, _ finding: Finding) -> Text {
    guard case .school(let school) = finding.territory else { preconditionFailure("the rule speaks of schools") }
    let work = slots.work
    let figures = LowFigures(work, slots.share, in: school)
    let assessment = work.procedure.campaign.assessment
    let threshold = Figures.parameter(
      slots.threshold, .share, assessment == .oge ? .lowShareOGE : assessment == .ege ? .lowShareEGE : .lowShareVPR)
    let what = assessment == .ege ? "минимальный порог не преодолён" : "отметка «2» –"
    var text: Text =
      "\(whenAndWhat(work)) \(what) у \(figures.count) из \(figures.n, NounForms(.participant, .genitive)) (\(figures.share)): не ниже порога \(threshold)."
    if let word = slots.word {
      text += " Что порог превышен не случайно – \(word.words)\(probability(slots, finding))."
    } else {
      text += " С учётом численности доля – \(intervalOf: figures.share)."
    }
    if let schools = slots.schools {
      let above = Figures.count(schools.above, .region, work, "schools-above-threshold")
      let judged = Figures.count(schools.judged, .region, work, "schools-judged")
      let rate = Quantity(
        Double(schools.above) / Double(schools.judged), .share, n: schools.judged,
        address: Figures.address(.region, work, "schools-above-threshold-share"))
      text +=
        " По региону порог достигнут в \(above) из \(judged, NounForms(.school, .genitive)) на этой же работе (\(rate))."
    }
    return text
  }

  /// « (вероятность 0,66)»; the range where the plausible priors differ in what is printed.
  private func probability(_ slots: AboveThreshold.Slots, _ finding: Finding) -> Text {
    guard let range = slots.probability, slots.word != .insufficient else { return "" }
    let quantity = Quantity(
      range.lowerBound, .probability, interval: range,
      address: Figures.address(finding.territory, slots.work, "above-threshold-probability"))
    return Amount.probability(range.lowerBound) == Amount.probability(range.upperBound)
      ? " (вероятность \(quantity))" : " (вероятность \(intervalOf: quantity))"
  }
}
