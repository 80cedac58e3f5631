import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Низкий уровень по русскому языку подтверждается: Русский язык, 5 класс, весна 2021 года – 19 из 40; … »
  func lastingLowLevel(_ slots: LastingLowLevel.Slots, _ finding: Finding) -> Text {
    guard case .school(let school) = finding.territory else { preconditionFailure("the rule speaks of schools") }
    let lasting = slots.lasting
    let cohorts = Figures.count(lasting.cohorts, finding.territory, "lasting-cohorts-\(lasting.subject.code)")
    let campaigns = Figures.count(lasting.campaigns, finding.territory, "lasting-campaigns-\(lasting.subject.code)")
    return
      "Низкий уровень по \(names.book.subjects.dative(of: lasting.subject)) \(lasting.word.words): \(counts(lasting.procedures.map { ($0.work, $0.share) }, school)). Результаты относятся к \(cohorts, NounForms(.generation, .dative)) учащихся и \(campaigns, NounForms("кампании", "кампаниям", "кампаниям"))."
  }

  /// «По отдельным работам данных недостаточно; вместе за 2021–2022 годы – 14 работ с отметкой «2» из 46 (от 18 до 46 %), …»
  func pooledSmallWorks(_ slots: PooledSmallWorks.Slots, _ finding: Finding) -> Text {
    let pooled = slots.pooled
    let years = pooled.works.map(\.procedure.campaign.year)
    let first = years.min() ?? 0
    let last = years.max() ?? 0
    let period = first == last ? "\(first) год" : "\(first)–\(last) годы"
    let low = Figures.count(pooled.share.count ?? 0, finding.territory, "pooled-works-low")
    let all = Figures.count(pooled.share.n, finding.territory, "pooled-works-n")
    let share = Figures.quantity(pooled.share, of: PooledWorks.definition, finding.territory, nil)
    let hasExams = pooled.works.contains { $0.procedure.campaign.assessment == .ege }
    let what = hasExams ? "с отметкой «2» или ниже минимального балла" : "с отметкой «2»"
    let works = NounForms("работа \(what)", "работы \(what)", "работ \(what)")
    var text: Text =
      "По отдельным работам данных недостаточно; вместе за \(period) – \(low, works) из \(all) (\(intervalOf: share))"
    if let expected = pooled.expected {
      let number = Quantity(
        expected, .number(decimals: 1), address: Figures.address(finding.territory, nil, "pooled-works-expected"))
      text += ", по региону на тех же работах ожидалось бы \(number)"
    }
    return text + ". Складываются работы, а не учащиеся."
  }

  /// «Математика, 5 класс, весна 2021 года – 9 из 21; …»
  func counts(_ shares: [(work: Work, share: Measured)], _ school: SchoolID) -> Text {
    var text = Text()
    for (place, one) in shares.enumerated() {
      let figures = LowFigures(one.work, one.share, in: school)
      text += "\(place == 0 ? "" : "; ")\(names.work(one.work)) – \(figures.count) из \(figures.n)"
    }
    return text
  }
}
