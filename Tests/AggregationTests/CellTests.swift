import Aggregation
import TestSupport
import Testing
import Vocabulary

/// Cells form a commutative monoid: any order, any thread and any machine give the same sum.
@Suite struct CellTests {
  private func cell(_ random: inout SeededNumbers) -> Cell {
    var cell = Cell()
    func number() -> Int { Int.random(in: 0...9, using: &random) }
    func some<Part>(_ part: () -> Part) -> Part? { Bool.random(using: &random) ? part() : nil }
    cell.participants = number()
    cell.absent = some(number)
    cell.participantsWithAbsent = cell.absent == nil ? 0 : cell.participants
    cell.enrolled = some(number)
    cell.participantsWithEnrolled = cell.enrolled == nil ? 0 : cell.participants
    cell.marks = some { MarkCounts((0..<4).map { _ in number() }) }
    cell.scores = some { (0...Int.random(in: 3...5, using: &random)).map { _ in number() } }
    cell.journal = some { JournalTriple(lowered: number(), confirmed: number(), raised: number()) }
    cell.journalTable = some { JournalTable((0..<16).map { _ in number() }) }
    cell.journalScores = some {
      JournalScores(
        (0..<8).map { _ in
          .init(journal: Mark.allCases.randomElement(using: &random) ?? .two, score: number(), pupils: number())
        })
    }
    cell.tasks = some {
      ["1", "2", "10К1", "9.1"].shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)).map { label in
        let maximum = Int.random(in: 1...3, using: &random)
        return TaskCounts(
          label: label, maximum: maximum, byPoints: (0...maximum).map { _ in number() }, notStarted: number(),
          notTaught: number(), byMark: (0..<4).map { _ in .init(pupils: number(), points: number()) })
      }
    }
    cell.schools = number()
    for _ in 0..<number() { cell.sources.insert(number()) }
    return cell
  }

  private func sum(_ left: Cell, _ right: Cell) -> Cell {
    var sum = left
    sum.merge(right)
    return sum
  }

  @Test(arguments: 1...50) func `merging is associative and commutative, and an empty cell changes nothing`(
    _ seed: UInt64
  ) {
    var random = SeededNumbers(seed: seed)
    let (a, b, c) = (cell(&random), cell(&random), cell(&random))
    #expect(sum(sum(a, b), c) == sum(a, sum(b, c)))
    // Tasks keep the order of the sheet where both sides agree on it, so only unlike orders are sorted.
    #expect(sum(a, b) == sum(b, a))
    #expect(sum(a, Cell()) == a)
    #expect(sum(Cell(), a) == a)
  }

  @Test func `a part that one school lacks keeps the counts of the other, and the base of coverage says whose`() {
    var known = Cell()
    (known.participants, known.absent, known.participantsWithAbsent) = (10, 2, 10)
    var silent = Cell()
    silent.participants = 30
    let both = sum(known, silent)
    #expect(both.participants == 40)
    #expect(both.absent == 2)
    #expect(both.participantsWithAbsent == 10)
  }

  @Test func `tasks of two sheets meet by label`() {
    func task(_ label: String, _ points: [Int]) -> TaskCounts {
      TaskCounts(
        label: label, maximum: points.count - 1, byPoints: points, notStarted: 0, notTaught: 0,
        byMark: Array(repeating: .init(pupils: 0, points: 0), count: 4))
    }
    var left = Cell()
    left.tasks = [task("1", [1, 2]), task("2", [3, 4])]
    var right = Cell()
    right.tasks = [task("2", [1, 0, 5])]
    #expect(sum(left, right).tasks?.map(\.byPoints) == [[1, 2], [4, 4, 5]])
  }
}
