import Foundation
import Testing

@testable import Tables

/// Real files beside the repository, and the environment that asks for everything.
enum Real {
  /// Whether an absent tool is a failure.
  static let needsAll = ProcessInfo.processInfo.environment["SPRAVKA_REQUIRE_ALL"] == "1"
  /// Whether the slow witness reads the real files to their end.
  static let isComplete = ProcessInfo.processInfo.environment["SPRAVKA_SLOW"] == "1"
  static let region = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../shared/real/altai")
    .standardized

  static func workbooks(_ folder: String) -> [URL] {
    let enumerator = FileManager.default.enumerator(
      at: region.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    let files = (enumerator?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "xlsx" }
    return files.sorted { $0.path < $1.path }
  }

  static var exists: Bool { FileManager.default.fileExists(atPath: region.path) }
}

@Suite("The same cells as other readers")
struct OracleTests {
  /// The unpacked bytes of a part, all or the beginning.
  private func unpack(_ part: ZipArchive.Part, of archive: ZipArchive, atMost limit: Int = .max) throws -> [UInt8] {
    let stream = try PartStream(part, of: archive, limits: .standard)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var all: [UInt8] = []
    while !stream.isFinished, all.count < limit {
      let count = try chunk.withUnsafeMutableBufferPointer { buffer in
        try buffer.baseAddress.map { try stream.read(into: $0, capacity: 1 << 16) } ?? 0
      }
      all += chunk.prefix(count)
    }
    return all
  }

  /// The rows of a sheet by expat, with the shared strings by expat.
  private func expat(_ workbook: Workbook, sheet index: Int, rowLimit: Int) throws -> [String]? {
    let strings = ExpatSheet()
    if let part = workbook.archive.part("xl/sharedStrings.xml") {
      _ = try #require(expatRows(unpack(part, of: workbook.archive), strings))
    }
    let sheet = ExpatSheet(
      strings: strings.items, isDate: try workbook.formats().isDate, is1904: workbook.is1904, rowLimit: rowLimit)
    let limit = rowLimit == .max ? Int.max : 4 << 20
    return expatRows(try unpack(workbook.sheets[index].part, of: workbook.archive, atMost: limit), sheet)
  }

  private func compare(_ path: String, rowLimit: Int) throws {
    let file = try TableFile.open(path: path, name: "x")
    let workbook = try Workbook(ZipArchive(MappedFile.map(path)), limits: .standard)
    for sheet in file.sheets {
      let expected = try #require(try expat(workbook, sheet: sheet.index, rowLimit: rowLimit))
      var number = 0
      try file.visitRows(ofSheet: sheet.index) { row in
        guard number < expected.count else { return false }
        let line = describe(row)
        if line != expected[number] {
          #expect(line == expected[number], "\(path), лист \(sheet.name)")
          return false
        }
        number += 1
        return true
      }
      #expect(number == expected.count)
    }
  }

  @Test(.enabled(if: Real.exists || Real.isComplete, "no real files beside the repository"))
  func `every cell of the real participant files, codifiers and reports is what expat reads`() throws {
    let participants = Real.workbooks("participants")
    #expect(participants.count == 12)
    // Without SPRAVKA_SLOW=1 the beginning of each file will do: the witness is slow.
    let limit = Real.isComplete ? Int.max : 400
    for file in participants { try compare(file.path, rowLimit: limit) }
    for file in Real.workbooks("codifiers") + Real.workbooks("fisoko").prefix(Real.isComplete ? 78 : 6) {
      try compare(file.path, rowLimit: Int.max)
    }
    for name in ["schools.xlsx", "school_collection_form.xlsx"] {
      try compare(Real.region.appendingPathComponent(name).path, rowLimit: Int.max)
    }
  }

