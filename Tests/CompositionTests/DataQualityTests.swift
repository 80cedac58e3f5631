import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import ReportModel
import TestSupport
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// The data-quality report: every rule, every remark with its effect, and the way from one to the other.
@Suite struct DataQualityTests {
  private func table(_ id: String, of document: Document) throws -> Table {
    let tables = document.sections.flatMap(\.blocks).compactMap { block -> Table? in
      switch block {
      case .table(let table), .annex(let table): table
      default: nil
      }
    }
    return try #require(tables.first { $0.id == id })
  }

  private func words(_ value: Value) -> String {
    if case .text(let text) = value {
      text.runs.map { if case .words(let words) = $0 { words } else { "" } }.joined()
    } else {
      ""
    }
  }

  private func document() throws -> Document { composeDataQuality(try SmallRegion.input.get()) }

  @Test func `a rule leads to its first remark, a remark to its rule and to its file`() throws {
    let document = try document()
    let rules = try table("quality-rules", of: document)
    let issues = try table("quality-issues", of: document)
    let files = try table("quality-files", of: document)
    #expect(!rules.links.isEmpty && issues.links.count >= issues.rows.count && !files.links.isEmpty)
    for link in rules.links {
      #expect(words(rules.rows[link.row][1]) == words(issues.rows[link.targetRow][1]))
      #expect(issues.rows[..<link.targetRow].allSatisfy { words($0[1]) != words(rules.rows[link.row][1]) })
    }
    for link in issues.links where link.table == "quality-rules" {
      #expect(words(issues.rows[link.row][1]) == words(rules.rows[link.targetRow][1]))
    }
    for link in issues.links where link.table == "quality-files" {
      #expect(words(issues.rows[link.row][2]) == words(files.rows[link.targetRow][0]))
    }
    for link in files.links {
      #expect(words(files.rows[link.row][0]) == words(issues.rows[link.targetRow][2]))
    }
  }

  @Test func `every rule is listed, passed or not, and every remark says what it changes and what to do`() throws {
    let document = try document()
    let rules = try table("quality-rules", of: document)
    #expect(rules.rows.map { words($0[1]) } == Rule.all.map(\.id))
    #expect(rules.rows.contains { words($0[2]) == "пройдено" })
    let effects = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, $0.effect) })
    let issues = try table("quality-issues", of: document)
    #expect(!issues.rows.isEmpty)
    for row in issues.rows {
      #expect(words(row[10]) == effects[words(row[1])])
      #expect(words(row[11]).hasSuffix("."))
    }
  }

  private func input(_ unmatched: [String]) throws -> ReportInput {
    let facts =
      [
        SchoolFact(
          school: SchoolID(key: "edu220001"), name: "МБОУ «Лесная СОШ»", municipality: "Лесной район",
          municipalityCode: nil, year: 2021, source: 0)
      ]
      + unmatched.map {
        SchoolFact(
          school: SchoolID(key: $0), name: $0 == "oge5811" ? nil : $0, municipality: "Лесной район",
          municipalityCode: nil, year: 0, source: 0)
      }
    let source = SourceFile(
      path: "участники.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    let region = Region(LoadedFolder(sources: [source], claims: [], facts: facts, issues: []))
    return ReportInput(
      Analysis(of: region, book: .builtIn, asOf: try #require(CalendarDay("2022-09-15"))), version: "0")
  }

  @Test func `the first page names the schools without a login, the chapter counts them, the table says what is near`()
    throws
  {
    let document = composeAnalyticalReference(try input(["Лесная школа", "oge5811"]))
    let typesetter = Typesetter(document)
    let sentences = document.sections.flatMap(\.blocks).flatMap { block -> [String] in
      switch block {
      case .list(let items, _): items.map { typesetter.plain($0) }
      case .paragraph(let text): [typesetter.plain(text)]
      default: []
      }
    }
    let number = typesetter.numbering["unmatched-schools"].words
    #expect(
      sentences.contains(
        "Есть школы, не сопоставленные с логинами ФИС ОКО (\(number)): их сведения с результатами ВПР не соединены."
      ), "\(sentences)")
    #expect(
      sentences.contains(
        "С логинами ФИС ОКО не сопоставлено: 2\u{A0}школы, из них известны только по коду ОГЭ или ЕГЭ – 1. Их сведения с результатами ВПР не соединены. Ближайшие по названию и месту школы – \(number)."
      ), "\(sentences)")
    let table = try table("unmatched-schools", of: document)
    #expect(
      table.rows.map { $0.map(words) } == [
        ["Лесная школа", "–", "Лесной район", "участники.xlsx", "МБОУ «Лесная СОШ»", "edu220001", ""],
        ["oge5811", "oge5811", "Лесной район", "участники.xlsx", "похожей нет", "–", ""],
      ])
  }

  @Test func `where each school has its login nothing is said of it`() throws {
    let document = composeAnalyticalReference(try input([]))
    #expect(!DocumentDump.text(of: document).contains("не сопоставлено"))
    #expect(!DocumentDump.text(of: document).contains("unmatched-schools"))
  }
}
