public import ReportModel

extension Document {
  /// The tables in the order of the document, those of the workbook alone included.
  public var tables: [Table] {
    blocks.compactMap { block in
      switch block {
      case .table(let table), .annex(let table): table
      case .heading, .paragraph, .caution, .list, .chart: nil
      }
    }
  }

  /// The charts in the order of the document.
  public var charts: [Chart] {
    blocks.compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }

  /// The reasons for missing values that the document uses, in the order of `Missing.allCases`; a legend needs no more.
  public var missingReasons: [Missing] {
    var used: Set<Missing> = []
    for table in tables {
      for row in table.rows {
        for case .missing(let missing) in row { used.insert(missing) }
      }
    }
    // A cell of a heat map shows the sign alone, as a table does.
    for chart in charts where chart.kind == .heatMap {
      for case .missing(let missing) in chart.series.flatMap(\.points) { used.insert(missing) }
    }
    return Missing.allCases.filter(used.contains)
  }

  private var blocks: [Block] { sections.flatMap(\.blocks) }
}
