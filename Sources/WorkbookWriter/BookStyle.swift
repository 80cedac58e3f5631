import Sheets

/// The looks of our workbooks: 12-point sans, dark words on light grounds (contrast of at least 4,5 to 1).
enum BookStyle {
  static let ink = Colour(0x1F_2933)
  static let quiet = Colour(0x52_606D)
  static let headerGround = Colour(0xDC_E6F1)
  static let cautionGround = Colour(0xFD_F3D8)
  static let decisionGround = Colour(0xFF_FBE6)
  static let line = Colour(0xB8_C2CC)
  static let bar = Colour(0x8F_B8DE)
  static let heat = Colour(0xF2_A65A)

  static let body = CellFormat().with {
    $0.colour = ink
    $0.wraps = true
    $0.vertical = .top
  }
  static let title = CellFormat().with {
    $0.colour = ink
    $0.fontSize = 16
    $0.isBold = true
    $0.vertical = .top
  }
  static let subtitle = CellFormat().with {
    $0.colour = ink
    $0.fontSize = 13
    $0.vertical = .top
  }
  static let sentence = CellFormat().with {
    $0.colour = quiet
    $0.vertical = .top
  }
  static let heading = body.with {
    $0.fontSize = 14
    $0.isBold = true
  }
  static let subheading = body.with { $0.isBold = true }
  static let caution = body.with {
    $0.isBold = true
    $0.background = cautionGround
  }
  static let header = body.with {
    $0.isBold = true
    $0.background = headerGround
    $0.border = .thin
    $0.borderColour = line
    $0.vertical = .middle
    $0.horizontal = .centre
  }
  static let cell = body.with {
    $0.border = .thin
    $0.borderColour = line
  }
  /// Numbers and their signs stand off the next column's words.
  static let number = cell.with {
    $0.horizontal = .right
    $0.indent = 1
    $0.wraps = false
  }
  static let missing = number.with { $0.colour = quiet }
  static let thresholdGround = Colour(0xFA_DBC8)
  static let legend = cell
  /// Grounds of the words of a conclusion, from the weakest to the strongest.
  static func step(_ index: Int, of count: Int) -> Colour {
    let grounds = [0xF3F4F6, 0xE3ECF5, 0xFDF3D8, 0xFBE3B8, 0xF8D3A8, 0xF3BE94].map { Colour(UInt32($0)) }
    return grounds[count <= 1 ? 0 : index * (grounds.count - 1) / (count - 1)]
  }
  static let decision = cell.with {
    $0.background = decisionGround
    $0.isLocked = false
  }
  static let linkInk = Worksheet.linkFormat.colour ?? ink
  static let link = Worksheet.linkFormat.with { $0.vertical = .top }
  static let cellLink = link.with {
    $0.border = .thin
    $0.borderColour = line
    $0.wraps = true
  }
}
