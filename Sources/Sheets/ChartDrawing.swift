internal import CXlsxWriter

extension Worksheet {
  /// Puts a chart with its upper left corner into a cell; an empty cell of its data is a gap, never a zero.
  public func insert(_ chart: SheetChart, at position: CellPosition) throws(SheetError) {
    precondition(!chart.description.isEmpty, "a chart has a description")
    guard let drawing = workbook_add_chart(workbook.open, UInt8(chart.kind.library(chart.series).rawValue)) else {
      preconditionFailure("no memory for a chart")
    }
    let strings = LibraryStrings()
    chart_title_set_name(drawing, CellText.escaped(chart.title))
    var titleFont = lxw_chart_font()
    titleFont.size = 13
    titleFont.bold = 1
    titleFont.name = strings.pointer("Arial")
    chart_title_set_name_font(drawing, &titleFont)
    for one in chart.series { ChartDrawing.add(one, of: chart, to: drawing, strings) }
    // The library names the axes of horizontal bars by where they lie, not by what they show.
    let isHorizontal = chart.kind == .bars || chart.kind == .stackedBars
    let (x, y) = (drawing.pointee.x_axis, drawing.pointee.y_axis)
    ChartDrawing.set(chart.categoryAxis, isHorizontal ? y : x, strings)
    ChartDrawing.set(chart.valueAxis, isHorizontal ? x : y, strings)
    if chart.kind == .stackedBars { chart_set_series_overlap(drawing, 100) }
    chart_set_series_gap(drawing, UInt16(chart.gap))
    chart_show_blanks_as(drawing, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    ChartDrawing.setLegend(of: chart, drawing, strings)

    var options = lxw_chart_options()
    // The size without scaling is that of the library: 480 by 288 pixels.
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = strings.pointer(try CellText.attribute(chart.description, at: place(of: position)))
    let (row, column) = try place(position)
    let code = worksheet_insert_chart_opt(library, row, column, drawing, &options)
    withExtendedLifetime(strings) {}
    try check(code, position)
  }
}

extension SheetChart.Kind {
  /// A scatter chart of the library joins its points only in another type, chosen for the whole chart.
  fileprivate func library(_ series: [SheetChart.Series]) -> lxw_chart_type {
    switch self {
    case .bars: LXW_CHART_BAR
    case .stackedBars: LXW_CHART_BAR_STACKED
    case .columns: LXW_CHART_COLUMN
    case .lines: LXW_CHART_LINE
    case .scatter:
      series.contains { $0.lineWidth != nil } ? LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS : LXW_CHART_SCATTER
    }
  }
}

private enum ChartDrawing {
  static func add(
    _ series: SheetChart.Series, of chart: SheetChart, to drawing: UnsafeMutablePointer<lxw_chart>,
    _ strings: LibraryStrings
  ) {
    guard let line = chart_add_series(drawing, nil, nil) else { preconditionFailure("no memory for a series") }
    let (categories, values) = (series.categories, series.values)
    chart_series_set_categories(
      line, categories.sheet, UInt32(categories.range.first.row), UInt16(categories.range.first.column),
      UInt32(categories.range.last.row), UInt16(categories.range.last.column))
    chart_series_set_values(
      line, values.sheet, UInt32(values.range.first.row), UInt16(values.range.first.column),
      UInt32(values.range.last.row), UInt16(values.range.last.column))
    chart_series_set_name(line, CellText.escaped(series.name))
    switch chart.kind {
    case .bars, .stackedBars, .columns: setFill(series, line)
    case .lines, .scatter: setLine(series, line)
    }
    if let labels = series.labels {
      chart_series_set_labels(line)
      chart_series_set_labels_num_format(line, labels)
      var font = lxw_chart_font()
      font.size = 9
      font.name = strings.pointer("Arial")
      font.color = series.labelColour.library
      chart_series_set_labels_font(line, &font)
    }
  }

