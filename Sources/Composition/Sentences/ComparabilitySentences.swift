import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

/// Sentences that say what may not be compared, and what stands instead.
extension Sentences {
  /// «Математика, 5 класс: осень 2020 года и весна 2021 года не сопоставляются: …»
  func season(_ slots: Season.Slots, _ finding: Finding) -> Text {
    let earlier = slots.earlier.procedure.campaign
    let later = slots.later.procedure.campaign
    switch slots.values {
    case .shares(let before, let after):
      return
        "\(whenAndWhat(slots.earlier)) отметка «2» – \(part(before, slots.earlier)), \(names.during(later)) – \(part(after, slots.later)). Это разные по времени и составу процедуры; разность отражает прежде всего условия проведения и изменением результатов не является."
    case .gaps(let before, let after):
      let first = Figures.quantity(before, of: GapToRegion.definition, finding.territory, slots.earlier)
      let second = Figures.quantity(after, of: GapToRegion.definition, finding.territory, slots.later)
      let shifted = earlier.gradesAboveProgramme > 0 ? slots.earlier : slots.later
      return
        "\(names.subjectAndGrade(slots.later)): \(names.campaign(earlier)) и \(names.campaign(later)) не сопоставляются: осенью работу за \(String(shifted.procedure.programmeGrade)) класс писали учащиеся следующего класса. Сравнение – только с остальными школами региона на той же работе: разность доли «2» – \(first) \(names.during(earlier)) и \(second) \(names.during(later))."
    }
  }

  /// «у 6 500 из 23 400 участников (27,8 %)»
  private func part(_ share: Measured, _ work: Work) -> Text {
    let two = Figures.count(share.count ?? 0, .region, work, "marks-two")
    let n = Figures.count(share.n, .region, work, "marks")
    let quantity = Figures.quantity(share, of: ShareOfTwo.definition, .region, work)
    return "у \(two) из \(n, NounForms(.participant, .genitive)) (\(quantity))"
  }

  /// «Весной 2022 года работы 4–9 классов проведены в 15 из 60 школ; …»
  func incompleteCampaign(_ slots: IncompleteCampaign.Slots) -> Text {
    let coverage = slots.coverage
    let part = Figures.count(coverage.schoolsTakingPart, .region, "schools-" + Addresses.campaign(coverage))
    let all = Figures.count(coverage.schoolsInRegion, .region, "schools")
    return
      "\(sentenceStart(names.during(coverage.campaign))) работы \(names.grades(coverage.grades)) проведены в \(part) из \(all, NounForms(.school, .genitive)); среднее по ним не является региональным, сравнение с ним не проводится."
  }

  /// «Осенью 2020 года отметка в журнале относится к предыдущему учебному году …»
  func entranceJournal(_ slots: EntranceJournal.Slots) -> Text {
    let address = "\(slots.campaign.assessment.rawValue)-\(slots.campaign.year)-\(slots.campaign.session.rawValue)"
    func count(_ number: Int, _ measure: String) -> Quantity {
      Quantity(
        Double(number), .count, address: Address(territory: "region", work: address, measure: measure))
    }
    let lowered = count(slots.lowered.count ?? 0, "journal-lowered-count")
    let pairs = count(slots.lowered.n, "journal-pairs")
    let share = Quantity(
      slots.lowered.value, .share, n: slots.lowered.n,
      address: Address(territory: "region", work: address, measure: "journal-lowered"))
    let works = NounForms("работы учащихся", "работ учащихся", "работ учащихся")
    return
      "\(sentenceStart(names.during(slots.campaign))) отметка в журнале относится к предыдущему учебному году и не используется для вывода об объективности; по региону результат ниже отметки в журнале в \(lowered) из \(pairs, works) (\(share))."
  }

  /// «ОГЭ, 2020 год: процедура не проводилась; это не отсутствие результатов школы. …»
  func notHeld(_ slots: NotHeld.Slots) -> Text {
    let works = slots.procedures.map { names.subjectAndGrade(Work(procedure: $0)) }
    let which = works.isEmpty ? "" : " (\(works.joined(separator: "; ").lowercased()))"
    return
      "\(names.procedure(slots.campaign))\(which): процедура не проводилась; это не отсутствие результатов школы. \(slots.reason)"
  }
}
