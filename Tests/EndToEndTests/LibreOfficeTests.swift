import Foundation
import TestSupport
import Testing

/// LibreOffice opens what the tool writes and prints it: a damaged file would be refused.
@Suite(.requireTool("soffice --version"), .requireTool("pdftotext -v")) struct LibreOfficeTests {
  /// The pages of the files of a report, as text; each file becomes a PDF of its own.
  private func pages(of files: [String], in folder: TemporaryFolder) throws -> [String: [String]] {
    let printed = folder.path + "/печать"
    let child = try Child.run(
      "/usr/bin/env",
      [
        "soffice", "--headless", "-env:UserInstallation=file://" + folder.path + "/профиль", "--convert-to", "pdf",
        "--outdir", printed,
      ] + files.map { folder.path + "/" + $0 }, timeOut: .seconds(240))
    #expect(child.exitCode == 0, "\(child.errorText)")
    var pages: [String: [String]] = [:]
    for file in files {
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let text = try Child.run("/usr/bin/env", ["pdftotext", "-layout", "\(printed)/\(name).pdf", "-"]).outputText
      pages[file] = text.split(separator: "\u{C}").map(String.init)
    }
    return pages
  }

  @Test func `the paper and the books of a small folder are opened and printed whole`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      let child = try Program.run(["report", "данные", "--output", "отчёт"], in: folder)
      #expect(child.exitCode == 0)
      let pages = try pages(
        of: ["отчёт/аналитическая-справка.docx"], in: folder
      ).merging(pages(of: ["отчёт/аналитическая-справка.xlsx", "отчёт/качество-данных.xlsx"], in: folder)) { $1 }
      #expect(pages.count == 3)
      for (file, text) in pages {
        #expect(text.count >= 3, "\(file)")
        let all = text.joined()
        for wrong in ["Err:", "#ЗНАЧ", "#REF", "#NAME", " nan ", "1 школ "] {
          #expect(!all.contains(wrong), "\(file): \(wrong)")
        }
        // Nothing is cut: a number too wide for its column is printed as ###.
        #expect(!all.contains("###"), "\(file)")
      }
      let paper = try #require(pages["отчёт/аналитическая-справка.docx"])
      #expect(paper[0].contains("Аналитическая справка по результатам оценочных процедур"))
      // The first page has no number, the second one has.
      #expect(paper[1].split(separator: "\n").last?.trimmingCharacters(in: .whitespaces) == "2")
    }
  }

  @Test(.requireTool("pandoc --version")) func `the first page of each справка of the example is one page`() throws {
    try TemporaryFolder.with { folder in
      let example = Repository.folder.appendingPathComponent("Datasets/example").path
      let child = try Program.run(
        [
          "report", example, "--output", "отчёт", "--document", "справка", "--document", "участники", "--document",
          "муниципалитет",
        ], in: folder)
      #expect(child.exitCode == 1)
      // Papers of the mail have one name: each is printed from a folder where its name is its own.
      var papers: [String] = []
      for (number, file) in folder.files().filter({ $0.hasSuffix("правка.docx") || $0.contains("участники") })
        .filter({ $0.hasSuffix(".docx") }).enumerated()
      {
        let name = "бумаги/\(number).docx"
        try folder.file(name, try Data(contentsOf: folder.url.appendingPathComponent(file)))
        papers.append(name)
      }
      #expect(papers.count >= 6)
      for (file, pages) in try pages(of: papers, in: folder) {
        #expect(pages[0].contains("1. Главное") && pages[0].contains("Что решить"), "\(file)")
        let next = try #require(pages.dropFirst().first)
        let first = next.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        #expect(first.contains("2. "), "\(file): \(first)")
      }
    }
  }
}
