public import Delivery
public import ReportModel
public import Typesetting

/// The figures of a document as SVG, one file each: no font, no script, no network is needed to see them.
public struct FigureWriter: ReportWriter {
  /// Folder of the figures in the folder of the report.
  public let directory: String

  /// A writer for this folder.
  public init(directory: String = "рисунки") { self.directory = directory }

  /// Name of the file of a figure.
  public static func name(of chart: Chart) -> String { chart.id + ".svg" }

  /// Where a figure stands in the folder of the report.
  public func path(of chart: Chart) -> String { directory + "/" + FigureWriter.name(of: chart) }

  /// Writes every figure of the document.
  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
    let typesetter = Typesetter(document)
    for chart in document.charts {
      try folder.add(path(of: chart), text: { FigureWriter.svg(of: chart, typesetter) })
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
