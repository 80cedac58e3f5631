import Foundation
import TestSupport
import Testing

/// What the справка of the participants of 2022 may not say on 15.09.2022, and what its first page answers.
@Suite struct AcceptanceTests {
  private static let day = "2022-09-15"

  /// Every word of a book of Excel.
  private func words(ofBook path: String) throws -> String {
    try Python.run(
      """
      import re, sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      for name in archive.namelist():
          if name.endswith('.xml'):
              print(re.sub('<[^>]*>', ' ', archive.read(name).decode()))
      """, [path])
  }

  /// Runs the report and checks text and annex book.
  private func check(_ input: String, in folder: TemporaryFolder) throws {
    let child = try Program.run(
      [
        "report", input, "--output", "отчёт", "--document", "участники-2022", "--document", "справка", "--as-of",
        Self.day,
      ],
      in: folder, timeOut: .seconds(900))
    #expect(child.exitCode <= 1, "\(child.errorText)")
    let name = "отчёт/аналитическая-справка-участники-2022"
    let text = try folder.text(name + ".md").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    let book = try words(ofBook: folder.url.appendingPathComponent(name + ".xlsx").path)
    for (place, said) in [("текст", text.lowercased()), ("книга", book.lowercased())] {
      // «Перевод в эффективный режим» is the official name of a course.
      // That the calculation is to be repeated with the works of autumn is a task, not a result.
      let plain = said.replacing("эффективный режим", with: "").replacing("эффективного режима", with: "")
        .replacing(/когда станут известны результаты \(впр, осень 2022/, with: "")
      for word in ["эффект", "итоги", "динамика проекта", "осень 2022", "осенью 2022", "vpr-2022-autumn"] {
        if let found = plain.firstRange(of: word) {
          let from = plain.index(found.lowerBound, offsetBy: -60, limitedBy: plain.startIndex) ?? plain.startIndex
          Issue.record("\(place): «\(plain[from..<found.upperBound])»")
        }
      }
      // A source of the methodology later than the day is «условный порог инструмента»; no later year is named.
      for match in said.matches(of: /\b(202[3-9]|203[0-9])\b/) {
        let from = said.index(match.range.lowerBound, offsetBy: -60, limitedBy: said.startIndex) ?? said.startIndex
        let context = said[from..<match.range.upperBound]
        // Terms of recommendations lie ahead.
        if context.contains(".2023") { continue }
        Issue.record("\(place): «\(context)»")
      }
    }
    try checkFirstPage(text, "участники")
    try checkFirstPage(
      try folder.text("отчёт/аналитическая-справка.md").replacing("\u{A0}", with: " "), "регион")
  }

  /// How many schools, how sure, what to decide, whom: four answers of page one.
  private func checkFirstPage(_ text: String, _ place: String) throws {
    let start = try #require(text.firstRange(of: "## 1. Главное"))
    let end = try #require(text.firstRange(of: "\n## 2. "))
    let lines = text[start.upperBound..<end.lowerBound].split(separator: "\n")
    let head = try #require(lines.firstIndex { $0.contains("| Низкий уровень подтверждается |") }, "\(place)")
    let cells = lines[head + 2].split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(cells.count == 7, "\(place): \(cells)")
    let schools = try #require(Int(cells[0].replacing("\u{202F}", with: "")), "\(place): \(cells)")
    #expect(schools > 0)
    for sure in cells[1...3] { #expect(Int(sure.replacing("\u{202F}", with: "")) != nil, "\(place): \(cells)") }
    let order = try #require(lines.firstIndex { $0.contains("Что решить") }, "\(place)")
    let decisions = lines[order...].filter { $0.wholeMatch(of: /\| [1-5] \| .*/) != nil }
    #expect((1...5).contains(decisions.count), "\(place): \(decisions.count)")
    for line in decisions {
      let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(fields[1].count > 20 && fields[2].count > 3, "\(place): \(line)")
    }
  }

  @Test(.requireTool(Python.openpyxl))
  func `acceptance 2 and 7 on the example`() throws {
    try TemporaryFolder.with { folder in
      try check(Repository.folder.appendingPathComponent("Datasets/example").path, in: folder)
    }
  }

  @Test(.requireShared("real/altai"), .requireTool(Python.openpyxl))
  func `acceptance 2 and 7 on a real region, its low schools of one district taken for participants`() throws {
    let region = try #require(Shared.url("real/altai"))
    try TemporaryFolder.with { folder in
      // The real list of participants is not known: three schools of the region stand for it.
      let target = folder.url.appendingPathComponent("данные")
      try FileManager.default.copyItem(at: region, to: target)
      try folder.file(
        "данные/участники.csv",
        "№;Школа;Год включения в проект;Активированные риски\n"
          + ["edu223080", "edu220010", "edu220020"].enumerated().map { "\($0 + 1);\($1);2022;нет\n" }.joined())
      try check("данные", in: folder)
    }
  }
}
