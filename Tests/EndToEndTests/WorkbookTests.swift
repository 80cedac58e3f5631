import Foundation
import TestSupport
import Testing

/// Every workbook that the tool writes is read by somebody else's reader and audited.
@Suite(.requireTool(Python.openpyxl)) struct WorkbookTests {
  @Test func `the workbooks of a small folder are sound`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      #expect(try Program.run(["report", "данные", "--output", "отчёт"], in: folder).exitCode == 0)
      let day = ["--district", "Гороховец", "--as-of", "2022-05-20", "--output", "карта"]
      _ = try Program.run(["roadmap"] + day, in: folder)
      let books = folder.files().filter { $0.hasSuffix(".xlsx") && !$0.hasPrefix("данные") }
      #expect(books.count >= 2)
      let defects = try WorkbookInspection.defects(of: books.map { folder.path + "/" + $0 })
      #expect(defects == "")
    }
  }

  @Test func `the workbooks of the example are sound`() throws {
    try TemporaryFolder.with { folder in
      let input = Repository.folder.appendingPathComponent("Datasets/example").path
      let child = try Program.run(["report", input, "--output", "отчёт"], in: folder)
      #expect(child.exitCode == 1)
      let books = folder.files().filter { $0.hasSuffix(".xlsx") }
      #expect(books.count >= 2)
      let defects = try WorkbookInspection.defects(of: books.map { folder.path + "/" + $0 })
      #expect(defects == "")
      // A book and a text of one document stand side by side.
      let files = Set(folder.files())
      let pairs = books.filter { files.contains($0.dropLast(4) + "md") }.map { folder.path + "/" + $0.dropLast(5) }
      #expect(pairs.count >= 8)
      let said = try WorkbookInspection.differencesToText(of: pairs).split(separator: "\n")
      #expect(said.dropLast() == [])
      let compared = try #require(said.last?.split(separator: " ").compactMap { Int($0) })
      #expect(compared.count == 2 && compared[0] >= 40 && compared[1] >= 3000, "\(compared)")
    }
  }
}
