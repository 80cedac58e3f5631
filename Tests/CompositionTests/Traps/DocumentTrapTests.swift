// The days of fixtures are written out and exist.
// swift-format-ignore-file: NeverForceUnwrap

import Aggregation
import Findings
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

/// Traps that show in the documents of a whole folder.
@Suite struct DocumentTrapTests {
  private static let folder = Result {
    let book = try ReferenceBook.load()
    return (
      book: book,
      loaded: try FolderLoader(book: book).load(
        folder: Repository.folder.appendingPathComponent("Datasets/example").path)
    )
  }

  private static let input = Result {
    let (book, loaded) = try folder.get()
    return ReportInput(
      Analysis(of: Region(loaded, book: book), book: book, asOf: CalendarDay("2022-09-15")!), version: "0")
  }

  private struct Written {
    let kind: DocumentKind
    let document: Document
    let text: String
  }

  /// Every document of the folder but the books of methodists, and of each kind of school papers the first ten.
  private static let documents = Result { () -> [Written] in
    var counts: [DocumentKind: Int] = [:]
    return ReportPlan(try input.get(), kinds: []).documents.compactMap { plan in
      counts[plan.kind, default: 0] += 1
      guard plan.kind.base != .methodists, counts[plan.kind, default: 0] <= 10 else { return nil }
      let document = plan.compose()
      return Written(kind: plan.kind, document: document, text: DocumentDump.text(of: document))
    }
  }

  /// What of a text has a word, with some of what stands around it.
  private func found(_ words: [String], in written: [Written]) -> [String] {
    written.flatMap { one in
      words.compactMap { word in
        one.text.range(of: word, options: .caseInsensitive).map { range in
          let from = one.text.index(range.lowerBound, offsetBy: -60, limitedBy: one.text.startIndex)
          let to = one.text.index(range.upperBound, offsetBy: 60, limitedBy: one.text.endIndex)
          return "\(one.kind.words): …\(one.text[(from ?? one.text.startIndex)..<(to ?? one.text.endIndex)])…"
        }
      }
    }
  }

  @Test func `M14: units of the common scale and ranks of schools stand in no document`() throws {
    let documents = try Self.documents.get()
    #expect(documents.count > 20)
    #expect(found(["HETOP ", "логит", "θ", "| Ранг", "| Место |", "Место школы"], in: documents) == [])
  }

  @Test func `M15: no target is the least change that could be seen`() throws {
    let input = try Self.input.get()
    let names = Names(book: input.book, region: input.region)
    let sentences = RecommendationSentences(names: names)
    let typesetter = Typesetter(composeDataQuality(input))
    let detectable = input.analysis.changes.compactMap { change in
      change.detectable.map {
        typesetter.plain("\(Quantity($0, .share, address: Figures.address(.region, nil, "share-of-two")))")
      }
    }
    #expect(!detectable.isEmpty)
    for one in input.recommendations.all + input.recommendations.omitted {
      let target = typesetter.plain(sentences.target(one))
      #expect(!detectable.contains { target.contains($0) }, "\(target)")
    }
  }

  @Test func `M24: working papers carry the plain warning, a restriction mark only where the methodology sets one`()
    throws
  {
    let working = "Рабочая версия. Не для размещения: содержит данные по малым группам"
    for one in try Self.documents.get() where !one.document.isPublic {
      #expect(one.document.stamp == working, "\(one.kind.words)")
    }
    #expect(found(["служебного пользования"], in: try Self.documents.get()) == [])
    let book = try TemporaryFolder.with { folder in
      try folder.file(
        "methodology.yml", "stamp-working:\n  value: Для служебного пользования\n  source: решение органа\n")
      return try ReferenceBook.load(overrides: folder.path)
    }
    let (_, loaded) = try Self.folder.get()
    let marked = ReportInput(
      Analysis(of: Region(loaded, book: book), book: book, asOf: CalendarDay("2022-09-15")!), version: "0")
    #expect(composeDataQuality(marked).stamp == "Для служебного пользования")
  }

