import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «По математике в 5 классе доля «2» изменилась с 39,1 % (18 из 46; весна 2023 года) до 19,6 % (9 из 46; …); отставание …»
  func visibleChange(_ slots: VisibleChange.Slots, _ finding: Finding) -> Text {
    guard case .school(let school) = finding.territory else { preconditionFailure("the rule speaks of schools") }
    let change = slots.change
    let earlier = LowFigures(change.pair.earlier, change.earlier.share, in: school)
    let later = LowFigures(change.pair.later, change.later.share, in: school)
    let word = change.word?.words ?? ""
    let when = names.campaign(change.pair.earlier.procedure.campaign)
    let then = names.campaign(change.pair.later.procedure.campaign)
    if change.pair.allowsShares {
      return
        "\(sentenceStart(subject(change))) \(low(change)) изменилась с \(earlier.share) (\(earlier.count) из \(earlier.n), \(when)) до \(later.share) (\(later.count) из \(later.n), \(then)); \(gapWords(change, finding)): \(word)."
    }
    return
      "\(sentenceStart(subject(change))) \(gapWords(change, finding)) (\(when) – \(earlier.count) из \(earlier.n), \(then) – \(later.count) из \(later.n)): \(word). Сами доли этих работ не сопоставляются."
  }

  /// «По математике в 5 классе изменение с 18 из 46 (…) до 11 из 46 (…) – в пределах случайных колебаний; …»
  func noVisibleChange(_ slots: NoVisibleChange.Slots, _ finding: Finding) -> Text {
    guard case .school(let school) = finding.territory else { preconditionFailure("the rule speaks of schools") }
    let change = slots.change
    let earlier = LowFigures(change.pair.earlier, change.earlier.share, in: school)
    let later = LowFigures(change.pair.later, change.later.share, in: school)
    let when = names.campaign(change.pair.earlier.procedure.campaign)
    let then = names.campaign(change.pair.later.procedure.campaign)
    let what: Text = change.pair.allowsShares ? "изменение" : "изменение относительно региона"
    var text: Text =
      "\(sentenceStart(subject(change))) \(what) с \(earlier.count) из \(earlier.n) (\(when)) до \(later.count) из \(later.n) (\(then)) – в пределах случайных колебаний"
    if let judged = change.judged {
      let difference = Quantity(
        judged.value, .shareDifference, n: judged.n, interval: judged.interval,
        address: Figures.address(finding.territory, change.pair.later, Change.definition.id))
      text += " (\(intervalOf: difference))"
    }
    if let detectable = change.detectable {
      let share = Quantity(
        detectable, .share, n: later.n.n,
        address: Figures.address(finding.territory, change.pair.later, "detectable-decrease"))
      return text
        + "; при \(later.n, NounForms(.participant, .prepositional)) заметным было бы снижение не менее чем до \(share)."
    }
    return text + "; по одной параллели такой численности изменение обнаружить нельзя."
  }

  /// «По математике в 5 классе»; an exam is named with its grade too.
  private func subject(_ change: Change) -> String {
    let work = change.pair.later
    let assessment = work.procedure.campaign.assessment
    return assessment == .vpr
      ? names.inSubject(work)
      : "\(names.assessment(assessment)) по \(names.book.subjects.dative(of: work.procedure.subject)):"
  }

  private func low(_ change: Change) -> String {
    change.pair.later.procedure.campaign.assessment == .ege ? "доля не преодолевших минимум" : "доля «2»"
  }

  /// «отставание от региона сократилось на 10,2 п. п. (от −18 до −2 п. п.)».
  private func gapWords(_ change: Change, _ finding: Finding) -> Text {
    guard let start = change.earlier.gap, let end = change.later.gap, let judged = change.gapChange.value else {
      return "сравнение с регионом не проводится"
    }
    let size = Quantity(
      abs(judged.value), .shareDifference, n: judged.n,
      address: Figures.address(finding.territory, change.pair.later, Change.definition.id + "-size"))
    let signed = Quantity(
      judged.value, .shareDifference, n: judged.n, interval: judged.interval,
      address: Figures.address(finding.territory, change.pair.later, Change.definition.id))
    func gap(_ measured: Measured, _ work: Work) -> Quantity {
      Quantity(
        measured.value, .shareDifference, n: measured.n,
        address: Figures.address(finding.territory, work, GapToRegion.definition.id))
    }
    let ends: Text = "с \(gap(start, change.pair.earlier)) до \(gap(end, change.pair.later))"
    if start.value > 0, end.value > 0 {
      return
        "отставание от региона \(end.value < start.value ? "сократилось" : "выросло") на \(size) (\(ends); изменение \(intervalOf: signed))"
    }
    return "разность с регионом изменилась на \(signed) (\(ends); изменение \(intervalOf: signed))"
  }

  /// «По математике в 5 классе тренд не определяется: сопоставимых процедур – 2.»
  func trendNotDetermined(_ slots: TrendNotDetermined.Slots) -> Text {
    let work = slots.work
    let points = Figures.count(slots.points, .region, work, "comparable-works")
    let assessment = work.procedure.campaign.assessment
    let subject =
      assessment == .vpr
      ? names.inSubject(work)
      : "по \(names.book.subjects.dative(of: work.procedure.subject)) (\(names.assessment(assessment)))"
    return "\(sentenceStart(subject)) тренд не определяется: сопоставимых процедур – \(points)."
  }

  /// «По истории в 6 классе максимальный балл изменён (20 → 16): сравниваются доли отметок, задания не сравниваются.»
  func scaleChanged(_ slots: ScaleChanged.Slots) -> Text {
    func maximum(_ value: Int, _ work: Work) -> Quantity {
      Quantity(
        Double(value), .count, address: Address(territory: "scale", work: Addresses.work(work), measure: "maximum"))
    }
    return
      "\(sentenceStart(names.inSubject(slots.later))) максимальный балл изменён (\(names.campaign(slots.earlier.procedure.campaign)) – \(maximum(slots.earlierMaximum, slots.earlier)), \(names.campaign(slots.later.procedure.campaign)) – \(maximum(slots.laterMaximum, slots.later))): сравниваются доли отметок, задания не сравниваются."
  }

  /// «ЕГЭ, 2022 год, Химия – экзамен по выбору: участников – 12 из 40 выпускников; …»
  func electiveExam(_ slots: ElectiveExam.Slots, _ finding: Finding) -> Text {
    let participants = Figures.count(
      slots.participation.count ?? 0, finding.territory, slots.work, "participants")
    let graduates = Figures.count(slots.participation.n, finding.territory, slots.work, "graduates")
    return
      "\(names.exam(slots.work)) – экзамен по выбору: участников – \(participants) из \(graduates, NounForms("выпускника", "выпускников", "выпускников")); изменение результата может отражать состав участников."
  }
}
