import Findings
import Indicators
import Reference
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// What holds of the recommendations of every region.
@Suite struct RecommendationLawTests {
  private static let seeds: ClosedRange<UInt64> = 11...20

  @Test(arguments: seeds)
  func `limits, order and evidence hold for any region`(seed: UInt64) throws {
    let input = try GeneratedRegion.input(seed: seed)
    let book = input.recommendations
    let scale = input.evidenceScale
    func weight(_ one: Recommendation) -> Double { one.grounds.weight(scale) }
    #expect(!book.all.isEmpty)
    for (addressee, own) in Dictionary(grouping: book.all, by: \.addressee) {
      #expect(own.count <= 5, "\(addressee)")
      // The weightiest first, and nothing heavier of the same addressee was left out in its favour.
      #expect(zip(own, own.dropFirst()).allSatisfy { weight($0) >= weight($1) }, "\(addressee)")
    }
    let places = Dictionary(grouping: book.all) { $0.addressee.municipality }
    for (place, own) in places where place != nil { #expect(own.count <= 12, "\(String(describing: place))") }
    for left in book.omitted {
      let own = book.all.filter { $0.addressee == left.addressee }
      let isFull =
        own.count == 5 || places[left.addressee.municipality]?.count == 12 || left.addressee.isSchool
      #expect(isFull, "there was room for \(left.rule)")
      if own.count == 5 { #expect(own.allSatisfy { weight($0) >= weight(left) }, "\(left.rule)") }
    }
    // Bodies stand before curators and heads: one of these is not kept where a body was left out for want of lines.
    for (place, own) in places where own.contains(where: { $0.addressee.isOfSchool }) {
      let bodies = book.omitted.filter { $0.addressee.municipality == place && !$0.addressee.isOfSchool }
      #expect(bodies.allSatisfy { left in own.count { $0.addressee == left.addressee } == 5 })
    }
  }

  @Test(arguments: seeds)
  func `nothing rests on what is refuted, and only R11 and R15 on data that are not enough`(seed: UInt64) throws {
    let input = try GeneratedRegion.input(seed: seed)
    let found = Set(input.findings.all)
    let gathering = [Diagnostics.definition.id, IndividualPlans.definition.id]
    for one in input.recommendations.all + input.recommendations.omitted {
      #expect(one.grounds.all.allSatisfy { found.contains($0) }, "\(one.rule) rests on a finding of the region")
      #expect(one.grounds.all.allSatisfy { $0.word != .refuted }, "\(one.rule)")
      let isUnsure = one.grounds.all.contains { $0.word == .insufficient }
      #expect(!isUnsure || gathering.contains(one.rule), "\(one.rule)")
      #expect((one.insistence == .supplement) == (one.grounds.word == .insufficient), "\(one.rule)")
    }
  }

  /// What a request begins with, by how sure it is.
  private static let verbs: [Insistence: [String]] = [
    .ensure: ["обеспечить"], .carryOut: ["провести"], .clarify: ["уточнить"],
  ]

  @Test func `whatever rests on a probability begins with the verb of its word, alone and joined with others`() throws {
    var seen: Set<String> = []
    for input in try NeverSaidTests.regions.get().map(\.input) {
      let sentences = RecommendationSentences(names: Names(book: input.book, region: input.region))
      let typesetter = Typesetter(composeDataQuality(input))
      for one in input.recommendations.all + input.recommendations.omitted {
        guard let word = one.grounds.word, word != .insufficient, let verbs = Self.verbs[one.insistence] else {
          continue
        }
        seen.insert("\(one.rule) \(one.insistence)")
        for naming in [RecommendationSentences.Naming.byName, .byColumn, .counted(schools: "11 школ")] {
          let text = typesetter.plain(sentences.text(one, naming))
          #expect(verbs.contains { text.hasPrefix($0) }, "\(one.rule), \(word.words): \(text)")
          if one.insistence == .carryOut { #expect(text.contains("уточни"), "\(text)") }
        }
      }
    }
    for rule in ["review-results", "methodical-plan", "practicum", "skill-check", "course-content"] {
      #expect(seen.contains { $0.hasPrefix(rule) }, "\(rule) was never looked at")
    }
  }

  @Test func `a line that joins many says nothing of the first alone`() throws {
    for input in try NeverSaidTests.regions.get().map(\.input) {
      let names = Names(book: input.book, region: input.region)
      let sentences = RecommendationSentences(names: names)
      let typesetter = Typesetter(composeDataQuality(input))
      for decision in Decision.all(input.recommendations.all, input) where decision.recommendations.count > 1 {
        guard
          case .text(let joined) = decision.row(number: 1, reasons: "recommendations-all", isRegional: true, names)[1]
        else { continue }
        let text = typesetter.plain(joined)
        for one in decision.recommendations {
          for school in one.grounds.schools { #expect(!text.contains(names.school(school)), "\(text)") }
          for finding in one.grounds.all {
            if case .sharedDeficit(let slots) = finding.statement, one.rule != CourseContent.definition.id {
              #expect(!text.contains(sentences.title(slots.deficit.skill)), "\(text)")
            }
          }
        }
      }
    }
  }

  @Test func `the first page has five lines of five rules, none of them for heads or curators`() throws {
    for input in try NeverSaidTests.regions.get().map(\.input) {
      let decisions = Decision.all(input.recommendations.all, input)
      #expect(decisions.count <= 5)
      let bodies = input.recommendations.all.filter { !$0.addressee.isOfSchool }
      if bodies.count > 5 {
        #expect(Set(decisions.map { $0.recommendations[0].rule }).count == decisions.count)
        #expect(decisions.flatMap(\.recommendations).allSatisfy { !$0.addressee.isOfSchool })
      }
      let matching = input.recommendations.all.contains { $0.rule == MatchSchools.definition.id }
      #expect(decisions.contains { $0.recommendations[0].rule == MatchSchools.definition.id } == matching)
    }
  }

  @Test func `every question of a visitor belongs to a rule`() throws {
    let rules = Set(FindingBook.rules.map { $0.definition.id })
    let questions = try ReferenceBook.load().visitQuestions.all
    #expect(questions.count == 15)
    for entry in questions {
      #expect(rules.contains(entry.rule), "\(entry.rule)")
      #expect(entry.question.hasSuffix("?") && entry.question.first?.isUppercase == true, "\(entry.rule)")
      #expect(!entry.papers.hasSuffix(".") && entry.papers.first?.isLowercase == true, "\(entry.rule)")
      #expect(!entry.question.contains("учител") && !entry.papers.contains("учител"), "\(entry.rule)")
    }
  }
}
