import Findings
import ReportModel
import Testing
import Typesetting

@testable import Composition

/// What all documents of the example say: a finding once, and no word that judges.
@Suite struct ToldOnceTests {
  private static let example = Result { () -> ([(PlannedDocument, Document)], ReportInput) in
    let input = try NeverSaidTests.regions.get()[1].input
    return (ReportPlan(input).documents.map { ($0, $0.compose()) }, input)
  }

  @Test func `a finding is told once in a справка and in a passport, later by its number`() throws {
    let (documents, input) = try Self.example.get()
    let sentences = Sentences(names: Names(book: input.book, region: input.region))
    // Findings of several schools may have the same words: each is told once.
    let findings = Dictionary(grouping: input.findings.all) { sentences.text(of: $0) }.mapValues(\.count)
    let kinds: [DocumentKind.Base] = [.reference, .participants, .municipality, .passport, .interview]
    for (planned, document) in documents where kinds.contains(planned.kind.base) {
      var told: [Text: Int] = [:]
      for text in document.texts where findings[text] != nil { told[text, default: 0] += 1 }
      let typesetter = Typesetter(document)
      for (text, times) in told where times > findings[text, default: 0] {
        Testing.Issue.record("\(planned.path): \(times) × «\(typesetter.plain(text))»")
      }
    }
  }

  /// Beginnings of words that judge.
  private static let never = [
    "худш", "отстающ", "провал", "необъективн", "завыша", "завышен", "виновен", "виновн", "рейтинг",
    "статистически значим", "эффективность учителя", "доказан", "улучшил", "ухудшил",
  ]

  /// Where such a word is a negation, an official title or the name of a method.
  private static let exempt = [
    "не рейтинг", "составления рейтингов", "не составляет рейтингов", "ухудшение результатов",
    "необъективных результатов",
    "необъективными результатами", "необъективности", "рейтинга",
  ]

  @Test func `no document of the example says a word that is never used`() throws {
    let (documents, _) = try Self.example.get()
    #expect(documents.count > 50)
    for (planned, document) in documents where planned.kind.base != .quality {
      let typesetter = Typesetter(document)
      for section in document.sections where section.id != "chapter-methodology" && section.id != "chapter-sources" {
        for text in document.texts(of: section) {
          let said = Self.exempt.reduce(typesetter.plain(text).lowercased()) { $0.replacing($1, with: "") }
          for word in Self.never where said.contains(word) {
            Testing.Issue.record("\(planned.path), \(section.id): «\(word)» in «\(typesetter.plain(text))»")
          }
        }
      }
    }
  }

  @Test func `each number of a ground stands in the list of the same document`() throws {
    let (documents, _) = try Self.example.get()
    for (planned, document) in documents where [.municipality, .participants].contains(planned.kind.base) {
      let tables = document.tables
      guard let asked = tables.first(where: { $0.id.hasSuffix("-recommendations-table") }) else { continue }
      let findings = try #require(tables.first { $0.id.hasSuffix("-findings") }, "\(planned.path)")
      let numbers = Set(
        findings.rows.compactMap { row in if case .quantity(let number) = row[0] { number.value } else { nil } })
      for row in asked.rows {
        guard case .text(let ground)? = row.last else { continue }
        for case .quantity(let number) in ground.runs {
          #expect(numbers.contains(number.value), "\(planned.path): № \(number.value)")
        }
      }
    }
  }
}

extension Document {
  /// The texts of one section.
  fileprivate func texts(of section: Section) -> [Text] {
    var copy = self
    copy.sections = [section]
    return copy.texts
  }
}
