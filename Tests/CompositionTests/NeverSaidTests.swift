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

/// Words that no sentence says, over everything that the rules say on several regions.
@Suite struct NeverSaidTests {
  /// A region with all that is said on its findings and recommendations.
  struct Said: Sendable {
    let input: ReportInput
    let findings: [String]
    let recommendations: [String]
    /// Recommendations as data, in the order of `recommendations` by threes.
    let kept: [Recommendation]

    init(_ input: ReportInput) {
      self.input = input
      let names = Names(book: input.book, region: input.region)
      let typesetter = Typesetter(composeAnalyticalReference(input))
      func plain(_ text: Text) -> String { typesetter.plain(text).replacing("\u{A0}", with: " ") }
      let sentences = Sentences(names: names)
      let requests = RecommendationSentences(names: names)
      findings = input.findings.all.map { plain(sentences.text(of: $0)) }
      kept = input.recommendations.all + input.recommendations.omitted
      recommendations = kept.flatMap { one in
        [
          plain(requests.text(one, .byName)), plain(requests.problem(one)),
          plain(requests.target(one)) + "; " + requests.proof(one),
        ]
      }
    }
  }

  static let regions = Result {
    let book = try ReferenceBook.load()
    let example = try FolderLoader(book: book).load(
      folder: Repository.folder.appendingPathComponent("Datasets/example").path)
    let region = Said(
      ReportInput(
        Analysis(of: Region(example), book: book, asOf: CalendarDay("2022-09-15")!), version: "0"))
    return [Said(try SmallRegion.input.get()), region] + (try (1...4).map { Said(try GeneratedRegion.input(seed: $0)) })
  }

  /// Beginnings of words that judge; official titles and negations are taken out first.
  private static let never = [
    "худш", "отстающ", "провал", "необъективн", "завыша", "завышен", "виновен", "виновн", "рейтинг",
    "статистически значим", "эффективность учителя", "доказан", "улучшил", "ухудшил", "эффект",
  ]

