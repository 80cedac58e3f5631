import Aggregation
import Findings
import Indicators
import Reference
import RegionSupport
import Testing
import Vocabulary

/// The type of a school: each kind fires on a school made for it, and not on its near miss.
@Suite struct SchoolTypeRuleTests {
  private static let works = InventedRegion.lastingWorks
  private static let school = InventedRegion.school(61)

  private static func type(
    _ own: [Work: [Int]], hasContexts: Bool = false
  ) throws -> (type: SchoolType, finding: Finding) {
    let analysis = try InventedRegion.lasting(own, hasContexts: hasContexts).analysis()
    let found = TypeOfSchool.findings(in: analysis).filter { $0.territory == .school(school) }
    #expect(found.count == 1)
    guard case .typeOfSchool(let slots)? = found.first?.statement else { throw Missing() }
    return (slots.type, found[0])
  }

  private struct Missing: Error {}

  private static func kind(_ twos: [Int], hasContexts: Bool = false) throws -> SchoolType.Kind {
    try type(InventedRegion.ownMarks(twos), hasContexts: hasContexts).type.kind
  }

  @Test func `four fifths of «2» in every work of four cohorts are a lasting low level, two fifths are not`() throws {
    let (type, finding) = try Self.type(InventedRegion.ownMarks([24, 24, 24, 24, 24, 24]))
    #expect(type.kind == .persistentlyLow && type.reason == .level)
    #expect(type.word == .confirmed && finding.word == .confirmed)
    #expect(type.campaigns == 3 && type.cohorts == 4 && finding.works == Self.works.sorted())
    #expect(finding.pupils == 30)
    #expect(try #require(type.lowQuarter).lowerBound >= 0.95)
    // A fifth level of five begins at 15 of 30: 10 lie below it, and nothing is sure.
    #expect(try Self.kind([10, 10, 10, 10, 10, 10]) != .persistentlyLow)
  }

  @Test func `a good level is no lasting low one, surely`() throws {
    let (type, finding) = try Self.type(InventedRegion.ownMarks([2, 2, 2, 2, 2, 2]))
    #expect(type.kind == .ordinary && type.reason == .level && finding.word == .refuted && finding.pupils == 0)
    #expect(try #require(type.lowQuarter).upperBound <= 0.2)
  }

  @Test func `many more «2» in the same exam a year later are worsening, three more are not`() throws {
    let (type, finding) = try Self.type(InventedRegion.ownMarks([6, 6, 3, 6, 18, 6]))
    #expect(type.kind == .worsening && (finding.word ?? .insufficient) >= .likely)
    guard case .changes(let changes) = type.reason else { throw Missing() }
    #expect(changes.map(\.pair.later) == [InventedRegion.oge(2022, "mathematics")])
    #expect(changes.allSatisfy { !$0.isBetter } && type.withheld.isEmpty && type.marked.isEmpty)
    #expect(try Self.kind([6, 6, 6, 6, 9, 6]) != .worsening)
  }

  @Test func `many fewer «2» in the same exam are improvement, three fewer are not`() throws {
    let (type, _) = try Self.type(InventedRegion.ownMarks([6, 6, 18, 6, 3, 6]))
    #expect(type.kind == .improving && type.turning == .comingWorks)
    #expect(try Self.kind([6, 6, 9, 6, 6, 6]) != .improving)
  }

  @Test func `one exam better and another worse are unstable results`() throws {
    let (type, _) = try Self.type(InventedRegion.ownMarks([6, 6, 18, 3, 3, 18]))
    guard case .contrary(let changes) = type.reason else { throw Missing() }
    #expect(type.kind == .unstable && changes.count == 2)
    #expect(try Self.kind([6, 6, 18, 6, 3, 6]) != .unstable)
  }

  @Test func `cohorts that differ more than is usual are unstable results without any change`() throws {
    let (type, _) = try Self.type(InventedRegion.ownMarks([20, 20, 1, 1, 1, 1]))
    guard case .variation(let p) = type.reason else { throw Missing() }
    #expect(type.kind == .unstable && type.word == .likely && p < 0.05)
    #expect(try Self.kind([7, 7, 6, 6, 6, 6]) != .unstable)
  }

  @Test func `a good level under known conditions is above what is expected, the usual one is not`() throws {
    let (type, finding) = try Self.type(InventedRegion.ownMarks([1, 1, 1, 1, 1, 1]), hasContexts: true)
    guard case .expectation(let one) = type.reason else { throw Missing() }
    #expect(type.kind == .aboveExpected && finding.word == one.claimedAbove && one.difference < -0.03)
    #expect(try Self.kind([9, 9, 9, 9, 9, 9], hasContexts: true) != .aboveExpected)
  }

