import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Выявлен признак, требующий внимания: … Признак не доказывает нарушения.» – one sign, several, or none that can be
  /// judged.
  func biasSigns(_ slots: BiasSigns.Slots, _ finding: Finding) -> Text {
    let school = slots.school
    let signs = BiasWords(sentences: self, school: school.school)
    let list = slots.markers.map(signs.words) + slots.signs.map(signs.words)
    let joined = list.dropFirst().reduce(list.first ?? Text()) { $0 + "; " + $1 }
    let text: Text
    switch school.status {
    case .notApplied, .noSigns:
      text = "Признаки не рассчитываются: участников менее \(String(slots.minimumParticipants))."
    case .attention:
      text =
        list.count == 1
        ? "Выявлен признак, требующий внимания: \(joined). Признак не доказывает нарушения."
        : "Выявлены признаки, требующие внимания: \(joined). Признаки не доказывают нарушения."
    case .check:
      text =
        "\(repeated(slots)): \(joined). Рекомендуется проверка порядка проведения; положительная динамика по этим работам не заявляется. Признаки не доказывают нарушения."
    }
    return school.listed.reduce(text) { $0 + " " + earlier($1, school.school) }
  }

  /// «Признаки повторяются (3 из 9 применимых; 2020 и 2021 годы)».
  private func repeated(_ slots: BiasSigns.Slots) -> Text {
    let territory = Territory.school(slots.school.school)
    let years = slots.school.yearsWithSigns
    let when = Enumeration.joined(years.map(String.init)) + (years.count == 1 ? " год" : " годы")
    let beside = slots.markers.count { !$0.isPublished } + slots.signs.count
    let additional = Figures.count(beside, territory, "objectivity-additional")
    guard slots.counted > 0 else { return "Дополнительные признаки повторяются (\(additional); \(when))" }
    let counted = Figures.count(slots.counted, territory, "objectivity-counted")
    let applied = Figures.count(slots.applied, territory, "objectivity-applied")
    let tail: Text = beside > 0 ? ", дополнительных – \(additional)" : Text()
    return "Признаки повторяются (\(counted) из \(applied) применимых\(tail); \(when))"
  }

  private func earlier(_ entry: ObjectivityEntry, _ school: SchoolID) -> Text {
    let markers = Figures.count(entry.markers, .school(school), "official-list-\(entry.year)")
    return "В официальном перечне \(String(entry.year)) года школа указана, признаков – \(markers)."
  }
}

/// One sign in words, with its figures and the works that it concerns.
private struct BiasWords {
  let sentences: Sentences
  let school: SchoolID

  func words(_ reading: MarkerReading) -> Text {
    let works = reading.works
    switch reading.measured {
    case .mean(let mean):
      let own = number(mean.school.value, mean.school.n, works[0], MeanAboveRegion.definition)
      let regional = Quantity(
        mean.region.value, .number(decimals: 2), n: mean.region.n,
        address: Figures.address(.region, works[0], MeanAboveRegion.definition.id))
      let how =
        mean.isAboveForItsSize
        ? "средний балл заметно выше регионального для школы такой численности" : "средний балл выше регионального"
      return "\(how) (\(title(works[0])): \(own), по региону – \(regional))"
    case .correlation(let correlation):
      let value = number(correlation.coefficient, correlation.pairs, works[0], RankCorrelation.definition)
      return
        "результат тем ниже, чем выше отметка в журнале (\(title(works[0])): ранговая корреляция \(value))"
    case .change(let change):
      let how =
        reading.marker.algorithm == .sharpRise
        ? "резкое возрастание результатов одной параллели" : "резкое падение результатов одной параллели"
      let first = share(change.first, works[0], MeanPercent.definition.id)
      let second = share(change.second, works[works.count - 1], MeanPercent.definition.id)
      return "\(how) (\(title(works[0])): \(first); \(title(works[works.count - 1])): \(second))"
    case .nothing: return Text(stringLiteral: reading.marker.title)
    }
  }

  func words(_ reading: SchoolObjectivity.WorkSignReading) -> Text {
    let work = reading.work
    switch reading.sign {
    case .heap(let heap):
      let at = count(heap.at, work, "border-heap-\(heap.mark.rawValue)")
      let all = count(heap.participants, work, "participants")
      return
        "пик на границе отметок «\(String(heap.mark.rawValue - 1))» и «\(String(heap.mark.rawValue))» (\(title(work)): наименьший балл для отметки «\(String(heap.mark.rawValue))» – у \(at) из \(all, NounForms(.participant, .genitive)))"
    case .journal(let mismatch):
      let some = count(mismatch.share.count ?? 0, work, "journal-mismatch-\(mismatch.kind.rawValue)")
      let all = count(mismatch.share.n, work, "journal-pairs")
      let regional = Quantity(
        mismatch.regional, .share,
        address: Figures.address(.region, work, "journal-mismatch-\(mismatch.kind.rawValue)"))
      let what =
        mismatch.kind == .lowered
        ? "отметка за работу ниже отметки в журнале" : "отметка за работу отличается от журнала на две и более"
      return
        "\(what) у \(some) из \(all, NounForms(.participant, .genitive)) (\(title(work)); по региону – \(regional))"
    case .profile(let profile):
      let easy = difference(-profile.easy, work, "task-profile-easy")
      let hard = difference(profile.hard, work, "task-profile-hard")
      return
        "лёгкие задания выполнены хуже, чем в регионе, а трудные – лучше (\(title(work)): хуже на \(easy), лучше на \(hard))"
    }
  }

  /// «математика, 4 класс, весна 2021 года»; «математика, ОГЭ 2022 года».
  private func title(_ work: Work) -> String {
    let names = sentences.names
    let campaign = work.procedure.campaign
    let subject = names.book.subjects.title(of: work.procedure.subject)
    let name = subject.prefix(1).lowercased() + subject.dropFirst()
    guard campaign.assessment == .vpr else {
      return "\(name), \(names.assessment(campaign.assessment)) \(campaign.year) года"
    }
    let full = names.work(work)
    return full.prefix(1).lowercased() + full.dropFirst()
  }

  private func number(_ value: Double, _ n: Int, _ work: Work, _ definition: IndicatorDefinition) -> Quantity {
    Quantity(
      value, .number(decimals: 2), n: n, address: Figures.address(.school(school), work, definition.id))
  }

  private func share(_ measured: Measured, _ work: Work, _ measure: String) -> Quantity {
    Quantity(measured.value, .share, n: measured.n, address: Figures.address(.school(school), work, measure))
  }

  private func difference(_ value: Double, _ work: Work, _ measure: String) -> Quantity {
    Quantity(value, .shareDifference, address: Figures.address(.school(school), work, measure))
  }

  private func count(_ number: Int, _ work: Work, _ measure: String) -> Quantity {
    Figures.count(number, .school(school), work, measure)
  }
}