  @Test func `no sentence judges`() throws {
    for region in try Self.regions.get() {
      #expect(!region.findings.isEmpty)
      for sentence in region.findings + region.recommendations {
        // «Ухудшение результатов» is the name of a type, never a judgement of a school.
        let said = sentence.lowercased().replacing("ухудшение результатов", with: "").replacing(", хуже)", with: ")")
        for word in Self.never { #expect(!said.contains(word), "«\(word)» in «\(sentence)»") }
      }
    }
  }

  @Test func `nothing is said to or of a teacher or a class`() throws {
    // Figures of the context form count teachers by their official names («обучающихся на одного учителя»), and a remark
    // of a school is quoted as it was written: these words alone are taken out.
    let official = RiskIndicators.Indicator.allCases.map { RiskFigure.definition(of: $0).title.lowercased() }
      .filter { $0.contains("учител") }
    for region in try Self.regions.get() {
      let quoted = region.input.findings.all.compactMap { finding -> String? in
        if case .schoolDisagreement(let slots) = finding.statement { slots.explanation.lowercased() } else { nil }
      }
      for sentence in region.findings + region.recommendations {
        let said = (official + quoted.filter { !$0.isEmpty }).reduce(sentence.lowercased()) {
          $0.replacing($1, with: "")
        }
        for word in ["учителю", "учителя", "учителей", "учителям", "учителем", "классному руководителю"] {
          #expect(!said.contains(word), "«\(sentence)»")
        }
      }
    }
  }

  @Test func `every sentence of a finding begins with a capital and ends with one full stop`() throws {
    for region in try Self.regions.get() {
      for sentence in region.findings {
        #expect(sentence.first?.isUppercase == true, "\(sentence)")
        #expect(sentence.hasSuffix(".") && !sentence.hasSuffix(".."), "\(sentence)")
        #expect(!sentence.contains("  ") && !sentence.contains(" ,") && !sentence.contains(" ."), "\(sentence)")
      }
    }
  }

  @Test func `a percentage of pupils stands behind its count`() throws {
    // The one percentage without a count is the threshold.
    for region in try Self.regions.get() {
      for (sentence, finding) in zip(region.findings, region.input.findings.all) {
        guard case .belowRegion = finding.statement else { continue }
        let count = try #require(sentence.firstRange(of: /у [0-9 ]+ из [0-9 ]+/), "\(sentence)")
        let percent = try #require(sentence.firstRange(of: "%"))
        #expect(count.lowerBound < percent.lowerBound, "\(sentence)")
      }
    }
  }

  @Test func `other evidence has other values and another reference`() throws {
    for region in try Self.regions.get() {
      let register = FindingRegister(region.input)
      var seen: [String: Recommendation] = [:]
      for (index, one) in region.kept.enumerated() {
        let numbers = one.grounds.all.map { finding in
          "\(Addresses.territory(finding.territory)) \(finding.number)"
        }
        #expect(one.grounds.all.allSatisfy { register.number(of: $0) != nil })
        let text = region.recommendations[3 * index + 1] + numbers.joined(separator: ",")
        if let other = seen[text] { #expect(other.grounds == one.grounds, "\(text)") }
        seen[text] = one
      }
    }
  }

  @Test func `the verb is that of the evidence`() throws {
    let verbs: [Insistence: [String]] = [
      .ensure: ["обеспечить"], .carryOut: ["провести"], .clarify: ["уточнить"],
    ]
    for region in try Self.regions.get() {
      for (index, one) in region.kept.enumerated() where one.rule == ReviewResults.definition.id {
        let text = region.recommendations[3 * index]
        #expect(verbs[one.insistence]?.contains { text.hasPrefix($0) } == true, "\(one.insistence): \(text)")
      }
      for one in region.kept {
        #expect(one.grounds.word != .refuted)
        if one.grounds.word == .insufficient {
          #expect([Diagnostics.definition.id, IndividualPlans.definition.id].contains(one.rule))
        }
      }
    }
  }

  @Test func `a target is never a share of «2» and the limits hold`() throws {
    for region in try Self.regions.get() {
      for index in region.kept.indices {
        #expect(!region.recommendations[3 * index + 2].contains("доля «2»"))
      }
      let all = region.input.recommendations.all
      #expect(Dictionary(grouping: all, by: \.addressee).values.allSatisfy { $0.count <= 5 })
      let places = Dictionary(grouping: all) { $0.addressee.municipality }
      #expect(places.allSatisfy { $0.key == nil || $0.value.count <= 12 })
      let heads = all.filter(\.addressee.isSchool).compactMap(\.addressee.school)
      #expect(Set(heads).count == heads.count)
      for one in all {
        if let deadline = one.deadline { #expect(deadline.day > region.input.analysis.asOf, "\(one.rule)") }
      }
    }
  }

  @Test func `every rule fires on one of the regions, or on the road maps of the fixtures`() throws {
    let fired = Set(try Self.regions.get().flatMap { $0.input.findings.all.map(\.rule) })
    // A project beside its peers and a changed maximum have regions of their own in the tests of their rules.
    let roadmaps: Set = [
      DocumentsUnlisted.definition.id, ProjectConvergence.definition.id, ProjectNotSeen.definition.id,
      ScaleChanged.definition.id,
    ]
    for rule in FindingBook.rules where !roadmaps.contains(rule.definition.id) {
      #expect(fired.contains(rule.definition.id), "\(rule.definition.id)")
    }
  }

  @Test func `the same files in another order give the same findings and recommendations`() throws {
    let one = try GeneratedRegion.input(seed: 9)
    let other = try GeneratedRegion.input(seed: 9, isShuffled: true)
    #expect(one.findings.all == other.findings.all)
    #expect(one.recommendations.all == other.recommendations.all)
  }
}
