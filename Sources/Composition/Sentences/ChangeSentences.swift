import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «По математике в 5 классе доля «2» изменилась с 39,1 % (18 из 46, весна 2023 года) до 19,6 % (9 из 46, …); отставание …»
  func visibleChange(_ slots: VisibleChange.Slots, _ finding: Finding) -> Text {
    let change = slots.change
    let earlier = LowFigures(change.pair.earlier, change.earlier.share, of: finding.territory)
    let later = LowFigures(change.pair.later, change.later.share, of: finding.territory)
    let when = names.campaign(change.pair.earlier.procedure.campaign)
    let then = names.campaign(change.pair.later.procedure.campaign)
    // «п. п.» ends a sentence by itself.
    let word: Text =
      slots.isWithheld
      ? "" : change.isJudgedBySize ? " (оценено по размеру)." : " (\(change.word?.words ?? ""))."
    let what: Text =
      change.pair.allowsShares
      ? "\(low(change)) изменилась с \(earlier.share) (\(earlier.count) из \(earlier.n), \(when)) до \(later.share) (\(later.count) из \(later.n), \(then)); \(gapWords(change, finding))\(word)"
      : "\(gapWords(change, finding, ("\(when), \(earlier.count) из \(earlier.n)", "\(then), \(later.count) из \(later.n)")))\(word) Сами доли этих работ не сопоставляются."
    return "\(sentenceStart(subject(change))) \(what)\(signs(slots, finding))"
  }

  /// What signs of how the works were held take from the statement.
  private func signs(_ slots: VisibleChange.Slots, _ finding: Finding) -> Text {
    guard !slots.marked.isEmpty else { return "" }
    let ending = "Признаки не доказывают нарушения."
    guard case .school = finding.territory else {
      let schools = Figures.count(slots.marked.count, finding.territory, slots.change.pair.later, "schools-marked")
      let claim =
        slots.isWithheld ? "положительная динамика не заявляется" : "изменение может отражать порядок проведения"
      return
        " В результатах этих работ есть признаки, требующие внимания (\(schools, NounForms(.school))): \(claim). \(ending)"
    }
    return slots.isWithheld
      ? " Положительная динамика не заявляется: в результатах этих работ есть признаки, требующие внимания. \(ending)"
      : " В результатах этих работ есть признаки, требующие внимания: изменение может отражать порядок проведения. \(ending)"
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

  /// «по математике в 5 классе», «по математике (ОГЭ)».
  private func subject(_ change: Change) -> String {
    let work = change.pair.later
    let assessment = work.procedure.campaign.assessment
    return assessment == .vpr
      ? names.inSubject(work)
      : "по \(names.book.subjects.dative(of: work.procedure.subject)) (\(names.assessment(assessment)))"
  }

  private func low(_ change: Change) -> String {
    change.pair.later.procedure.campaign.assessment == .ege ? "доля не преодолевших минимум" : "доля «2»"
  }

  /// «отставание от региона сократилось на 10,2 п. п.: с 23,2 п. п. до 13,0 п. п.; изменение – от −18 до −2 п. п.».
  ///
  /// `ends`: what stands behind the two gaps in brackets.
  private func gapWords(_ change: Change, _ finding: Finding, _ ends: (Text, Text)? = nil) -> Text {
    guard let start = change.earlier.gap, let end = change.later.gap, let judged = change.gapChange.value else {
      return "сравнение с регионом не проводится"
    }
    let size = Quantity(
      abs(judged.value), .shareDifference, n: judged.n,
      address: Figures.address(finding.territory, change.pair.later, Change.definition.id + "-size"))
    let signed = Quantity(
      judged.value, .shareDifference, n: judged.n, interval: judged.interval,
      address: Figures.address(finding.territory, change.pair.later, Change.definition.id))
    func gap(_ measured: Measured, _ work: Work, _ end: Text?) -> Text {
      let gap = Quantity(
        measured.value, .shareDifference, n: measured.n,
        address: Figures.address(finding.territory, work, GapToRegion.definition.id))
      return end.map { "\(gap) (\($0))" } ?? "\(gap)"
    }
    let path: Text =
      "с \(gap(start, change.pair.earlier, ends?.0)) до \(gap(end, change.pair.later, ends?.1)); изменение – \(intervalOf: signed)"
    if start.value > 0, end.value > 0 {
      return "отставание от региона \(end.value < start.value ? "сократилось" : "выросло") на \(size): \(path)"
    }
    return "разность с регионом изменилась на \(signed): \(path)"
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
