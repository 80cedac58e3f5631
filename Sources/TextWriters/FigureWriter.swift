public import Delivery
public import ReportModel
public import Typesetting

/// The figures of a document as SVG, one file each: no font, no script, no network is needed to see them.
public struct FigureWriter: ReportWriter {
  /// A writer for the folder `рисунки`.
  public init() {}

  /// Where a figure stands in the folder of the report.
  public static func path(of chart: Chart) -> String { "рисунки/\(chart.id).svg" }

  /// Writes every figure of the document.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    let typesetter = Typesetter(document)
    for chart in document.charts {
      try folder.add(OutputFile(path: FigureWriter.path(of: chart), text: FigureWriter.svg(of: chart, typesetter)))
    }
  }

  /// One figure as SVG, with its title and description inside.
  public static func svg(of chart: Chart, _ typesetter: Typesetter) -> String {
    switch chart.kind {
    case .stackedShares: StackedSharesFigure.svg(chart, typesetter)
    case .intervals: IntervalsFigure.svg(chart, typesetter)
    case .bars: BarsFigure.svg(chart, typesetter)
    case .lines: LinesFigure.svg(chart, typesetter)
    case .funnel: FunnelFigure.svg(chart, typesetter)
    case .heatMap: HeatMapFigure.svg(chart, typesetter)
    }
  }
}
