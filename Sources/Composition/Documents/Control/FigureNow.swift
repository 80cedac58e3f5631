import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary

/// A number of an earlier edition beside what it is now, or why it is not compared.
struct FigureNow {
  let now: Value
  /// Whether the two may be compared, with the reason where they may not.
  let verdict: Text

  private init(_ now: Value, _ verdict: Text) {
    self.now = now
    self.verdict = verdict
  }

  init(_ earlier: Edition.Figure, _ input: ReportInput, _ names: Names) {
    let address = earlier.address
    if let works = WorksOfFigure(address, in: input) {
      self = FigureNow.ofWork(earlier, works, input, names)
      return
    }
    let current = input.findings.all.lazy.compactMap { input.recordedFigure(of: $0, names) }
      .first { $0.address == address }
    guard let current else {
      self.init(.missing(.notApplicable), "вывода больше нет: основание по новым данным не наблюдается")
      return
    }
    self.init(
      FigureNow.value(current.quantity, of: current.n),
      current.n == earlier.n ? "да" : "с оговоркой: изменилось, из скольких считается")
  }

  /// A number of a work beside that of the newest later work of the same subject and programme grade.
  private static func ofWork(
    _ earlier: Edition.Figure, _ works: WorksOfFigure, _ input: ReportInput, _ names: Names
  ) -> FigureNow {
    guard let then = works.then else { return FigureNow(.missing(.noData), "прежней работы в данных нет") }
    guard let later = works.later else {
      return FigureNow(.missing(.notHeld), "новых результатов этой работы на дату нет")
    }
    let isCoverage = earlier.address.measure == Coverage.definition.id
    let definition = isCoverage ? Coverage.definition : ShareOfTwo.definition
    let cell = input.region.cell(later, works.territory)
    let outcome = cell.map {
      isCoverage ? Coverage.measure($0, under: input.conditions) : ShareOfTwo.measure($0, under: input.conditions)
    }
    guard let value = outcome?.value else { return FigureNow(.missing(.noData), "в новой работе показателя нет") }
    let quantity = FigureNow.value(Figures.quantity(value, of: definition, works.territory, later), of: value.n)
    let when = names.campaign(later.procedure.campaign)
    let comparison = input.book.calendar.comparison(of: then.procedure, with: later.procedure)
    if comparison == .direct { return FigureNow(quantity, "\(when): да") }
    if isCoverage { return FigureNow(quantity, "\(when): да, сравнивается только участие") }
    let rule = comparison.breaks.first?.rule ?? "Календарь не разрешает сравнение."
    return FigureNow(
      .missing(.notComparable), "\(when): \(rule)" + gaps(then, later, works.territory, comparison, input))
  }

  /// « Отставание от региона: было 12,3 п. п., стало 5,0 п. п.», where the calendar lets gaps be compared.
  private static func gaps(
    _ then: Work, _ later: Work, _ territory: Territory, _ comparison: Comparison, _ input: ReportInput
  ) -> Text {
    guard case .gapOnly = comparison else { return "" }
    let quantities = [then, later].compactMap { work -> Quantity? in
      guard let cell = input.region.cell(work, territory), let all = input.analysis.regionalCell(work),
        let gap = GapToRegion.measure(cell, region: all, under: input.conditions).value
      else { return nil }
      return Figures.quantity(gap, of: GapToRegion.definition, territory, work)
    }
    guard quantities.count == 2 else { return "" }
    return " Разность с регионом: была \(quantities[0]), стала \(quantities[1])."
  }

  /// «7 из 8», «9 из 21 (42,9 %)», or a number alone.
  static func value(_ quantity: Quantity, of n: Int?) -> Value {
    guard let n, [.count, .share].contains(quantity.unit) else { return .quantity(quantity) }
    let address = quantity.address
    func count(_ number: Double, _ what: String) -> Quantity {
      Quantity(
        number, .count,
        address: Address(territory: address.territory, work: address.work, measure: "\(address.measure)-\(what)"))
    }
    let all = count(Double(n), "all")
    if quantity.unit == .count { return .text("\(quantity) из \(all)") }
    return .text("\(count((quantity.value * Double(n)).rounded(), "part")) из \(all) (\(quantity))")
  }
}

/// The work of an address, and the newest later one of the same kind with results of the territory.
private struct WorksOfFigure {
  let territory: Territory
  let then: Work?
  let later: Work?

  /// `nil` where the address is of no work of pupils.
  init?(_ address: Address, in input: ReportInput) {
    guard [ShareOfTwo.definition.id, Coverage.definition.id].contains(address.measure) else { return nil }
    let region = input.region
    let all: [Territory] =
      [.region] + region.municipalities.map(Territory.municipality) + region.schools.map { .school($0.id) }
    guard let territory = all.first(where: { Addresses.territory($0) == address.territory }) else { return nil }
    self.territory = territory
    let then = region.works.first { Addresses.work($0) == address.work }
    self.then = then
    later = then.flatMap { old in
      region.works.filter { work in
        work.sample == old.sample && work.procedure.subject == old.procedure.subject
          && work.procedure.programmeGrade == old.procedure.programmeGrade
          && work.procedure.campaign.assessment == old.procedure.campaign.assessment
          && old.procedure.campaign < work.procedure.campaign && region.cell(work, territory) != nil
      }.max()
    }
  }
}

extension Edition.Figure {
  /// The figure with its address in its own edition.
  var quantity: Quantity { Quantity(value, unit, n: n, address: address) }

  /// The figure of an earlier edition: another unknown than that of the present one.
  func quantity(of edition: Edition) -> Quantity {
    let day = edition.date
    return Quantity(
      value, unit, n: n,
      address: Address(
        territory: address.territory, work: address.work,
        measure: "\(address.measure)@\(day.year)-\(day.month)-\(day.day)"))
  }
}
