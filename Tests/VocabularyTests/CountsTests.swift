import Testing
import Vocabulary

@Suite struct CountsTests {
  @Test func `a journal table gives the triple: work below, at and above the journal`() {
    var counts = [Int](repeating: 0, count: 16)
    counts[Mark.four.index * 4 + Mark.three.index] = 5
    counts[Mark.five.index * 4 + Mark.two.index] = 1
    counts[Mark.three.index * 4 + Mark.three.index] = 7
    counts[Mark.two.index * 4 + Mark.five.index] = 2
    let table = JournalTable(counts)
    #expect(table.triple == JournalTriple(lowered: 6, confirmed: 7, raised: 2))
    #expect(table.triple.total == 15)
    #expect(table[.four, .three] == 5)
  }

  @Test func `journal scores keep filled places alone, sorted, each once`() {
    let one = JournalScores([
      .init(journal: .five, score: 3, pupils: 1), .init(journal: .four, score: 12, pupils: 2),
      .init(journal: .four, score: 12, pupils: 1), .init(journal: .two, score: 0, pupils: 0),
    ])
    #expect(
      one.places == [.init(journal: .four, score: 12, pupils: 3), .init(journal: .five, score: 3, pupils: 1)])
    let both = one.adding(JournalScores([.init(journal: .four, score: 13, pupils: 1)])).adding(one)
    #expect(both.places.map(\.score) == [12, 13, 3])
    #expect(both.places.map(\.pupils) == [6, 1, 2])
    #expect(both.pupils == 9)
  }

  @Test func `marks are counted by their place`() {
    let marks = MarkCounts([1, 2, 3, 4])
    #expect(Mark.allCases.map { marks[$0] } == [1, 2, 3, 4])
    #expect(marks.adding(MarkCounts([1, 0, 0, 1])).counts == [2, 2, 3, 5])
    #expect(marks.total == 10)
  }
}
