import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «… отставание от региона … сократилось с 23,2 п. п. до 7,6 п. п.; у школ с таким же исходным отставанием, не участвовавших в
  /// проекте, – в среднем до 8,1 п. п. …»
  func projectConvergence(_ slots: ProjectConvergence.Slots, _ finding: Finding) -> Text {
    switch slots.who {
    case .cohort(let convergence, let comparison): cohort(slots, convergence, comparison, finding)
    case .school(let school): self.school(slots, school, finding)
    }
  }

  /// «Отличие участниц … не обнаружено (…); по 30 школам обнаруживается отличие не менее 7,0 п. п. …»
  func projectNotSeen(_ slots: ProjectNotSeen.Slots, _ finding: Finding) -> Text {
    let figures = ProjectFigures(cohort: slots.cohort, pairs: slots.pairs, territory: finding.territory)
    let nearer = figures.nearer(slots.comparison.nearer)
    let schools = figures.count(slots.comparison.convergence.schools, "schools")
    let detectable = figures.points(slots.comparison.detectable, "detectable")
    return
      "\(procedures(slots.pairs)): отличие участниц проекта \(String(slots.cohort)) года от школ с таким же исходным уровнем не обнаружено (\(nearer), \(intervalOf: nearer)); по \(schools, NounForms(.school, .dative)) обнаруживается отличие не менее \(detectable). Это не означает отсутствия результата работы."
  }

  private func cohort(
    _ slots: ProjectConvergence.Slots, _ convergence: ProjectEffect.Convergence,
    _ comparison: ProjectEffect.Comparison?, _ finding: Finding
  ) -> Text {
    let figures = ProjectFigures(cohort: slots.cohort, pairs: slots.pairs, territory: finding.territory)
    let schools = figures.count(convergence.schools, "schools")
    let before = figures.points(convergence.before, "before")
    let after = figures.points(convergence.after, "after")
    let expected = figures.points(convergence.expected, "expected")
    let verb = convergence.after < convergence.before ? "сократилось" : "изменилось"
    let lead: Text =
      "\(procedures(slots.pairs)): отставание участниц проекта \(String(slots.cohort)) года (\(schools, NounForms(.school))) от региона \(measureWords(slots.pairs)) \(verb) с \(before) до \(after)"
    guard let comparison else {
      return lead
        + "; по остальным школам региона такое сближение ожидалось и без проекта – до \(expected). Школ того же отбора с таким же исходным отставанием вне проекта нет, поэтому сближение результатом проекта не считается."
    }
    let peers = figures.points(comparison.peersAfter, "peers-after")
    let nearer = figures.nearer(comparison.nearer)
    let ending: Text
    if !comparison.isBeyondChance {
      ending = " Такое сближение наблюдается и без поддержки, поэтому результатом проекта не считается."
    } else {
      let side = comparison.difference < 0 ? "больше" : "меньше"
      ending = " Это \(side), чем у случайных составов из тех же школ. Это сопоставление, а не объяснение причин."
    }
    return lead
      + "; у школ с таким же исходным отставанием, не участвовавших в проекте, – в среднем до \(peers), по остальным школам региона ожидалось до \(expected). Сверх этого – \(nearer) (\(intervalOf: nearer))."
      + ending
  }

  private func school(
    _ slots: ProjectConvergence.Slots, _ school: SchoolConvergence, _ finding: Finding
  ) -> Text {
    let figures = ProjectFigures(cohort: slots.cohort, pairs: slots.pairs, territory: finding.territory)
    let before = figures.points(school.before.value, "before", n: school.before.n)
    let after = figures.points(school.after.value, "after", n: school.after.n)
    let peers = figures.points(school.peersAfter, "peers-after")
    let nearer = figures.nearer(school.nearer)
    return
      "\(procedures(slots.pairs)): отставание школы от региона \(measureWords(slots.pairs)) сократилось с \(before) до \(after); у школ с таким же исходным отставанием, не участвовавших в проекте, – в среднем до \(peers). Сверх этого – \(nearer) (\(intervalOf: nearer))."
  }

  /// «ОГЭ 2021 и 2022 годов, математика и русский язык».
  private func procedures(_ pairs: [ChangePair]) -> String {
    let assessment = pairs.first.map { names.assessment($0.after.procedure.campaign.assessment) } ?? ""
    let years = Set(pairs.flatMap { [$0.before.procedure.campaign.year, $0.after.procedure.campaign.year] })
    let subjects = Set(pairs.map(\.after.procedure.subject)).sorted().map { names.book.subjects.title(of: $0) }
      .map { $0.prefix(1).lowercased() + $0.dropFirst() }
    return
      "\(assessment) \(Enumeration.joined(years.sorted().map(String.init))) годов, \(Enumeration.joined(subjects))"
  }

  /// What the gap is a gap of.
  private func measureWords(_ pairs: [ChangePair]) -> String {
    pairs.first?.after.procedure.campaign.assessment == .ege ? "по доле не преодолевших минимум" : "по доле «2»"
  }
}

/// The numbers of a comparison with their addresses.
private struct ProjectFigures {
  let cohort: Int
  let pairs: [ChangePair]
  let territory: Territory

  private func address(_ name: String) -> Address {
    let assessment = pairs.first?.after.procedure.campaign.assessment.rawValue ?? ""
    return Figures.address(territory, nil, "\(ProjectEffect.definition.id)-\(cohort)-\(assessment)-\(name)")
  }

  func count(_ number: Int, _ name: String) -> Quantity { Quantity(Double(number), .count, address: address(name)) }

  func points(_ value: Double, _ name: String, n: Int? = nil) -> Quantity {
    Quantity(value, .shareDifference, n: n, address: address(name))
  }

  func nearer(_ measured: Measured) -> Quantity {
    Quantity(measured.value, .shareDifference, n: measured.n, interval: measured.interval, address: address("nearer"))
  }
}
