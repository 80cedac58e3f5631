import ReportModel
import Typesetting

/// The ends of bars and shades in cells.
enum HeatScale {
  /// From nothing to the whole for shares; from nothing to the greatest value otherwise. Values as in the cells.
  static func barScale(of table: Table, column: Int) -> ClosedRange<Double>? {
    guard case .quantity(let unit) = table.columns[column].kind else { return nil }
    if unit == .share || unit == .probability { return 0...1 }
    let values = values(of: table, column: column)
    guard let greatest = values.map(\.magnitude).max(), greatest > 0 else { return nil }
    let end = unit.cellValue(greatest)
    return (values.contains { $0 < 0 } ? -end : 0)...end
  }

  /// One scale for all shaded columns of a unit in a table, so that equal shades are equal values; in base units.
  static func heatScale(of table: Table, _ unit: Unit) -> ClosedRange<Double>? {
    let columns = table.columns.indices.filter {
      table.columns[$0].display == .heat && table.columns[$0].kind == .quantity(unit)
    }
    let values = columns.flatMap { self.values(of: table, column: $0) }
    guard let least = values.min(), let greatest = values.max(), least < greatest else { return nil }
    return least...greatest
  }

  /// What the shades mean, in a sentence; nothing where there are none.
  static func legend(of table: Table) -> String? {
    var units: [Unit] = []
    for column in table.columns where column.display == .heat {
      if case .quantity(let unit) = column.kind, !units.contains(unit) { units.append(unit) }
    }
    let scales = units.compactMap { unit in
      heatScale(of: table, unit).map { "от\u{A0}\(unit.words($0.lowerBound)) до\u{A0}\(unit.words($0.upperBound))" }
    }
    return scales.isEmpty ? nil : "Заливка: чем темнее, тем больше значение (\(scales.joined(separator: "; ")))."
  }

  private static func values(of table: Table, column: Int) -> [Double] {
    table.rows.compactMap { row in
      if case .quantity(let quantity) = row[column] { quantity.value } else { nil }
    }
  }
}
