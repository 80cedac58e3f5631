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
      "Признак «средний балл выше регионального» отмечает и сильные школы, поэтому ориентир без отмеченных увеличивает долю "
      + "«2»; печатаются оба значения, сравнение ведётся с полным.",
    source: "решение инструмента")
}

extension Analysis {
  /// The regional share of «2» of a work with and without marked results; `nil` where there are no marks or nobody is
  /// left.
  public func cleanReference(of work: Work) -> CleanReference? {
    guard let whole = regionalCell(work)?.marks,
      let all = Self.share(of: whole.total, two: whole[.two], level: conditions.level)
    else { return nil }
    if background.origin == .file {
      guard let clean = background.fits?.signs.first(where: { $0.work == work })?.clean, clean.count == 3, clean[2] > 0
      else { return nil }
      return Self.share(of: clean[1], two: clean[0], level: conditions.level).map {
        CleanReference(all: all, withoutMarked: $0, schoolsLeftOut: clean[2])
      }
    }
    let marked = objectivity.markedSchools(in: work)
    guard !marked.isEmpty else { return nil }
    let counts = marked.compactMap { region.cell(work, .school($0))?.marks }
    let rest = Self.share(
      of: whole.total - counts.reduce(0) { $0 + $1.total }, two: whole[.two] - counts.reduce(0) { $0 + $1[.two] },
      level: conditions.level)
    return rest.map { CleanReference(all: all, withoutMarked: $0, schoolsLeftOut: marked.count) }
  }

  private static func share(of total: Int, two: Int, level: Double) -> Measured? {
    total > 0 ? .share(two, of: total, level: level) : nil
  }
}
