import Aggregation
import Loading
import TestSupport
import Testing
import Vocabulary

/// Several sources about one work: counted once, compared, never added unless their pupils are different people.
@Suite struct PrecedenceTests {
  @Test func `participants count before individual results, those before reports, those before forms`() {
    let kinds: [Claim.Kind] = [.collectionForm, .report, .individualResults, .participants]
    for best in 1..<4 {
      let claims = kinds[...best].enumerated().flatMap { index, kind in
        Claims.marks([index, 0, 0, 1], kind, source: index)
      }
      #expect(Claims.region(claims).marks() == [best, 0, 0, 1])
      #expect(Claims.region(claims.reversed()).marks() == [best, 0, 0, 1])
    }
  }

  @Test func `a part that the best source lacks is taken from the next`() {
    let triple = JournalTriple(lowered: 1, confirmed: 2, raised: 0)
    let region = Claims.region(
      Claims.marks([0, 1, 2, 0], .participants, source: 0) + [Claims.claim(.journal(triple), .report, source: 1)])
    let cell = region.cell(Claims.mathematics5, .school(Claims.school(1)))
    #expect(cell?.marks?.counts == [0, 1, 2, 0])
    #expect(cell?.journal == triple)
    #expect(cell?.sources.indices == [0, 1])
    #expect(region.words(of: "sources-differ").isEmpty)
  }

  @Test func `sources that differ are reported with both values`() {
    let region = Claims.region(
      Claims.marks([1, 1, 2, 0], .participants, source: 1) + Claims.marks([2, 1, 2, 0], .report, source: 0))
    #expect(
      region.words(of: "sources-differ") == [
        "а.xlsx | число участников: здесь 5, в файле «б.xlsx» – 4 | 4",
        "а.xlsx | отметки «2», «3», «4», «5»: здесь 2, 1, 2, 0, в файле «б.xlsx» – 1, 1, 2, 0 | 1, 1, 2, 0",
      ])
    #expect(region.issues.filter { $0.rule == "sources-differ" }.allSatisfy { $0.school == Claims.school(1) })
    #expect(region.marks() == [1, 1, 2, 0])
  }

  @Test func `of two reports that differ the participants are those of the marks`() {
    func participants(_ number: Int, source: Int) -> Claim {
      Claims.claim(.participation(Participation(participants: number)), .report, source: source)
    }
    let region = Claims.region(
      [participants(20, source: 0), Claims.claim(.scores([5, 15]), .report, source: 0)]
        + Claims.marks([11, 47, 24, 7], .report, source: 1))
    let cell = region.cell(Claims.mathematics5, .school(Claims.school(1)))
    #expect(cell?.participants == 89)
    #expect(cell?.marks?.total == 89)
    #expect(
      region.words(of: "sources-differ") == [
        "а.xlsx | число участников: здесь 20, в файле «б.xlsx» – 89 | 89"
      ])
  }

  @Test func `a source that does not count the absent contradicts nobody, another count does`() {
    func region(_ absent: Int?) -> Region {
      Claims.region([
        Claims.claim(.participation(Participation(participants: 4, absent: 1)), .participants, source: 0),
        Claims.claim(.participation(Participation(participants: 4, absent: absent)), .report, source: 1),
      ])
    }
    #expect(region(nil).words(of: "sources-differ").isEmpty)
    #expect(
      region(2).words(of: "sources-differ") == [
        "б.xlsx | число участников: здесь 4 (отсутствовало 2), в файле «а.xlsx» – 4 (отсутствовало 1) | 4 (отсутствовало 1)"
      ])
  }

  @Test func `shards with different pupils are added`() {
    let region = Claims.region(
      Claims.marks([1, 0, 0, 0], .participants, source: 0, pupils: [50001])
        + Claims.marks([0, 2, 0, 0], .participants, source: 1, pupils: [50002, 50003])
        + Claims.marks([0, 0, 0, 1], .participants, source: 2, pupils: [50004]))
    #expect(region.marks() == [1, 2, 0, 1])
    #expect(region.words(of: "sources-differ").isEmpty)
    #expect(region.cell(Claims.mathematics5, .region)?.schools == 1)
  }

  @Test func `files with common pupils are compared, not added`() {
    let region = Claims.region(
      Claims.marks([1, 1, 0, 0], .participants, source: 0, pupils: [50001, 50002])
        + Claims.marks([0, 2, 0, 0], .participants, source: 1, pupils: [50002, 50003]))
    #expect(region.marks() == [1, 1, 0, 0])
    #expect(region.words(of: "sources-differ").count == 1)
  }

  @Test func `two reports are never added: nobody knows their pupils`() {
    let region = Claims.region(
      Claims.marks([1, 1, 0, 0], .report, source: 0) + Claims.marks([1, 1, 0, 0], .report, source: 1))
    #expect(region.marks() == [1, 1, 0, 0])
    #expect(region.words(of: "sources-differ").isEmpty)
  }

  @Test func `the order of claims decides nothing`() {
    let claims =
      Claims.marks([1, 0, 0, 0], .participants, source: 0, pupils: [50001])
      + Claims.marks([0, 2, 0, 0], .participants, source: 1, pupils: [50002, 50003])
      + Claims.marks([3, 0, 0, 0], .report, source: 2) + Claims.marks([1, 2, 3, 4], .report, source: 3, school: 2)
    let one = Claims.region(claims)
    var random = SeededNumbers(seed: 5)
    for _ in 0..<20 {
      let other = Claims.region(claims.shuffled(using: &random))
      #expect(other.marks() == one.marks())
      #expect(other.marks(school: nil) == one.marks(school: nil))
      #expect(other.issues == one.issues)
    }
  }

  @Test func `of two uploads of the same pupils the newer wins, whatever the files are called`() {
    func claim(_ counts: [Int], source: Int, uploaded: Int) -> Claim {
      Claim(
        work: Claims.mathematics5, of: .school(Claims.school(1)), part: .marks(MarkCounts(counts)), kind: .participants,
        source: source, pupils: [50001, 50002], uploaded: uploaded)
    }
    let old = claim([2, 0, 0, 0], source: 0, uploaded: 20_220_317)
    let new = claim([0, 2, 0, 0], source: 1, uploaded: 20_220_401)
    #expect(Claims.region([old, new]).marks() == [0, 2, 0, 0])
    #expect(Claims.region([new, old]).marks() == [0, 2, 0, 0])
    #expect(Claims.region([old, new]).issues.count { $0.rule == "sources-differ" } == 1)
  }
}
