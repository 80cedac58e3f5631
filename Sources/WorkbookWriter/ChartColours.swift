import Sheets

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Colours of charts that differ in lightness as well, so a black-and-white print can be read.
enum ChartColours {
  static let strong = Colour(0x1F_5F99)
  static let soft = Colour(0xA9_CCE8)
  static let quiet = Colour(0x52_606D)

  /// Series side by side.
  static func series(_ index: Int) -> Colour {
    let colours = [Colour(0x1F_5F99), Colour(0xC4_5A1B), Colour(0x4D_4D4D), Colour(0x7A_3E8E)]
    return colours[index % colours.count]
  }

  /// Parts of a whole from the lowest to the highest; neighbours differ in lightness.
  static func share(_ index: Int, of count: Int) -> Colour {
    let colours = [Colour(0x8C_2D19), Colour(0xF0_B48C), Colour(0xDD_E9F3), Colour(0x7F_A9CF), Colour(0x2C_5A85)]
    return colours[index % colours.count]
  }
}

extension Colour {
  /// Relative luminance by WCAG 2.1, 0…1.
  var luminance: Double {
    func linear(_ shift: UInt32) -> Double {
      let value = Double(rgb >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }

  /// Contrast ratio by WCAG 2.1, 1…21.
  func contrast(to other: Colour) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// Whether white words are easier to read on it than black ones.
  var isDark: Bool { contrast(to: .white) > contrast(to: .black) }
}
