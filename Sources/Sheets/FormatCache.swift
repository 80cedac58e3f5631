internal import CXlsxWriter

/// The formats of one workbook, one for each different look.
///
/// A look of a conditional rule holds only what differs from the cell, so it is kept apart from the looks of cells.
final class FormatCache {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var cells: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]
  private var rules: [RuleLook: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  func format(_ look: CellFormat) -> UnsafeMutablePointer<lxw_format> {
    if let known = cells[look] { return known }
    let format = newFormat()
    format_set_font_name(format, look.fontName)
    format_set_font_size(format, look.fontSize)
    if look.isBold { format_set_bold(format) }
    if look.isItalic { format_set_italic(format) }
    if look.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let colour = look.colour { format_set_font_color(format, colour.library) }
    if let background = look.background {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, background.library)
    }
    if let numberFormat = look.numberFormat { format_set_num_format(format, numberFormat) }
    if look.wraps { format_set_text_wrap(format) }
    switch look.horizontal {
    case .automatic: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    switch look.vertical {
    case .bottom: break
    case .middle: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    if look.indent > 0 { format_set_indent(format, UInt8(look.indent)) }
    if look.rotation != 0 { format_set_rotation(format, Int16(look.rotation)) }
    switch look.border {
    case .none: break
    case .thin: format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .medium: format_set_border(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
    }
    if let colour = look.borderColour { format_set_border_color(format, colour.library) }
    if !look.isLocked { format_set_unlocked(format) }
    cells[look] = format
    return format
  }

  func format(_ look: RuleLook) -> UnsafeMutablePointer<lxw_format> {
    if let known = rules[look] { return known }
    let format = newFormat()
    if look.isBold { format_set_bold(format) }
    if let colour = look.colour { format_set_font_color(format, colour.library) }
    if let background = look.background { format_set_bg_color(format, background.library) }
    if let numberFormat = look.numberFormat { format_set_num_format(format, numberFormat) }
    rules[look] = format
    return format
  }

  private func newFormat() -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(workbook) else { preconditionFailure("no memory for a cell format") }
    return format
  }
}

extension Colour {
  /// The library takes 0 for “not set”; its own black is a value beyond three bytes.
  var library: lxw_color_t { rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : rgb }
}
