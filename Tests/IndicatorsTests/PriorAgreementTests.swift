import Aggregation
import Reference
import RegionSupport
import Testing
import Vocabulary

@testable import Indicators

/// M12: a class word must hold under every plausible prior; else the weaker one is printed.
@Suite struct PriorAgreementTests {
  private func scale() throws -> EvidenceScale { EvidenceScale(try Given.book.get().methodology) }

  @Test
  func `M12: the same word under all priors stays, else it is weaker by a step at least, and none where they part`()
    throws
  {
    let scale = try scale()
    func word(_ probabilities: [Double]) -> EvidenceWord {
      EvidenceWord(agreedOn: probabilities, participants: 21, scale: scale)
    }
    #expect(word([0.96, 0.97, 0.99]) == .veryLikely)
    #expect(word([0.96, 0.97, 0.94]) == .likely)
    #expect(word([0.82, 0.97]) == .likely)
    #expect(word([0.70, 0.85]) == .possible)
    // 9 of 21 beside 30 %: 0,66 by the prior of all works, 0,47 by that of small ones, 0,69 by that of large ones.
    #expect(word([0.66, 0.47, 0.69]) == .insufficient)
    #expect(word([0.66, 0.69]) == .possible)
    #expect(word([0.85, 0.15]) == .insufficient)
  }

  @Test func `F1 and F2: with priors of small and large works the word is never stronger than by any of them`() throws {
    // Works of 6 pupils have fewer «2» than works of 30: the mean follows the size.
    let schools =
      (0..<80).map { WorkBackground.Counted(two: [0, 0, 1, 0][$0 % 4], participants: 6) }
      + (0..<80).map { WorkBackground.Counted(two: [3, 6, 9, 12][$0 % 4], participants: 30) }
    let work = Given.work(2021, .spring, "mathematics", 5)
    let background = try #require(WorkBackground(work: work, schools: schools, minimumSchools: 30))
    let scale = try scale()
    for two in 0...12 {
      let school = WorkBackground.Counted(two: two, participants: 12)
      let probabilities = background.probabilities(of: school, exceeding: 0.3)
      #expect(probabilities.count > 1)
      let words = probabilities.map { EvidenceWord(probability: $0, participants: 12, scale: scale) }
      let word = background.word(of: school, exceeding: 0.3, scale: scale)
      #expect(Set(words).count > 1 || words.first == word, "\(two)")
      #expect(words.allSatisfy { word <= max($0, .insufficient) }, "\(two): \(words)")
    }
  }

  @Test func `F16: what all schools together would call below is not, where schools of the same place hardly differ`()
    throws
  {
    let works = [
      InventedRegion.vpr(2021, .spring, "mathematics", 5), InventedRegion.vpr(2021, .spring, "mathematics", 7),
      InventedRegion.oge(2022, "mathematics"),
    ]
    func verdict(_ isTown: Bool) throws -> SchoolExpectation.Verdict? {
      var region = InventedRegion()
      for number in 1...61 {
        let isVillage = number == 61 ? !isTown : number.isMultiple(of: 2)
        region.context(
          number, InventedRegion.answers(village: isVillage, size: number % 4 + 1, access: 2, pupils: 300))
        // Villages differ by a fifth to either side, towns not at all.
        let usual = isVillage ? 16 + 8 * (number / 2 % 3 - 1) : 16
        for work in works { region.add(number, work, two: number == 61 ? 20 : usual, of: 40) }
      }
      guard case .expectation(let one) = try region.analysis().expectations[InventedRegion.school(61)] else {
        return nil
      }
      return one.verdict
    }
    #expect(try verdict(true) == .asExpected)
    #expect(try verdict(false) == .below)
  }
}
