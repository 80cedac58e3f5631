import Aggregation
import Loading
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// Signs beside the published list: each fires on a planted school and on no other.
@Suite struct WorkSignTests {
  private let work = Given.work(2021, .spring, "mathematics", 5)

  private func signs(_ parts: [Given.Part]) throws -> [SchoolID: [WorkSign]] {
    let schools = try Given.analysis(Given.region(parts)).objectivity.schools
    return Dictionary(uniqueKeysWithValues: schools.map { ($0.school, $0.signs.map(\.sign)) }).filter {
      !$0.value.isEmpty
    }
  }

  /// Mathematics 5: «3» begins at 7. Everywhere twice as many pupils at 7 as beside it.
  private let usual = [5: 10, 6: 10, 7: 20, 8: 10, 9: 10]

  @Test func `a heap that the region has too is no sign, a far larger one is`() throws {
    var parts = try (1...6).map { try Given.scored($0, work, Given.histogram(20, usual)) }
    #expect(try signs(parts).isEmpty)
    parts.append(try Given.scored(7, work, Given.histogram(20, [6: 2, 7: 40, 8: 4, 9: 14])))
    let found = try signs(parts)
    #expect(found.keys.map(\.code) == [Given.school(7).code])
    guard case .heap(let heap) = found[Given.school(7)]?.first else {
      Testing.Issue.record("no heap")
      return
    }
    // The six others: 120 at the border, 60 on either side: ratio 2·120 / 120 = 2.
    #expect(heap.mark == .three && heap.regionalRatio == 2 && (heap.below, heap.at, heap.above) == (2, 40, 4))
    #expect(heap.probability < 0.001 && heap.participants == 60)
  }

  @Test func `nineteen participants have no distribution to judge`() throws {
    let parts =
      try (1...6).map { try Given.scored($0, work, Given.histogram(20, usual)) } + [
        Given.scored(7, work, Given.histogram(20, [7: 19]))
      ]
    #expect(try signs(parts).isEmpty)
    let one = try Given.scored(7, work, Given.histogram(20, [7: 20]))
    #expect(try signs(parts.dropLast() + [one]).keys.count == 1)
  }

  private func journal(_ school: Int, _ work: Work, lowered: Int, far: Int = 0, of total: Int = 30) -> Given.Part {
    var counts = [Int](repeating: 0, count: 16)
    counts[Mark.four.index * 4 + Mark.four.index] = total - lowered - far
    counts[Mark.four.index * 4 + Mark.three.index] = lowered
    counts[Mark.five.index * 4 + Mark.three.index] = far
    return Given.Part(
      school: school, work: work,
      parts: [.participation(Participation(participants: total)), .journalTable(JournalTable(counts))])
  }

  @Test func `a school whose marks fall far below the journal stands out among schools that differ little`() throws {
    let usual = (1...30).map { journal($0, work, lowered: 5 + $0 % 4) }
    #expect(try signs(usual).isEmpty)
    let found = try signs(usual + [journal(31, work, lowered: 29)])
    guard case .journal(let mismatch) = found[Given.school(31)]?.first else {
      Testing.Issue.record("no mismatch")
      return
    }
    #expect(mismatch.kind == .lowered && mismatch.share.count == 29 && mismatch.share.n == 30)
    #expect(found.count == 1)
  }

  @Test func `differences of two marks are a kind of their own`() throws {
    let usual = (1...30).map { journal($0, work, lowered: 5, far: $0 % 2) }
    let found = try signs(usual + [journal(31, work, lowered: 0, far: 15)])
    let kinds = (found[Given.school(31)] ?? []).compactMap { sign -> JournalMismatch.Kind? in
      if case .journal(let mismatch) = sign { mismatch.kind } else { nil }
    }
    #expect(kinds.contains(.far))
  }

  @Test func `M10: in autumn 2020 no difference from the journal is a sign`() throws {
    let autumn = Given.work(2020, .autumn, "mathematics", 5)
    let parts = (1...30).map { journal($0, autumn, lowered: 5 + $0 % 4) } + [journal(31, autumn, lowered: 29, of: 30)]
    #expect(try signs(parts).isEmpty)
  }

  /// Nine tasks of one point, the first three easy, the last three hard.
  private func tasks(_ school: Int, solved: [Int], of pupils: Int = 40) -> Given.Part {
    let tasks = solved.enumerated().map { place, solved in
      TaskCounts(
        label: "з\(place + 1)", maximum: 1, byPoints: [pupils - solved, solved], notStarted: 0, notTaught: 0,
        byMark: Array(repeating: .init(pupils: 0, points: 0), count: 4))
    }
    return Given.Part(
      school: school, work: work, parts: [.participation(Participation(participants: pupils)), .tasks(tasks)])
  }

  @Test func `easy tasks failed and hard ones solved is a sign, good at both or bad at both is not`() throws {
    let usual = (1...20).map { tasks($0, solved: [36, 35, 34, 24, 22, 20, 8, 6, 5].map { solved in solved - 1 }) }
    let strong = tasks(21, solved: [40, 40, 40, 34, 32, 30, 24, 22, 20])
    let weak = tasks(22, solved: [20, 18, 16, 10, 8, 6, 0, 0, 0])
    #expect(try signs(usual + [strong, weak]).isEmpty)
    let odd = tasks(23, solved: [14, 15, 13, 24, 22, 20, 34, 33, 32])
    let found = try signs(usual + [strong, weak, odd])
    #expect(found.keys.map(\.code) == [Given.school(23).code])
    guard case .profile(let profile) = found[Given.school(23)]?.first else {
      Testing.Issue.record("no profile")
      return
    }
    #expect(profile.easyTasks == ["з1", "з2", "з3"] && profile.hardTasks == ["з7", "з8", "з9"])
    #expect(profile.easy < -0.03 && profile.hard > 0.03 && profile.z > 3.09)
  }
}
