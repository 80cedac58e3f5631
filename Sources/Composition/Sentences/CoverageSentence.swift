import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Весной 2021 года по математике в 5 классе охват – 21 из 30 обучающихся (70,0 %); вывод ограничен: …»
  func lowCoverage(_ slots: LowCoverage.Slots, _ finding: Finding) -> Text {
    let pupils = NounForms(.pupil, .genitive)
    if slots.works.count == 1, let one = slots.works.first {
      let figures = CoverageFigures(one, finding.territory)
      return
        "\(whenAndWhat(one.work)) охват – \(figures.wrote) из \(figures.all, pupils) (\(figures.share)); вывод ограничен: результаты \(figures.absent, pupils) неизвестны."
    }
    let limit = Figures.parameter(slots.limit, .share, .coverageLimited)
    let campaign =
      "coverage-\(slots.campaign.assessment.rawValue)-\(slots.campaign.year)-\(slots.campaign.session.rawValue)"
    let low = Figures.count(slots.works.count, finding.territory, campaign + "-low")
    let judged = Figures.count(slots.judged, finding.territory, campaign + "-judged")
    var list = Text()
    for (place, one) in slots.works.enumerated() {
      let figures = CoverageFigures(one, finding.territory)
      list +=
        "\(place == 0 ? "" : "; ")\(names.subjectAndGrade(one.work)) – \(figures.wrote) из \(figures.all) (\(figures.share))"
    }
    return
      "\(sentenceStart(names.during(slots.campaign))) охват ниже \(limit) в \(low) из \(judged, NounForms(.work, .genitive)): \(list). Вывод по ним ограничен: результаты отсутствовавших неизвестны."
  }
}

/// The numbers of the coverage of one work with their addresses.
struct CoverageFigures {
  let wrote: Quantity
  let all: Quantity
  let share: Quantity
  let absent: Quantity

  init(_ one: LowCoverage.Slots.Covered, _ territory: Territory) {
    wrote = Figures.count(one.coverage.count ?? 0, territory, one.work, "participants")
    all = Figures.count(one.coverage.n, territory, one.work, "expected")
    share = Figures.quantity(one.coverage, of: Coverage.definition, territory, one.work)
    absent = Figures.count(one.absent, territory, one.work, "absent")
  }
}
