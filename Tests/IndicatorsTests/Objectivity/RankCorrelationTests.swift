import Aggregation
import Loading
import Reference
import Testing
import Vocabulary

@testable import Indicators

@Suite struct RankCorrelationTests {
  private func cell(_ pairs: [(mark: Mark, score: Int, pupils: Int)]) -> Cell {
    var cell = Cell()
    cell.journalScores = JournalScores(pairs.map { .init(journal: $0.mark, score: $0.score, pupils: $0.pupils) })
    cell.participants = pairs.reduce(0) { $0 + $1.pupils }
    return cell
  }

  @Test func `ties share the mean of their ranks`() throws {
    // Marks 3 3 4 5, scores 9 8 8 2: ranks 1.5 1.5 3 4 and 4 2.5 2.5 1; Σ of products of deviations from 2.5:
    // −1.5 + 0 + 0 − 2.25 = −3.75; Σ of squares 4.5 and 4.5: rs = −0.8333.
    let negative = try #require(RankCorrelation(cell([(.three, 9, 1), (.three, 8, 1), (.four, 8, 1), (.five, 2, 1)])))
    #expect(near(negative.coefficient, -3.75 / 4.5))
    #expect(negative.pairs == 4 && negative.isNegative)
    let positive = try #require(RankCorrelation(cell([(.three, 2, 3), (.five, 9, 2)])))
    #expect(near(positive.coefficient, 1))
  }

  @Test func `equal marks, equal scores and no pairs give no coefficient`() {
    #expect(RankCorrelation(cell([(.four, 3, 4), (.four, 9, 4)])) == nil)
    #expect(RankCorrelation(cell([(.four, 3, 4), (.five, 3, 4)])) == nil)
    #expect(RankCorrelation(cell([])) == nil)
    #expect(RankCorrelation(Cell()) == nil)
  }

  private func part(_ school: Int, _ work: Work, reversed: Bool) -> Given.Part {
    let (low, high): (Mark, Mark) = reversed ? (.five, .three) : (.three, .five)
    return Given.Part(
      school: school, work: work,
      parts: [
        .participation(Participation(participants: 12)),
        .journalScores(
          JournalScores([.init(journal: low, score: 5, pupils: 6), .init(journal: high, score: 9, pupils: 6)])),
      ])
  }

  @Test func `a reversed order shows in spring`() throws {
    let spring = Given.work(2021, .spring, "mathematics", 4)
    let analysis = try Given.analysis(
      Given.region([
        part(1, spring, reversed: true), part(2, spring, reversed: false), part(3, spring, reversed: false),
      ]))
    let found = analysis.objectivity.schools.map { $0.shown(in: 2021).map(\.marker.id) }
    #expect(found == [["O8"], [], []])
    #expect(analysis.objectivity[Given.school(1)]?.status == .attention)
    #expect(analysis.objectivity[Given.school(2)]?.status == .noSigns)
    #expect(analysis.objectivity.isMarked(spring, Given.school(1)))
  }

  @Test(arguments: [(2020, Session.autumn), (2022, .autumn)])
  func `M10: the journal of an autumn work is last year's and is no sign at all`(
    _ year: Int, _ session: Session
  ) throws {
    let autumn = Given.work(year, session, "mathematics", 4)
    let analysis = try Given.analysis(Given.region((1...4).map { part($0, autumn, reversed: true) }))
    for school in analysis.objectivity.schools {
      let readings = school.readings.filter { $0.marker.algorithm == .negativeRankCorrelation }
      #expect(readings.map(\.whyNotApplied) == [.notApplicable])
      #expect(readings.allSatisfy { $0.measured == .nothing && !$0.showsAsPublished })
      #expect(school.status == .notApplied)
      #expect(school.applied(in: year) == 0)
    }
    #expect(analysis.objectivity.indices.allSatisfy { $0.applied == nil && $0.asPublished.value == 1 })
  }
}
