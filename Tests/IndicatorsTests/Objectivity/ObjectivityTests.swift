import Aggregation
import Loading
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// What signs come to: status, applicability, index, lists, the reference of the region.
@Suite struct ObjectivityTests {
  private let mathematics4 = Given.work(2021, .spring, "mathematics", 4)
  private let mathematics5 = Given.work(2021, .spring, "mathematics", 5)

  /// Reversed journal in a work: a marker that is easy to plant.
  private func reversed(_ school: Int, _ work: Work, isReversed: Bool = true, pupils: Int = 12) -> Given.Part {
    let (low, high): (Mark, Mark) = isReversed ? (.five, .three) : (.three, .five)
    let half = pupils / 2
    return Given.Part(
      school: school, work: work,
      parts: [
        .participation(Participation(participants: pupils)),
        .journalScores(
          JournalScores([
            .init(journal: low, score: 5, pupils: half), .init(journal: high, score: 9, pupils: pupils - half),
          ])), .marks(MarkCounts(isReversed ? [0, 0, 0, pupils] : [pupils / 3, pupils - pupils / 3, 0, 0])),
      ])
  }

  private func ordinary(_ schools: ClosedRange<Int>, _ work: Work) -> [Given.Part] {
    schools.map { reversed($0, work, isReversed: false) }
  }

  @Test func `one sign is for attention, two of a year or two years are for a check`() throws {
    let spring23 = Given.work(2023, .spring, "mathematics", 4)
    let parts =
      [reversed(1, mathematics4), reversed(2, mathematics4), reversed(2, mathematics5)]
      + [reversed(3, mathematics4), reversed(3, spring23)]
      + ordinary(4...6, mathematics4) + ordinary(4...6, mathematics5) + ordinary(4...6, spring23)
      + [reversed(1, mathematics5, isReversed: false), reversed(3, mathematics5, isReversed: false)]
      + [reversed(1, spring23, isReversed: false), reversed(2, spring23, isReversed: false)]
    let objectivity = try Given.analysis(Given.region(parts)).objectivity
    #expect(objectivity.schools.map(\.status) == [.attention, .check, .check, .noSigns, .noSigns, .noSigns])
    #expect(objectivity[Given.school(2)]?.signCount(in: 2021) == 2)
    #expect(objectivity[Given.school(3)]?.yearsWithSigns == [2021, 2023])
    #expect(objectivity[Given.school(1)]?.applied(in: 2021) == 2)
    #expect(objectivity.publishedMarkers == 14)
    #expect(objectivity.markedSchools(in: mathematics4) == [1, 2, 3].map { Given.school($0) })
  }

  @Test func `the thresholds of the words are parameters`() throws {
    let parts = [reversed(1, mathematics4)] + ordinary(2...4, mathematics4)
    let strict = try Given.analysis(Given.region(parts), methodology: "objectivity-check-markers: 1")
    #expect(strict.objectivity[Given.school(1)]?.status == .check)
  }

  @Test func `the index has two denominators: all schools that wrote, and those that can be judged`() throws {
    // Five schools wrote; three are large enough; one large and one small one have the marker.
    let parts =
      [reversed(1, mathematics4), reversed(2, mathematics4, pupils: 6)] + ordinary(3...4, mathematics4)
      + [reversed(5, mathematics4, isReversed: false, pupils: 8)]
    let index = try #require(try Given.analysis(Given.region(parts)).objectivity.indices.first)
    #expect(index.year == 2021)
    #expect(index.asPublished.count == 3 && index.asPublished.n == 5)
    #expect(index.applied?.count == 2 && index.applied?.n == 3)
  }

  @Test func `an earlier official list stands beside and changes no status`() throws {
    let entry = ObjectivityEntry(
      school: Given.school(2), year: 2019, markers: 2, works: ["4 РУ": 1, "5 МА": 1], place: Place(file: "список.xlsx"))
    let later = ObjectivityEntry(
      school: Given.school(9), year: 2019, markers: 1, works: [:], place: Place(file: "список.xlsx"))
    let objectivity = try Given.analysis(
      Given.region(ordinary(1...9, mathematics4), lists: [entry, later])
    ).objectivity
    #expect(objectivity[Given.school(2)]?.listed == [entry])
    #expect(objectivity[Given.school(2)]?.status == .noSigns)
    #expect(objectivity[Given.school(1)]?.listed.isEmpty == true)
  }

  @Test func `M21: the regional reference is printed with and without the marked results`() throws {
    // Three ordinary schools have 4 «2» of 12 each, the marked one none of 12: 12 of 48, and 12 of 36 without it.
    let analysis = try Given.analysis(
      Given.region([reversed(1, mathematics4)] + ordinary(2...4, mathematics4)))
    let reference = try #require(analysis.cleanReference(of: mathematics4))
    #expect(reference.all.count == 12 && reference.all.n == 48)
    #expect(reference.withoutMarked.count == 12 && reference.withoutMarked.n == 36)
    #expect(near(reference.difference, 12.0 / 36 - 12.0 / 48))
    #expect(reference.schoolsLeftOut == 1)
    #expect(analysis.cleanReference(of: mathematics5) == nil)
  }

  @Test func `ВПР 8 and ОГЭ 9 of the same pupils are a sign beside the list, outside of the index`() throws {
    let vpr = Given.work(2021, .spring, "mathematics", 8)
    let exam = Work(
      procedure: Procedure(
        campaign: Campaign(.oge, 2022, .main), subject: Subject("mathematics"), programmeGrade: 9))
    // K = (x/25) / (y/31): 1.24 everywhere but in school 5.
    let parts = try (1...5).flatMap { school -> [Given.Part] in
      [
        try Given.scored(school, vpr, Given.histogram(25, [20: 12])),
        try Given.scored(school, exam, Given.histogram(31, [school == 5 ? 5 : 20 + school % 2: 12])),
      ]
    }
    let objectivity = try Given.analysis(Given.region(parts)).objectivity
    let school = try #require(objectivity[Given.school(5)])
    #expect(school.counted(in: 2022).map(\.marker.id) == ["A4"])
    #expect(school.counted(in: 2022).first?.works == [vpr, exam])
    #expect(school.shown(in: 2022).isEmpty)
    #expect(objectivity.isMarked(exam, Given.school(5)))
  }
}
