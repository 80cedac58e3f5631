import Foundation

/// Values as JSON with sorted keys, so that equal values give equal bytes.
enum JSONText {
  static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("a record of plain values is encodable")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
