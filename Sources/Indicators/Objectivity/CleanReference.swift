import Aggregation
public import Vocabulary

/// The regional reference of a work with and without the results that a sign concerns.
public struct CleanReference: Hashable, Sendable {
  /// All participants of the region.
  public let all: Measured
  /// Without the schools whose result in this work a sign concerns.
  public let withoutMarked: Measured
  /// Schools left out.
  public let schoolsLeftOut: Int

  /// Without minus with: what the marked results change in the reference.
  public var difference: Double { withoutMarked.value - all.value }

  public static let definition = IndicatorDefinition(
    id: "clean-reference", title: "Региональный ориентир без результатов с признаками",
    columnTitle: "Ориентир без отмеченных", measure: .share,
    question: "Насколько меняется региональная доля «2», если убрать результаты с признаками?",
    formula: "доля «2» по школам, у которых на этой работе признаков нет; рядом – по всем школам и разность",
    assumptions:
      "Признак «средний балл выше регионального» отмечает и сильные школы, поэтому ориентир без отмеченных завышает долю "
      + "«2»; печатаются оба значения, сравнение ведётся с полным.",
    source: "решение инструмента")
}

extension Analysis {
  /// The regional share of «2» of a work with and without marked results; `nil` where there are no marks or nobody is
  /// left.
  public func cleanReference(of work: Work) -> CleanReference? {
    guard let whole = regionalCell(work), let all = ShareOfTwo.measure(whole, under: conditions).value else {
      return nil
    }
    if background.origin == .file {
      guard let clean = background.fits?.signs.first(where: { $0.work == work })?.clean, clean.count == 3, clean[1] > 0
      else { return nil }
      return CleanReference(
        all: all, withoutMarked: .share(clean[0], of: clean[1], level: conditions.level), schoolsLeftOut: clean[2])
    }
    let left = region.schools(of: work).filter { !objectivity.isMarked(work, $0) }
    let rest = Cell.merging(left.compactMap { region.cell(work, .school($0)) }.map { $0.marksAlone })
    guard let without = ShareOfTwo.measure(rest, under: conditions).value else { return nil }
    return CleanReference(
      all: all, withoutMarked: without, schoolsLeftOut: objectivity.markedSchools(in: work).count)
  }
}

extension Cell {
  /// A cell of nothing but its marks: cheap to add up.
  fileprivate var marksAlone: Cell {
    var cell = Cell()
    cell.participants = participants
    cell.marks = marks
    cell.schools = schools
    return cell
  }
}
