/// A colour as `0xRRGGBB`.
public struct Colour: Hashable, Sendable {
  /// Red, green and blue, a byte each.
  public let rgb: UInt32

  /// A colour of three bytes.
  public init(_ rgb: UInt32) {
    precondition(rgb <= 0xFF_FFFF, "a colour has three bytes")
    self.rgb = rgb
  }

  /// `0x000000`
  public static let black = Colour(0x00_0000)
  /// `0xFFFFFF`
  public static let white = Colour(0xFF_FFFF)
}

/// How a cell looks; equal values are one format of the workbook.
public struct CellFormat: Hashable, Sendable {
  /// Places in a wide column.
  public enum Horizontal: Hashable, Sendable {
    case automatic
    case left
    case centre
    case right
  }

  /// Places in a high row.
  public enum Vertical: Hashable, Sendable {
    case bottom
    case middle
    case top
  }

  /// Lines around a cell.
  public enum Border: Hashable, Sendable {
    case none
    case thin
    case medium
  }

  /// A family that every office program has or replaces by one of equal widths.
  public var fontName = "Arial"
  /// Points.
  public var fontSize = 12.0
  /// Whether the words are bold.
  public var isBold = false
  /// Whether the words slant.
  public var isItalic = false
  /// Whether the words are underlined.
  public var isUnderlined = false
  /// Colour of the words.
  public var colour: Colour?
  /// Ground of the cell.
  public var background: Colour?
  /// A number format in the invariant language of the file (`0.0%`); Excel shows it by the language of the user.
  public var numberFormat: String?
  /// Whether long words go on in a new line.
  public var wraps = false
  /// Where the words stand in a wide column.
  public var horizontal = Horizontal.automatic
  /// Where the words stand in a high row.
  public var vertical = Vertical.bottom
  /// Steps of indentation of the text.
  public var indent = 0
  /// Degrees, -90…90.
  public var rotation = 0
  /// Lines around the cell.
  public var border = Border.none
  /// Colour of the border.
  public var borderColour: Colour?
  /// Whether a protected sheet keeps the cell from being changed.
  public var isLocked = true

  /// Words of Arial 12 without ground and border.
  public init() {}

  /// A copy with some properties changed.
  public func with(_ change: (inout CellFormat) -> Void) -> CellFormat {
    var copy = self
    change(&copy)
    return copy
  }
}
