import Indicators
import Reference
import Testing
import Vocabulary

@testable import Findings

/// What a recommendation is: its verb, its evidence, its limits.
///
/// One without evidence does not compile: the only initialiser takes `Grounds`, which hold at least one finding.
@Suite struct RecommendationTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)
  private let municipality = Municipality(key: "лесной", name: "Лесной район")

  private func finding(
    _ word: EvidenceWord?, school: Int = 1, pupils: Int = 5, work: Work? = nil
  ) -> Finding {
    let work = work ?? self.work
    return Finding(
      rule: "test", territory: .school(Given.school(school)), works: [work],
      statement: .oneCohort(.init(campaign: work.procedure.campaign, grade: 5)), word: word, pupils: pupils)
  }

  private func recommendation(
    _ findings: [Finding], to addressee: Addressee? = nil, gathersData: Bool = false
  ) -> Recommendation? {
    let definition = RecommendationDefinition(
      id: "test", title: "", grounds: "", addressee: .authority, responsible: .authority, purpose: nil,
      gathersData: gathersData)
    return Grounds(findings).flatMap {
      Recommendation(
        definition, to: addressee ?? Addressee(.authority, in: municipality), .reviewResults, on: $0,
        measure: ChosenMeasure(code: "М", words: "сделать", document: ""), target: .decisions([]))
    }
  }

  @Test func `there is none without findings`() {
    #expect(recommendation([]) == nil)
  }

  @Test(arguments: [
    (EvidenceWord.confirmed, Insistence.ensure), (.veryLikely, .ensure), (.likely, .carryOut), (.possible, .clarify),
  ])
  func `the verb follows the evidence`(word: EvidenceWord, insistence: Insistence) {
    #expect(recommendation([finding(word)])?.insistence == insistence)
  }

  @Test func `a fact is sure, what is refuted is no ground, and too few data only ask for data`() {
    #expect(recommendation([finding(nil)])?.insistence == .ensure)
    #expect(recommendation([finding(.refuted)]) == nil)
    #expect(recommendation([finding(.refuted)], gathersData: true) == nil)
    #expect(recommendation([finding(.insufficient)]) == nil)
    #expect(recommendation([finding(.insufficient)], gathersData: true)?.insistence == .supplement)
  }

  @Test func `of several words the weakest counts`() {
    #expect(recommendation([finding(.confirmed), finding(.possible, school: 2)])?.insistence == .clarify)
    #expect(recommendation([finding(.confirmed), finding(nil, school: 2)])?.insistence == .ensure)
  }

  @Test func `what is only to be clarified has no measure`() {
    #expect(recommendation([finding(.likely)])?.measure != nil)
    #expect(recommendation([finding(.possible)])?.measure == nil)
  }

  @Test func `the same pupils weigh once`() throws {
    let scale = EvidenceScale(try Given.book.get().methodology)
    let same = Given.work(2021, .spring, "russian", 5)
    let other = Given.work(2021, .spring, "russian", 6)
    let grounds = try #require(
      Grounds([
        finding(.veryLikely, pupils: 9), finding(.likely, pupils: 10, work: same), finding(nil, pupils: 4, work: other),
        finding(.insufficient, school: 2, pupils: 50),
      ]))
    // Of grade 5 the greater of 9 × 0,95 and 10 × 0,80, then 4; «данных недостаточно» weighs nothing.
    #expect(abs(grounds.weight(scale) - (9 * 0.95 + 4)) < 1e-12)
    #expect(grounds.pupils == 10 + 4 + 50)
    #expect(grounds.schools == [Given.school(1), Given.school(2)])
  }

  private func book(_ candidates: [Recommendation?]) throws -> RecommendationBook {
    RecommendationBook(candidates.compactMap { $0 }, of: try Given.analysis([Given.marks(1, work, [0, 9, 0, 0])]))
  }

  @Test func `five lines for an addressee, the weightiest`() throws {
    let book = try book((1...7).map { recommendation([finding(nil, school: $0, pupils: $0)]) })
    #expect(book.all.map(\.grounds.pupils) == [7, 6, 5, 4, 3])
    #expect(book.omitted.map(\.grounds.pupils) == [2, 1])
  }

  @Test func `twelve lines for a municipality, and the next one has its own twelve`() throws {
    func heads(_ place: Municipality, _ schools: ClosedRange<Int>) -> [Recommendation?] {
      schools.map { number in
        recommendation(
          [finding(nil, school: number, pupils: number)],
          to: Addressee(.head, in: place, of: Given.school(number)))
      }
    }
    let other = Municipality(key: "речной", name: "Речной район")
    let book = try book(heads(municipality, 1...20) + heads(other, 21...22))
    #expect(book.all.count == 14)
    #expect(book.all.map(\.grounds.pupils) == Array((9...20).reversed()) + [22, 21])
  }

  @Test func `a school has one line for its head and its associations`() throws {
    let head = Addressee(.head, in: municipality, of: Given.school(1))
    let association = Addressee(.association, in: municipality, of: Given.school(1))
    let curator = Addressee(.curator, in: municipality, of: Given.school(1))
    let book = try book([
      recommendation([finding(nil, pupils: 3)], to: head), recommendation([finding(nil, pupils: 8)], to: association),
      recommendation([finding(nil, pupils: 2)], to: curator),
    ])
    #expect(book.all.map(\.addressee.role) == [.curator, .association])
    #expect(book.omitted.map(\.addressee.role) == [.head])
    #expect(book.concerning(Given.school(1)).count == 3)
  }

  @Test func `the authority stands first, regional bodies last`() throws {
    let book = try book([
      recommendation([finding(nil)], to: Addressee(.regionalOperator)),
      recommendation([finding(nil)], to: Addressee(.head, in: municipality, of: Given.school(1))),
      recommendation([finding(nil)], to: Addressee(.coordinator, in: municipality)),
      recommendation([finding(nil)]),
    ])
    #expect(book.all.map(\.addressee.role) == [.authority, .coordinator, .head, .regionalOperator])
  }

  @Test func `every rule has an entry and an id of its own`() {
    let definitions = RecommendationBook.definitions
    #expect(Set(definitions.map(\.id)).count == definitions.count)
    for definition in definitions {
      #expect(definition.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(definition.id)")
      #expect(!definition.title.isEmpty && !definition.grounds.isEmpty, "\(definition.id)")
    }
  }
}
