import Tables
import TestSupport
import Testing

/// A small generator of random numbers with a seed (SplitMix64, doi:10.1145/2714064.2660195), so that a failure repeats.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Mutated files are read or refused, never worse")
struct FuzzTests {
  private static let limits = Limits(unpackedBytes: 1 << 22, unpackedRatio: 1000, columns: 16_384, emptyRows: 100_000)

  private static func mutate(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !result.isEmpty {
      let place = Int.random(in: 0..<result.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: result[place] = UInt8.random(in: 0...255, using: &random)
      case 1: result[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2: result.removeSubrange(place..<min(result.count, place + Int.random(in: 1...9, using: &random)))
      case 3: result.insert(contentsOf: result[place..<min(result.count, place + 12)], at: place)
      case 4: result[place] = Array("<>/&;\"'= 0_\r\n!?[]-".utf8).randomElement(using: &random) ?? 0
      default: result = Array(result.prefix(place))
      }
    }
    return result
  }

  /// Reads everything and touches every byte and conversion of every cell.
  private static func exhaust(_ bytes: [UInt8]) throws {
    try withFile(bytes) { path in
      do throws(TableError) {
        let file = try TableFile.open(path: path, name: "x", limits: limits)
        for sheet in file.sheets {
          var last = 0
          try file.visitRows(ofSheet: sheet.index) { row in
            #expect(row.number > last && row.count > 0)
            last = row.number
            for column in 0..<min(row.count, 64) {
              let cell = row[column]
              _ = cell.bytes.reduce(0) { $0 &+ Int($1) }
              _ = (cell.text.count, cell.integer, cell.decimal, cell.isBlank, cell.equals("я"))
            }
            return true
          }
        }
      } catch {
        #expect(!error.cause.isEmpty && !error.remedy.isEmpty && error.file == "x")
      }
    }
  }

  private static let rows =
    "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t='inlineStr'><is><t>а&amp;_x000D_</t></is></c></row>"
    + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44562.5</v></c><c r=\"B2\"><f>A2</f><v>-1E3</v></c><c r=\"C2\" t=\"b\"><v>1</v></c></row>"
    + "<x:row><!-- x --><x:c><x:v><![CDATA[7]]></x:v></x:c><c t=\"d\"><v>2022-01-01</v></c></x:row>"
    + "<row r=\"9\"><c r=\"D9\" t=\"inlineStr\"><is><t>текст</t></is></c><c r=\"E9\" t=\"s\"><v>1</v></c></row>"

  private static var builder: WorkbookBuilder {
    WorkbookBuilder(
      rows: rows,
      sharedStrings: WorkbookBuilder.sharedStrings("<si><t>Школа</t></si><si><r><t>а</t></r><rPh><t>б</t></rPh></si>"),
      styles: WorkbookBuilder.styles(
        formats: "<numFmt numFmtId=\"164\" formatCode=\"dd.mm\"/>", cells: "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>")
    )
  }

  @Test(arguments: [UInt64(1), 2]) func `the bytes of a workbook`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    var builder = Self.builder
    // Stored parts let mutations reach the XML; the checksum then says so, after the rows were read.
    builder.change = { parts in for index in parts.indices { parts[index].isDeflated = seed == 1 } }
    let bytes = builder.build()
    for _ in 0..<700 { try Self.exhaust(Self.mutate(bytes, &random)) }
  }

  @Test func `the XML of every part, with fitting checksums`() throws {
    var random = SeededGenerator(state: 3)
    for round in 0..<1500 {
      var builder = Self.builder
      var changed = random
      builder.change = { parts in
        let index = round % parts.count
        parts[index].bytes = Self.mutate(parts[index].bytes, &changed)
        parts[index].isDeflated = false
      }
      random.state &+= 77
      try Self.exhaust(builder.build())
    }
  }

  @Test func `delimited text`() throws {
    var random = SeededGenerator(state: 4)
    let texts = [
      "Школа;Балл\r\n\"СОШ \"\"Луч\"\"; № 1\";3,7\r\n\"две\nстроки\";\r\n;;4", "a,b,c\n1,\"2,5\",3\n",
      "\u{FEFF}а\tб\r1\t2\r",
    ]
    for round in 0..<1500 { try Self.exhaust(Self.mutate(Array(texts[round % 3].utf8), &random)) }
  }

  @Test func `old workbooks`() throws {
    var random = SeededGenerator(state: 5)
    let bytes = OldWorkbookBuilder(rows: [[.text("Код"), .number(1.5)], [.small(3), .text("№ 1")]]).build()
    for _ in 0..<300 { try Self.exhaust(Self.mutate(bytes, &random)) }
  }
}