  @Test func `one campaign, one cohort, an unknown region and a level in between are not enough`() throws {
    let spring = try Self.type([Self.works[0]: InventedRegion.spread(24), Self.works[1]: InventedRegion.spread(24)])
    #expect(spring.type.reason == .campaigns(1, needed: 2) && spring.type.turning == .moreCampaigns(1))
    #expect(spring.type.uncounted.isEmpty && spring.type.lowQuarter == nil && spring.finding.word == .insufficient)
    // Grade 8 in spring 2021 and the exam of 2022: the same pupils.
    let same = try Self.type([
      InventedRegion.vpr(2021, .spring, "mathematics", 8): InventedRegion.spread(24),
      InventedRegion.oge(2022, "mathematics"): InventedRegion.spread(24),
    ])
    #expect(same.type.reason == .cohorts(1, needed: 2) && same.type.turning == .moreCohorts(1))
    let between = try Self.type(InventedRegion.ownMarks([12, 12, 12, 12, 12, 12]))
    #expect(between.type.kind == .insufficient && between.type.reason == .unclear)
  }

  @Test func `a school that wrote nothing has no type`() throws {
    var region = InventedRegion.lasting([:])
    region.context(61, InventedRegion.answers(village: true, size: 1, access: 2, pupils: 40))
    let analysis = try region.analysis()
    #expect(analysis.region.school(Self.school) != nil)
    #expect(!TypeOfSchool.findings(in: analysis).contains { $0.territory == .school(Self.school) })
  }

  @Test func `a municipal folder has no type, and so few schools no common scale`() throws {
    func reason(_ background: Analysis.BackgroundSource) throws -> SchoolType.Reason? {
      let works = [Given.work(2023, .spring, "mathematics", 5), Given.work(2024, .spring, "mathematics", 5)]
      let analysis = try Given.analysis(
        works.flatMap { work in (1...5).map { Given.marks($0, work, [10, 10, 0, 0]) } }, background: background)
      guard case .typeOfSchool(let slots)? = TypeOfSchool.findings(of: 1, in: analysis).first?.statement else {
        return nil
      }
      return slots.type.reason
    }
    #expect(try reason(.automatic) == .noBackground)
    #expect(try reason(.own) == .noScale)
  }

  @Test func `autumn 2020 is told as not counted, and counts by the option`() throws {
    var results: [Given.SchoolResult] = []
    let works = [Given.work(2020, .autumn, "mathematics", 5), Given.work(2021, .spring, "mathematics", 5)]
    for work in works { results += Given.background(work) + [Given.marks(1, work, [20, 1, 0, 0])] }
    func type(_ methodology: String?) throws -> SchoolType {
      let analysis = try Given.analysis(results, methodology: methodology)
      guard case .typeOfSchool(let slots)? = TypeOfSchool.findings(of: 1, in: analysis).first?.statement else {
        throw Missing()
      }
      return slots.type
    }
    let usual = try type(nil)
    #expect(usual.reason == .campaigns(1, needed: 2) && usual.uncounted == [Campaign(.vpr, 2020, .autumn)])
    let counted = try type("low-count-entrance-diagnostics: true")
    #expect(counted.campaigns == 2 && counted.cohorts == 2 && counted.uncounted.isEmpty)
    #expect(counted.reason != .campaigns(1, needed: 2))
  }

  @Test func `a school with 4 of 12 «2» is never called устойчиво низкая on that alone`() throws {
    let own = [4, 5, 2, 1]
    let spring = Self.works[0]
    let same = Given.work(2021, .spring, "russian", 5)
    let exam = InventedRegion.oge(2022, "mathematics")
    // The work alone; two works of the same pupils; two cohorts of one campaign; a year before as in the region; two
    // campaigns with 4 of 12 each.
    let cases: [[Work: [Int]]] = [
      [spring: own], [spring: own, same: own], [spring: own, Self.works[1]: own],
      [spring: own, exam: [2, 5, 3, 2]], [spring: own, exam: own], [InventedRegion.oge(2021, "mathematics"): own],
    ]
    for given in cases {
      let analysis = try InventedRegion.lasting(given).analysis()
      let type = try #require(analysis.schoolTypes.first { $0.school == Self.school })
      #expect(type.kind != .persistentlyLow, "\(given.keys)")
      let findings = FindingBook(analysis)[.school(Self.school)]
      #expect(!findings.contains { $0.rule == LastingLowLevel.definition.id }, "\(given.keys)")
      #expect(findings.allSatisfy { $0.word != .confirmed }, "\(given.keys)")
      #expect(analysis.lowResults.first { $0.school == Self.school }?.evidence != .confirmed)
    }
  }
}
