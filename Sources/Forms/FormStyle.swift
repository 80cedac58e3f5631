import Reference
import Sheets

/// The looks of forms: 12-point sans; what is to be filled is light yellow and unlocked.
enum FormStyle {
  private static let ink = Colour(0x1F_2933)
  private static let line = Colour(0xB8_C2CC)

  private static let body = CellFormat().with {
    $0.colour = ink
    $0.wraps = true
    $0.vertical = .top
  }
  static let title = CellFormat().with {
    $0.colour = ink
    $0.fontSize = 16
    $0.isBold = true
  }
  static let sentence = CellFormat().with { $0.colour = ink }
  static let cell = body.with {
    $0.border = .thin
    $0.borderColour = line
  }
  static let header = cell.with {
    $0.isBold = true
    $0.background = Colour(0xDC_E6F1)
    $0.vertical = .middle
    $0.horizontal = .centre
  }
  /// The worked row is grey, slanted and locked: it is not to be written over.
  static let example = cell.with {
    $0.isItalic = true
    $0.background = Colour(0xE9_ECEF)
  }
  static let input = cell.with {
    $0.background = Colour(0xFF_FBE6)
    $0.isLocked = false
  }

  static func input(_ column: FormColumn) -> CellFormat {
    column.kind == .day ? input.with { $0.numberFormat = "dd.mm.yyyy" } : input
  }
}
