import ReportModel

extension Chart {
  /// A heat map as a table of shaded cells: a row a series, a column a category.
  var grid: Table {
    Table(
      id: id, title: title, summary: description,
      columns: [Column(categoryAxis, .words)] + categories.map { Column($0, .quantity(unit), display: .heat) },
      rows: series.map { one in
        [.words(one.name)]
          + one.points.map { point -> Value in
            switch point {
            case .value(let quantity), .position(_, let quantity): .quantity(quantity)
            case .missing(let missing): .missing(missing)
            }
          }
      })
  }

  /// The chart with a category of its own for every break: no native chart draws a break between neighbours.
  var withBreaksAsCategories: Chart {
    if breaks.isEmpty { return self }
    let words = Dictionary(breaks.map { ($0.after, $0.words) }, uniquingKeysWith: { first, _ in first })
    var names: [String] = []
    var points: [[Series.Point]] = series.map { _ in [] }
    for (index, category) in categories.enumerated() {
      names.append(category)
      for number in series.indices { points[number].append(series[number].points[index]) }
      guard let gap = words[index] else { continue }
      names.append(gap)
      for number in series.indices { points[number].append(.missing(.notComparable)) }
    }
    return Chart(
      id: id, kind: kind, title: title, description: description, categoryAxis: categoryAxis, valueAxis: valueAxis,
      unit: unit, categories: names,
      series: zip(series, points).map { Series($0.name, role: $0.role, points: $1) })
  }
}
