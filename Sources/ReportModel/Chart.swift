/// A chart as meaning; a writer draws it as SVG or as a native chart of a workbook.
public struct Chart: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Shares of marks that add up to the whole, one bar a category.
    case stackedShares
    /// A value with its interval, one bar a category.
    case intervals
    /// Values side by side, one group of bars a category.
    case bars
    /// Points joined inside a segment; segments (seasons that do not compare) are never joined.
    case lines
    /// Points of size and share with limit lines.
    case funnel
    /// A grid of shades: a row a series (a school), a column a category (a task); every cell carries its number.
    case heatMap
  }

  /// A place between two categories over which nothing is joined and nothing is compared, with the words that stand there.
  public struct Break: Hashable, Sendable {
    /// Index of the category after which it stands.
    public let after: Int
    /// Short words, such as «другой сезон».
    public let words: String

    public init(after: Int, words: String) {
      self.after = after
      self.words = words
    }
  }

  public let id: String
  public let kind: Kind
  public var title: Text
  /// What a reader who does not see the chart must know: the alternative text.
  public var description: Text
  public let categoryAxis: String
  public let valueAxis: String
  public let unit: Unit
  /// Labels of the categories; for a funnel empty, the points carry `x`; for a heat map the heads of its columns.
  public var categories: [String]
  public var series: [Series]
  /// Where lines are broken, in the order of the categories; only for `lines`.
  public var breaks: [Break]

  public init(
    id: String, kind: Kind, title: Text, description: Text, categoryAxis: String, valueAxis: String, unit: Unit,
    categories: [String], series: [Series], breaks: [Break] = []
  ) {
    if kind != .funnel {
      for one in series {
        precondition(one.points.count == categories.count, "a series of chart \(id) differs in length")
      }
    }
    precondition(
      breaks.allSatisfy { categories.indices.dropLast().contains($0.after) }, "a break of chart \(id) joins nothing")
    self.id = id
    self.kind = kind
    self.title = title
    self.description = description
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.unit = unit
    self.categories = categories
    self.series = series
    self.breaks = breaks
  }
}

/// One row of points of a chart.
public struct Series: Hashable, Sendable {
  public enum Role: Hashable, Sendable {
    case data
    /// The region or another background.
    case background
    /// A limit line of a funnel or a threshold.
    case limit
  }

  /// A point: its quantity (the interval stands in it), or the reason why there is none.
  public enum Point: Hashable, Sendable {
    case value(Quantity)
    case position(x: Quantity, y: Quantity)
    case missing(Missing)
  }

  public let name: String
  public let role: Role
  public var points: [Point]

  public init(_ name: String, role: Role = .data, points: [Point]) {
    self.name = name
    self.role = role
    self.points = points
  }
}
