/// A native chart whose data stand in cells.
public struct SheetChart: Hashable, Sendable {
  /// What a chart is made of.
  public enum Kind: Hashable, Sendable {
    /// Horizontal bars, side by side.
    case bars
    /// Horizontal bars, one after another.
    case stackedBars
    /// Vertical bars, side by side.
    case columns
    case lines
    /// Points by two numbers; a series has markers, a line or both.
    case scatter
  }

  /// An axis: its name, its numbers, its ends.
  public struct Axis: Hashable, Sendable {
    /// Printed beside it.
    public var name = ""
    /// Format of its numbers.
    public var numberFormat: String?
    /// The lesser end.
    public var least: Double?
    /// The greater end.
    public var greatest: Double?
    /// Distance of ticks.
    public var step: Double?
    /// Whether it runs from top to bottom.
    public var isReversed = false
    /// Whether lines cross the chart at its ticks.
    public var hasGridlines = false
    /// Whether the numbers stand at the far end of the other axis: below, where that one runs from top to bottom.
    public var hasLabelsAtFarEnd = false

    /// An axis whose ends the program chooses.
    public init() {}
  }

  /// Cells of a sheet that hold the data.
  public struct Source: Hashable, Sendable {
    /// Name of the sheet.
    public let sheet: String
    /// One column or one row.
    public let range: CellRange

    /// Cells of a sheet.
    public init(sheet: String, range: CellRange) {
      self.sheet = sheet
      self.range = range
    }
  }

  /// One row of points.
  public struct Series: Hashable, Sendable {
    /// Grounds that are told apart without colour as well.
    public enum Fill: Hashable, Sendable {
      case solid(Colour)
      /// Lines on a ground, told apart without colour.
      case striped(Colour, on: Colour)
      case dotted(Colour, on: Colour)
      case invisible
    }

    /// How a line is broken.
    public enum Dash: Hashable, Sendable {
      case solid
      case dashed
      case dotted
    }

    /// Shapes of points.
    public enum Marker: Hashable, Sendable {
      case none
      case circle
      case square
      case diamond
      case triangle
    }

    /// As the legend names it.
    public let name: String
    /// Cells of the categories, or of the first numbers of a scatter chart.
    public let categories: Source
    /// Cells of the values.
    public let values: Source
    /// Ground of bars and of markers.
    public var fill = Fill.solid(.black)
    /// Points; nothing means no line.
    public var lineWidth: Double?
    /// Colour of the line.
    public var lineColour = Colour.black
    /// How the line is broken.
    public var dash = Dash.solid
    /// Shape of the points of a line or a scatter chart.
    public var marker = Marker.none
    /// Points.
    public var markerSize = 7
    /// Number format of labels at the points; nothing means no labels.
    public var labels: String?
    /// Colour of the labels at the points.
    public var labelColour = Colour.black
    /// Whether the legend names it.
    public var isInLegend = true

    /// A row of points over these cells.
    public init(_ name: String, categories: Source, values: Source) {
      self.name = name
      self.categories = categories
      self.values = values
    }
  }

  /// What the chart is made of.
  public let kind: Kind
  /// Printed above the chart.
  public let title: String
  /// What a reader who does not see it must know; not empty.
  public let description: String
  /// In the order of the legend.
  public var series: [Series] = []
  /// The axis of categories, or of the first number of a scatter chart.
  public var categoryAxis = Axis()
  /// The axis of values.
  public var valueAxis = Axis()
  /// Whether the series are named below.
  public var hasLegend = true
  /// Pixels.
  public var width = 960
  /// Pixels.
  public var height = 480
  /// Space between bars in percent of their width.
  public var gap = 60

  /// A chart without series yet.
  public init(_ kind: Kind, title: String, description: String) {
    self.kind = kind
    self.title = title
    self.description = description
  }
}