  static func setFill(_ series: SheetChart.Series, _ line: UnsafeMutablePointer<lxw_chart_series>) {
    var border = lxw_chart_line()
    switch series.fill {
    case .solid(let colour):
      var fill = lxw_chart_fill()
      fill.color = colour.library
      chart_series_set_fill(line, &fill)
      border.color = Colour(0x40_4040).library
      border.width = 0.5
    case .striped(let colour, let ground):
      var pattern = lxw_chart_pattern()
      pattern.type = UInt8(LXW_CHART_PATTERN_DARK_UPWARD_DIAGONAL.rawValue)
      pattern.fg_color = colour.library
      pattern.bg_color = ground.library
      chart_series_set_pattern(line, &pattern)
      border.color = Colour(0x40_4040).library
      border.width = 0.5
    case .dotted(let colour, let ground):
      var pattern = lxw_chart_pattern()
      pattern.type = UInt8(LXW_CHART_PATTERN_PERCENT_25.rawValue)
      pattern.fg_color = colour.library
      pattern.bg_color = ground.library
      chart_series_set_pattern(line, &pattern)
      border.color = Colour(0x40_4040).library
      border.width = 0.5
    case .invisible:
      var fill = lxw_chart_fill()
      fill.none = 1
      chart_series_set_fill(line, &fill)
      border.none = 1
    }
    chart_series_set_line(line, &border)
  }

  static func setLine(_ series: SheetChart.Series, _ line: UnsafeMutablePointer<lxw_chart_series>) {
    var stroke = lxw_chart_line()
    if let width = series.lineWidth {
      stroke.color = series.lineColour.library
      stroke.width = Float(width)
      switch series.dash {
      case .solid: stroke.dash_type = UInt8(LXW_CHART_LINE_DASH_SOLID.rawValue)
      case .dashed: stroke.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue)
      case .dotted: stroke.dash_type = UInt8(LXW_CHART_LINE_DASH_ROUND_DOT.rawValue)
      }
    } else {
      stroke.none = 1
    }
    chart_series_set_line(line, &stroke)
    let marker: lxw_chart_marker_type =
      switch series.marker {
      case .none: LXW_CHART_MARKER_NONE
      case .circle: LXW_CHART_MARKER_CIRCLE
      case .square: LXW_CHART_MARKER_SQUARE
      case .diamond: LXW_CHART_MARKER_DIAMOND
      case .triangle: LXW_CHART_MARKER_TRIANGLE
      }
    chart_series_set_marker_type(line, UInt8(marker.rawValue))
    if series.marker == .none { return }
    chart_series_set_marker_size(line, UInt8(series.markerSize))
    if case .solid(let colour) = series.fill {
      var fill = lxw_chart_fill()
      fill.color = colour.library
      chart_series_set_marker_fill(line, &fill)
      var edge = lxw_chart_line()
      edge.color = Colour(0x20_2020).library
      edge.width = 0.75
      chart_series_set_marker_line(line, &edge)
    }
  }

  static func set(_ axis: SheetChart.Axis, _ drawing: UnsafeMutablePointer<lxw_chart_axis>?, _ strings: LibraryStrings)
  {
    guard let drawing else { preconditionFailure("a chart has two axes") }
    var font = lxw_chart_font()
    font.size = 10
    font.name = strings.pointer("Arial")
    chart_axis_set_num_font(drawing, &font)
    if !axis.name.isEmpty {
      chart_axis_set_name(drawing, CellText.escaped(axis.name))
      chart_axis_set_name_font(drawing, &font)
    }
    if let format = axis.numberFormat { chart_axis_set_num_format(drawing, format) }
    if let least = axis.least { chart_axis_set_min(drawing, least) }
    if let greatest = axis.greatest { chart_axis_set_max(drawing, greatest) }
    if let step = axis.step { chart_axis_set_major_unit(drawing, step) }
    if axis.isReversed { chart_axis_set_reverse(drawing) }
    if axis.hasLabelsAtFarEnd {
      chart_axis_set_label_position(drawing, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
    }
    chart_axis_major_gridlines_set_visible(drawing, axis.hasGridlines ? 1 : 0)
    if axis.hasGridlines {
      var line = lxw_chart_line()
      line.color = Colour(0xD0_D0D0).library
      line.width = 0.5
      chart_axis_major_gridlines_set_line(drawing, &line)
    }
  }

  static func setLegend(of chart: SheetChart, _ drawing: UnsafeMutablePointer<lxw_chart>, _ strings: LibraryStrings) {
    if !chart.hasLegend {
      chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
      return
    }
    chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var font = lxw_chart_font()
    font.size = 10
    font.name = strings.pointer("Arial")
    chart_legend_set_font(drawing, &font)
    var hidden = chart.series.indices.filter { !chart.series[$0].isInLegend }.map { Int16($0) }
    if hidden.isEmpty { return }
    // The list ends with -1.
    hidden.append(-1)
    hidden.withUnsafeMutableBufferPointer { _ = chart_legend_delete_series(drawing, $0.baseAddress) }
  }
}
