import Foundation
import TestSupport
import Testing

/// The real region beside the repository; nothing of it is committed.
@Suite struct RealRegionTests {
  @Test(.requireShared("real/altai"))
  func `the regional figures of mathematics 5 of 2021 are those of ФИС ОКО`() throws {
    let region = try #require(Shared.url("real/altai"))
    try TemporaryFolder.with { folder in
      let child = try Program.run(
        ["report", region.path, "--output", "отчёт", "--document", "справка"], in: folder, timeOut: .seconds(300))
      #expect(child.exitCode == 1)
      func row(_ table: String) throws -> [String] {
        let lines = try folder.text("отчёт/для-аналитика/\(table).csv").split(separator: "\r\n")
        let line = lines.first { $0.hasPrefix("Математика, 5 класс, весна 2021 года;") }
        return try #require(line).split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
      #expect(try row("participation").prefix(3).suffix(2) == ["634", "23704"])
      let shares = try row("results")[3...6].map { field -> String in
        let share = try #require(Double(field.replacing(",", with: ".")))
        return String(format: "%.2f", share)
      }
      #expect(shares == ["14.80", "41.07", "32.22", "11.91"])
    }
  }
}
