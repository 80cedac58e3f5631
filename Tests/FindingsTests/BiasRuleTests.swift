import Aggregation
import Findings
import Indicators
import Loading
import Reference
import Testing
import Vocabulary

/// F17 in all its variants.
@Suite struct BiasRuleTests {
  private let mathematics4 = GivenRegion.work(2021, .spring, "mathematics", 4)
  private let mathematics5 = GivenRegion.work(2021, .spring, "mathematics", 5)

  /// A school whose journal runs with the results, or against them.
  private func part(_ school: Int, _ work: Work, reversed: Bool, pupils: Int = 12) -> GivenRegion.Part {
    let (low, high): (Mark, Mark) = reversed ? (.five, .three) : (.three, .five)
    return GivenRegion.Part(
      school: school, work: work,
      parts: [
        .participation(Participation(participants: pupils)),
        .journalScores(
          JournalScores([
            .init(journal: low, score: 5, pupils: pupils / 2),
            .init(journal: high, score: 9, pupils: pupils - pupils / 2),
          ])),
      ])
  }

  private func findings(_ parts: [GivenRegion.Part]) throws -> [Finding] {
    BiasSigns.findings(in: try GivenRegion.analysis(parts))
  }

  private func status(_ finding: Finding?) -> ObjectivityStatus? {
    if case .biasSigns(let slots) = finding?.statement { slots.school.status } else { nil }
  }

  @Test func `no sign, no finding`() throws {
    #expect(try findings((1...4).map { part($0, mathematics4, reversed: false) }).isEmpty)
  }

  @Test func `one sign is for attention and marks the work`() throws {
    let found = try findings(
      [part(1, mathematics4, reversed: true)] + (2...4).map { part($0, mathematics4, reversed: false) })
    #expect(found.count == 1 && status(found.first) == .attention)
    #expect(found.first?.works == [mathematics4] && found.first?.pupils == 12 && found.first?.word == nil)
  }

  @Test func `two signs of a year are for a check, out of those that apply`() throws {
    let parts =
      [mathematics4, mathematics5].flatMap { work in (2...4).map { part($0, work, reversed: false) } }
      + [part(1, mathematics4, reversed: true), part(1, mathematics5, reversed: true)]
    let found = try findings(parts)
    #expect(status(found.first) == .check)
    guard case .biasSigns(let slots) = found.first?.statement else { return }
    #expect(slots.counted == 2 && slots.applied == 2)
    #expect(found.first?.works == [mathematics4, mathematics5])
  }

  @Test func `nine participants: the sign is not computed, and that is said`() throws {
    let found = try findings(
      [part(1, mathematics4, reversed: true, pupils: 9)] + (2...4).map { part($0, mathematics4, reversed: false) })
    #expect(found.count == 1 && status(found.first) == .notApplied)
    #expect(found.first?.works.isEmpty == true)
  }
}
