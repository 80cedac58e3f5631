public import Delivery
public import ReportModel
public import Typesetting

/// The figures of a document as SVG, one file each.
public struct FigureWriter: ReportWriter {
  public init() {}

  /// Where a figure stands in the folder of the report.
  public static func path(of chart: Chart) -> String { "рисунки/\(chart.id).svg" }

  public func write(_ document: Document, into folder: inout OutputFolder) throws(OutputError) {
  }
}
