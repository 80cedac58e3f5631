/// How a delimited text is laid out: where it begins, its encoding and its delimiter.
struct DelimitedLayout: Sendable {
  let start: Int
  let firstLine: Int
  let encoding: TextEncoding
  let delimiter: UInt8

  private static let candidates: [UInt8] = [0x3B, 0x09, 0x2C]
  private static let sampleRecords = 200
  private static let sampleBytes = 1 << 18

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = UnsafeBufferPointer(rebasing: bytes[(hasMark ? 3 : 0)...])
    encoding = hasMark ? .utf8 : TextEncoding.detect(body)
    // Excel's own hint: a first line "sep=;".
    if body.count > 5, body.starts(with: "sep=".utf8), body[5] == 0x0A || body[5] == 0x0D {
      let isPair = body[5] == 0x0D && body.count > 6 && body[6] == 0x0A
      start = (hasMark ? 3 : 0) + (isPair ? 7 : 6)
      firstLine = 2
      delimiter = body[4]
    } else {
      start = hasMark ? 3 : 0
      firstLine = 1
      delimiter = Self.delimiter(of: body)
    }
  }

  /// The candidate that parts most records in the same way; on about equal terms `;` before tab before `,`, because
  /// decimal commas repeat from row to row as well.
  private static func delimiter(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let records = countsByRecord(bytes)
    var best = candidates[0]
    var bestScore = 0.0
    for (index, candidate) in candidates.enumerated() {
      let counts = records.map { $0[index] }.filter { $0 > 0 }
      guard !counts.isEmpty else { continue }
      var frequency: [Int: Int] = [:]
      for count in counts { frequency[count, default: 0] += 1 }
      let mode = frequency.values.max() ?? 0
      let score = Double(mode + counts.count) / Double(records.count)
      if score > bestScore + (bestScore > 0 ? 0.3 : 0) {
        best = candidate
        bestScore = score
      }
    }
    return best
  }

  /// How often each candidate stands outside of quotes in the first records that are not blank.
  private static func countsByRecord(_ bytes: UnsafeBufferPointer<UInt8>) -> [[Int]] {
    var records: [[Int]] = []
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    var previous: UInt8 = 0x0A
    for byte in bytes.prefix(sampleBytes) {
      if byte == 0x22 {
        // A quote opens a field only at its start; inside of one every quote turns the state, doubled ones twice.
        if isQuoted || previous == 0x0A || previous == 0x0D || previous == 0x22 || candidates.contains(previous) {
          isQuoted.toggle()
        }
        isBlank = false
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        if !isBlank { records.append(counts) }
        counts = [0, 0, 0]
        isBlank = true
        if records.count == sampleRecords { return records }
      } else {
        isBlank = false
        if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      }
      previous = byte
    }
    if !isBlank, bytes.count <= sampleBytes || records.isEmpty { records.append(counts) }
    return records
  }
}