  @Test func `random sheets in random spellings are what expat reads`() throws {
    for seed in 1...60 {
      var random = SeededGenerator(state: UInt64(seed))
      var builder = WorkbookBuilder(rows: RandomSheet.rows(&random))
      builder.sharedStrings = WorkbookBuilder.sharedStrings("<si><t>ноль</t></si><si><t/></si><si><t>два</t></si>")
      builder.styles = WorkbookBuilder.styles(formats: "", cells: "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>")
      try withFile(builder.build()) { try compare($0, rowLimit: Int.max) }
    }
  }

  // MARK: openpyxl, which shares neither the archive reader nor the strings

  private static let script = """
    import re, sys, warnings, datetime, openpyxl
    warnings.simplefilter("ignore")
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    def shown(cell):
        v = cell.value
        if v is None or v == "":
            return "пусто"
        if cell.data_type == "e":
            return "ошибка " + v
        if isinstance(v, bool):
            return "true" if v else "false"
        if isinstance(v, (int, float)):
            return "число " + float(v).hex()
        if isinstance(v, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
            return "дата"
        v = re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), v)
        return "«" + v.replace("\\n", "\\\\n") + "»"
    for sheet in book.worksheets:
        print("лист", sheet.title)
        for row in sheet.iter_rows():
            texts = [shown(c) for c in row]
            while texts and texts[-1] == "пусто":
                texts.pop()
            if texts:
                print(f"{row[0].row}: " + " | ".join(texts))
    """

  private func openpyxl(_ path: String) throws -> [String]? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, path]
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func asOpenpyxl(_ path: String) throws -> [String] {
    let file = try TableFile.open(path: path, name: "x")
    var lines: [String] = []
    for sheet in file.sheets {
      lines.append("лист \(sheet.name)")
      try file.visitRows(ofSheet: sheet.index) { row in
        var cells: [String] = []
        for column in 0..<row.count {
          let cell = row[column]
          switch cell.kind {
          case .number: cells.append("число " + hexadecimal(cell.value))
          case .date: cells.append("дата")
          // openpyxl gives nothing for a formula without a value.
          case .error where cell.bytes.isEmpty: cells.append("пусто")
          default: cells.append(describe(cell).replacing("\n", with: "\\n"))
          }
        }
        while cells.last == "пусто" { cells.removeLast() }
        if !cells.isEmpty { lines.append("\(row.number): " + cells.joined(separator: " | ")) }
        return true
      }
    }
    return lines
  }

  /// A double as Python's `float.hex` writes it.
  private func hexadecimal(_ value: Double) -> String {
    if value == 0 { return "0x0.0p+0" }
    let digits = String(value.significandBitPattern, radix: 16)
    let padded = String(repeating: "0", count: 13 - digits.count) + digits
    let exponent = value.exponent
    return "\(value < 0 ? "-" : "")0x1.\(padded)p\(exponent < 0 ? "" : "+")\(exponent)"
  }

  @Test func `codifiers, reports and forms are what openpyxl reads`() throws {
    let generated = WorkbookBuilder(
      rows: "<row r=\"2\"><c r=\"B2\"><v>0.1</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>а\nб</t></is></c></row>",
      styles: WorkbookBuilder.styles(formats: "", cells: "<xf numFmtId=\"0\"/>"))
    try withFile(generated.build(), "a.xlsx") { path in
      guard let expected = try openpyxl(path) else {
        #expect(!Real.needsAll, "python3 with openpyxl is needed when SPRAVKA_REQUIRE_ALL=1")
        print("skipped: python3 with openpyxl is not there")
        return
      }
      #expect(try asOpenpyxl(path) == expected)
      let some = Real.workbooks("codifiers").prefix(6) + Real.workbooks("fisoko").prefix(3)
      let small = Real.workbooks("participants").filter { $0.path.contains("/2022/4/") }
      let form = Real.exists ? [Real.region.appendingPathComponent("school_collection_form.xlsx")] : []
      for file in some + small + form {
        #expect(try asOpenpyxl(file.path) == (try openpyxl(file.path)), "\(file.lastPathComponent)")
      }
    }
  }
}
