import Foundation
import TestSupport
import Testing

/// Acceptance 2: the paper on the participants of 2022 as of 15.09.2022 speaks of a start, not of an effect.
@Suite struct CohortPaperTests {
  @Test func `acceptance 2: on 15.09.2022 the cohort of 2022 has a start, and nothing later than the day is named`()
    throws
  {
    try TemporaryFolder.with { folder in
      let example = Repository.folder.appendingPathComponent("Datasets/example").path
      let child = try Program.run(
        [
          "report", example, "--document", "участники-2022", "--as-of", "2022-09-15", "--output", "итог",
        ], in: folder)
      #expect([0, 1].contains(child.exitCode))
      let papers = folder.files().filter { $0.hasPrefix("итог/") && $0.hasSuffix(".md") }
      #expect(papers.count == 1)
      let text = try folder.text(try #require(papers.first))
      #expect(text.contains("2022"))
      // That a calculation is to be repeated once the autumn is known is no result of the autumn.
      let told = text.lowercased().replacing(/когда станут известны результаты \([^)]*\)/, with: "")
      for word in ["эффект", "итоги", "динамика проекта", "осень 2022", "осенью 2022", "осени 2022"] {
        #expect(!told.contains(word), "\(word): \(around(word, in: told))")
      }
      // No year after the paper, neither in a source nor in a term.
      for year in 2023...2026 { #expect(!text.contains(String(year)), "\(year): \(around(String(year), in: text))") }
    }
  }

  private func around(_ word: String, in text: String) -> String {
    guard let found = text.range(of: word, options: .caseInsensitive) else { return "" }
    let from = text.index(found.lowerBound, offsetBy: -80, limitedBy: text.startIndex) ?? text.startIndex
    let to = text.index(found.upperBound, offsetBy: 80, limitedBy: text.endIndex) ?? text.endIndex
    return String(text[from..<to])
  }
}
