import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

extension ReportInput {
  /// The numbers that a recommendation rests on, one a ground, as the next edition needs them to compare.
  func figures(of recommendation: Recommendation, _ names: Names) -> [Edition.Figure] {
    let limit = book.methodology.integer(.recommendationSchoolsNamed)
    var seen: Set<Address> = []
    return recommendation.grounds.all.compactMap { recordedFigure(of: $0, names) }
      .filter { seen.insert($0.address).inserted }.prefix(limit).map { $0 }
  }

  /// The number that says most of what a finding says; `nil` where it has none that a later day could have.
  func recordedFigure(of finding: Finding, _ names: Names) -> Edition.Figure? {
    let place =
      if case .school(let school) = finding.territory { names.school(school) } else {
        if case .municipality(let municipality) = finding.territory { municipality.name } else { "регион" }
      }
    func figure(_ quantity: Quantity, _ column: String, of n: Int? = nil, work: String? = nil) -> Edition.Figure {
      Edition.Figure(
        address: quantity.address, value: quantity.value, unit: quantity.unit, n: n ?? quantity.n, column: column,
        row: ([place] + [work].compactMap(\.self)).joined(separator: "; "), document: "")
    }
    switch finding.statement {
    // A share of so few pupils is compared with nothing.
    case .smallWork, .tinyWorks, .insufficientData: return nil
    case .lowProcedures(let slots):
      return figure(
        Figures.count(slots.low.count, finding.territory, "low-procedures"), "Процедур с низкими результатами",
        of: slots.available)
    case .lowCoverage(let slots):
      guard let worst = slots.works.min(by: { $0.coverage.value < $1.coverage.value }) else { return nil }
      return figure(
        CoverageFigures(worst, finding.territory).share, Coverage.definition.columnTitle, work: names.work(worst.work))
    case .documentsAtDate(let slots):
      let one = slots.documents
      let placed = RoadmapFigures.count(
        one.placed.done, one.municipality, "documents-placed", "school:\(one.school):\(one.stage.rawValue)")
      return figure(placed, "Размещено документов", of: one.placed.of, work: RoadmapWords.stage(one.stage))
    case .trainingBelowTarget(let slots):
      return figure(
        Figures.count(slots.trained.done, finding.territory, "training"), "Обучено работников", of: slots.trained.of)
    case .overdueSteps(let slots):
      return figure(
        RoadmapFigures.count(
          slots.steps.count, finding.municipalityName, "roadmap-overdue", slots.performer ?? ""),
        "Просрочено шагов")
    default:
      guard let work = finding.works.last, let cell = region.cell(work, finding.territory),
        let share = ShareOfTwo.measure(cell, under: conditions).value
      else { return nil }
      return figure(
        Figures.quantity(share, of: ShareOfTwo.definition, finding.territory, work), ShareOfTwo.definition.columnTitle,
        work: names.work(work))
    }
  }

  /// What a filled sheet of decisions says of a recommendation; what is dated later than the report is not known yet.
  func mark(on statement: RecordedStatement) -> DecisionMark? {
    region.decisions.filter { mark in
      mark.code.suffix(9) == statement.code.suffix(9) && mark.day.map { $0 <= analysis.asOf } ?? true
    }.max { left, right in
      guard let first = left.day, let second = right.day else { return left.day == nil && right.day != nil }
      return first < second
    }
  }
}

extension Finding {
  fileprivate var municipalityName: String? {
    if case .municipality(let municipality) = territory { municipality.name } else { nil }
  }
}
