import Reference
import Vocabulary

/// Says of each risk of a school what the data say of it.
struct RiskJudge {
  let book: ReferenceBook
  let day: CalendarDay
  let comparison: RiskComparison

  func risks(
    of school: SchoolID, participant: Participant?, records: [RiskProgress], lowResults: LowResults?
  ) -> SchoolRisks {
    var agreements: [RiskAgreement] = []
    var seen: Set<String> = []
    func add(_ risk: NamedRisk, record: RiskProgress?, isListed: Bool) {
      let factor = factor(of: risk)
      guard seen.insert(key(risk)).inserted else { return }
      let stage = record.map { $0.stage(on: day) }
      let checks = factor.map { self.checks(of: $0, school) } ?? []
      agreements.append(
        RiskAgreement(
          factor: factor, title: factor?.title ?? risk.name, level: record?.level, stage: stage,
          isRefuted: record?.isRefuted ?? false, isBroken: record?.impossible != nil,
          isActivated: isListed || (stage ?? .identified) >= .activated,
          checks: checks, status: status(checks)))
    }
    let listed = participant?.risks ?? []
    let listedKeys = Set(listed.map(key))
    for record in records { add(record.risk, record: record, isListed: listedKeys.contains(key(record.risk))) }
    for risk in listed { add(risk, record: nil, isListed: true) }
    agreements.sort { (place($0), $0.title) < (place($1), $1.title) }
    let missed = missed(school, agreements, year: participant?.cohort ?? day.year)
    return SchoolRisks(
      school: school, cohort: participant?.cohort, agreements: agreements, missed: missed,
      match: match(agreements, missed), lowResults: lowResults)
  }

  /// The factor that the loader found, else the one of this name.
  private func factor(of risk: NamedRisk) -> RiskFactors.Factor? {
    book.riskFactors.all.first { $0.id == risk.factor } ?? book.riskFactors.factor(named: risk.name)
  }

  /// What makes two spellings one risk.
  private func key(_ risk: NamedRisk) -> String { factor(of: risk)?.id ?? risk.name.lowercased() }

  /// The figures that are there, those that speak for the risk first, of these the clearest.
  private func checks(of factor: RiskFactors.Factor, _ school: SchoolID) -> [RiskAgreement.Check] {
    let share = book.methodology.number(.riskHighShare)
    return book.riskIndicators.checks(of: factor).compactMap { check in
      comparison.result(check, of: school).map {
        RiskAgreement.Check(
          indicator: check.indicator, value: $0.value, similar: $0.similar, rank: $0.rank,
          speaksForRisk: $0.deviation > 0 && $0.rank <= share)
      }
    }.enumerated().sorted {
      ($0.element.speaksForRisk ? 0 : 1, $0.element.rank, $0.offset)
        < ($1.element.speaksForRisk ? 0 : 1, $1.element.rank, $1.offset)
    }.map(\.element)
  }

  /// One figure of several speaks for most risks by chance, so it takes a part of them.
  private func status(_ checks: [RiskAgreement.Check]) -> RiskAgreement.Status {
    if checks.isEmpty { return .notCovered }
    let speaking = Double(checks.count(where: \.speaksForRisk))
    return speaking > 0 && speaking >= book.methodology.number(.riskAgreeingShare) * Double(checks.count)
      ? .confirmed : .notConfirmed
  }

  /// Factors of the year's list that stand out and are neither worked on nor refuted.
  private func missed(_ school: SchoolID, _ agreements: [RiskAgreement], year: Int) -> [MissedRisk] {
    let share = book.methodology.number(.riskMissedShare)
    let isOpen = !agreements.contains(where: \.isActivated)
    return book.riskFactors.all.filter { $0.isListed(in: year) }.compactMap { factor -> MissedRisk? in
      let own = agreements.first { $0.factor?.id == factor.id }
      // Before activation a risk of high significance is not missed: its profile names it.
      if let own, own.isActivated || own.isRefuted || (isOpen && own.level == .high) { return nil }
      let checks = checks(of: factor, school)
      guard status(checks) == .confirmed, let clearest = checks.first, clearest.rank <= share else { return nil }
      return MissedRisk(factor: factor, level: own?.level, checks: checks.filter(\.speaksForRisk))
    }.enumerated().sorted {
      ($0.element.checks[0].rank, $0.offset) < ($1.element.checks[0].rank, $1.offset)
    }.map(\.element)
  }

  private func match(_ agreements: [RiskAgreement], _ missed: [MissedRisk]) -> SchoolRisks.Match {
    let activated = agreements.filter(\.isActivated)
    if activated.isEmpty { return .nothingActivated }
    if activated.contains(where: { $0.status == .confirmed }) { return .confirmed }
    if !missed.isEmpty { return .diverges }
    return activated.allSatisfy { $0.status == .notCovered } ? .notCovered : .notShown
  }

  /// Place in the official list; names that it does not know come last.
  private func place(_ agreement: RiskAgreement) -> Int {
    agreement.factor.flatMap { factor in book.riskFactors.all.firstIndex { $0.id == factor.id } } ?? .max
  }
}