  @Test func `M25: a source later than the day of the paper is not named in it`() throws {
    let later = try Self.documents.get().filter { $0.kind.base == .reference || $0.kind.base == .participants }
    #expect(!later.isEmpty)
    #expect(found(["ФИОКО, 2026", "2026 год", "2025 год"], in: later) == [])
    let reference = try #require(later.first { $0.kind.base == .reference })
    #expect(reference.text.contains("Условные пороги инструмента, источник которых появился позже даты справки: "))
    // A paper of 2026 names them.
    let (book, loaded) = try Self.folder.get()
    let now = ReportInput(
      Analysis(of: Region(loaded, book: book), book: book, asOf: CalendarDay("2026-06-01")!), version: "0")
    let today = DocumentDump.text(of: composeAnalyticalReference(now))
    #expect(today.contains("Источники всех параметров появились не позже даты справки."))
    #expect(today.contains("рекомендации ФИОКО, 2026 год"))
  }

  @Test func `M27: the rule of low results neither gives nor takes a status, the official list stands beside it`()
    throws
  {
    let documents = try Self.documents.get()
    #expect(
      found(
        [
          "необоснованно", "исключить из перечня", "включить в перечень", "снять статус", "присвоить статус",
          "не должна входить",
        ], in: documents) == [])
    let input = try Self.input.get()
    let sentences = Sentences(names: Names(book: input.book, region: input.region))
    let typesetter = Typesetter(composeDataQuality(input))
    let told = input.findings.findings(of: LowProcedures.self).map { typesetter.plain(sentences.text(of: $0)) }
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.hasSuffix("Справочный расчёт; статус школы он не устанавливает.") })
    #expect(input.lowResults.contains { $0.isListed == true })
  }

  @Test func `M13: without a background a municipality gets intervals, no word of probability, and is told so`() throws
  {
    let (book, loaded) = try Self.folder.get()
    let region = try Self.input.get().region
    let municipality = try #require(region.municipalities.first)
    let part = ReportInput(
      Analysis(
        of: Region(loaded.only(municipality, of: region, book: book), book: book), book: book,
        asOf: CalendarDay("2022-09-15")!), version: "0")
    #expect(part.analysis.background.origin == .none)
    let words = part.findings.all.compactMap(\.word)
    #expect(words.allSatisfy { $0 == .insufficient }, "\(Set(words))")
    #expect(part.findings.findings(of: BelowRegion.self).isEmpty)
    let sentence =
      "Сравнения с регионом и слов о надёжности в справке нет: данные папки – не весь регион, файла «фон-региона.json» регионального расчёта в ней нет; для долей приведены только интервалы."
    let schools = part.region.schools.filter { $0.municipality == municipality }
    for document in [composeAnalyticalReference(part), composeMunicipalReference(municipality, schools, part)] {
      #expect(DocumentDump.text(of: document).contains(sentence))
    }
    // The sum over its schools is not called the region.
    let reference = DocumentDump.text(of: composeAnalyticalReference(part))
    #expect(reference.contains("Результаты по школам этой папки") && !reference.contains("Результаты по региону"))
    #expect(!DocumentDump.text(of: composeAnalyticalReference(try Self.input.get())).contains(sentence))
  }

  @Test func `M13: lists for screening stand in the analyst's tables and in no paper`() throws {
    let input = try Self.input.get()
    let list = input.analysis.screeningList
    #expect(list.contains { $0.kind == .share })
    let book = composeAnalystData(input)
    let table = try #require(book.tables.first { $0.id == "screening" })
    #expect(table.rowCount == list.count)
    #expect(table.columns.map(\.id) == ["kind", "territory", "works", "p_value", "tests", "false_discovery_rate"])
    // Its first page and every paper of a school say nothing of it; the chapter of method explains it.
    let papers = try Self.documents.get().filter { ![.reference, .participants].contains($0.kind.base) }
    #expect(found(["для просмотра", "Бенджамини", "ложных находок"], in: papers) == [])
    let sentences = Sentences(names: Names(book: input.book, region: input.region))
    let typesetter = Typesetter(composeDataQuality(input))
    for finding in input.findings.all {
      let text = typesetter.plain(sentences.text(of: finding))
      #expect(!text.contains("p =") && !text.contains("ложных находок"))
    }
  }
}
