import Indicators
import Reference
import Testing
import Vocabulary

@Suite struct EvidenceWordTests {
  private let scale: EvidenceScale

  init() throws { scale = EvidenceScale(try ReferenceBook.load().methodology) }

  @Test func `probability and number of participants choose the word of one work`() {
    func word(_ probability: Double, _ participants: Int = 21) -> EvidenceWord {
      EvidenceWord(probability: probability, participants: participants, scale: scale)
    }
    #expect(word(0.95) == .veryLikely && word(0.94) == .likely && word(0.79) == .possible)
    #expect(word(0.59) == .insufficient && word(0.2) == .refuted)
    #expect(word(1, 9) == .insufficient, "fewer participants than the least say nothing")
  }

  @Test func `of two priors that differ the weaker word is printed, and none where they contradict`() {
    #expect(EvidenceWord.veryLikely.agreed(with: .likely) == .likely)
    #expect(EvidenceWord.possible.agreed(with: .possible) == .possible)
    #expect(EvidenceWord.likely.agreed(with: .refuted) == .insufficient)
  }

  @Test func `four of twelve is never more than possible at the threshold, nineteen of twenty is very likely`() throws {
    let work = Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, 2021, .spring), subject: Subject("mathematics"), programmeGrade: 5))
    let schools = (0..<200).map { WorkBackground.Counted(two: [0, 2, 3, 5, 1, 8][$0 % 6], participants: 20) }
    let background = try #require(WorkBackground(work: work, schools: schools, minimumSchools: 30))
    func word(_ two: Int, _ participants: Int) -> EvidenceWord {
      background.word(of: .init(two: two, participants: participants), exceeding: 0.3, scale: scale)
    }
    #expect(word(4, 12) <= .possible)
    #expect(word(19, 20) == .veryLikely)
    #expect(word(0, 40) == .refuted)
    #expect(WorkBackground(work: work, schools: Array(schools.prefix(5)), minimumSchools: 30) == nil)
  }
}
