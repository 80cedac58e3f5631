/// A colour as `0xRRGGBB`.
public struct Colour: Hashable, Sendable {
  public let rgb: UInt32

  public init(_ rgb: UInt32) {
    precondition(rgb <= 0xFF_FFFF, "a colour has three bytes")
    self.rgb = rgb
  }

  public static let black = Colour(0x00_0000)
  public static let white = Colour(0xFF_FFFF)
}

/// How a cell looks; equal values are one format of the workbook.
public struct CellFormat: Hashable, Sendable {
  public enum Horizontal: Hashable, Sendable {
    case automatic
    case left
    case centre
    case right
  }

  public enum Vertical: Hashable, Sendable {
    case bottom
    case middle
    case top
  }

  public enum Border: Hashable, Sendable {
    case none
    case thin
    case medium
  }

  public var fontName = "Arial"
  /// Points.
  public var fontSize = 12.0
  public var isBold = false
  public var isItalic = false
  public var isUnderlined = false
  public var colour: Colour?
  public var background: Colour?
  /// A number format in the invariant language of the file (`0.0%`); Excel shows it by the language of the user.
  public var numberFormat: String?
  public var wraps = false
  public var horizontal = Horizontal.automatic
  public var vertical = Vertical.bottom
  /// Steps of indentation of the text.
  public var indent = 0
  /// Degrees, -90…90.
  public var rotation = 0
  public var border = Border.none
  public var borderColour: Colour?
  /// Whether a protected sheet keeps the cell from being changed.
  public var isLocked = true

  public init() {}

  /// A copy with some properties changed.
  public func with(_ change: (inout CellFormat) -> Void) -> CellFormat {
    var copy = self
    change(&copy)
    return copy
  }
}
