/// A native chart whose data stand in cells.
public struct SheetChart: Hashable, Sendable {
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
    public var name = ""
    public var numberFormat: String?
    public var least: Double?
    public var greatest: Double?
    public var step: Double?
    public var isReversed = false
    public var hasGridlines = false
    /// Whether the numbers stand at the far end of the other axis: below, where that one runs from top to bottom.
    public var hasLabelsAtFarEnd = false

    public init() {}
  }

  /// Cells of a sheet that hold the data.
  public struct Source: Hashable, Sendable {
    public let sheet: String
    public let range: CellRange

    public init(sheet: String, range: CellRange) {
      self.sheet = sheet
      self.range = range
    }
  }

  /// One row of points.
  public struct Series: Hashable, Sendable {
    public enum Fill: Hashable, Sendable {
      case solid(Colour)
      /// Lines on a ground, told apart without colour.
      case striped(Colour, on: Colour)
      case dotted(Colour, on: Colour)
      case invisible
    }

    public enum Dash: Hashable, Sendable {
      case solid
      case dashed
      case dotted
    }

    public enum Marker: Hashable, Sendable {
      case none
      case circle
      case square
      case diamond
      case triangle
    }

    public let name: String
    public let categories: Source
    public let values: Source
    public var fill = Fill.solid(.black)
    /// Points; nothing means no line.
    public var lineWidth: Double?
    public var lineColour = Colour.black
    public var dash = Dash.solid
    public var marker = Marker.none
    public var markerSize = 7
    /// Number format of labels at the points; nothing means no labels.
    public var labels: String?
    public var labelColour = Colour.black
    public var isInLegend = true

    public init(_ name: String, categories: Source, values: Source) {
      self.name = name
      self.categories = categories
      self.values = values
    }
  }

  public let kind: Kind
  public let title: String
  /// What a reader who does not see it must know; not empty.
  public let description: String
  public var series: [Series] = []
  public var categoryAxis = Axis()
  public var valueAxis = Axis()
  public var hasLegend = true
  /// Pixels.
  public var width = 960
  /// Pixels.
  public var height = 480
  /// Space between bars in percent of their width.
  public var gap = 60

  public init(_ kind: Kind, title: String, description: String) {
    self.kind = kind
    self.title = title
    self.description = description
  }
}
