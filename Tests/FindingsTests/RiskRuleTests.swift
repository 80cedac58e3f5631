import Aggregation
import Findings
import Indicators
import Reference
import RegionSupport
import Testing
import Vocabulary

/// F14 and F15: risks of the profile and the data.
@Suite struct RiskRuleTests {
  private let staff = "Дефицит педагогических кадров"
  private let equipment = "Низкий уровень оснащения школы"

  /// Forty schools of 200 pupils; the last has 6 teachers where the others have 10 to 13, and more
  /// computers than any.
  private func region() -> InventedRegion {
    var region = InventedRegion()
    for number in 1...40 {
      region.context(
        number,
        InventedRegion.answers(
          village: true, size: number % 5 + 1, access: number % 3 + 1, pupils: 200,
          teachers: number == 40 ? 6 : 10 + number % 4, computers: number == 40 ? 30 : 20 + number % 4))
    }
    return region
  }

  private func findings(_ region: InventedRegion, _ rule: any FindingRule.Type) throws -> [Finding] {
    rule.findings(in: try region.analysis(asOf: "2022-02-14"))
  }

  @Test func `F14 fires for a risk of the profile, not for one of low significance`() throws {
    var region = region()
    region.risk("edu220040", staff, .high)
    region.risk("edu220040", equipment, .low)
    let found = try findings(region, RiskAgainstData.self)
    #expect(found.count == 1)
    guard case .riskAgainstData(let slots)? = found.first?.statement else {
      Issue.record("\(found)")
      return
    }
    #expect(slots.agreement.status == .confirmed)
    #expect(slots.isBeforeActivation)
    #expect(found.first?.territory == .school(InventedRegion.school(40)))
    #expect(try findings(self.region(), RiskAgainstData.self).isEmpty)
  }

  @Test func `F14 fires for an activated risk whatever its significance`() throws {
    var region = region()
    region.risk("edu220040", equipment, .low, days: [.verified: "2022-02-10", .activated: "2022-02-14"])
    let found = try findings(region, RiskAgainstData.self)
    guard case .riskAgainstData(let slots)? = found.first?.statement else {
      Issue.record("\(found)")
      return
    }
    #expect(slots.agreement.status == .notConfirmed)
    #expect(!slots.isBeforeActivation)
  }

  @Test func `F15 fires for what stands out and is not worked on, and is silent once it is`() throws {
    var region = region()
    region.participant(40, cohort: 2022, risks: [equipment])
    let found = try findings(region, RiskNotActivated.self)
    #expect(found.count == 1)
    guard case .riskNotActivated(let slots)? = found.first?.statement else {
      Issue.record("\(found)")
      return
    }
    #expect(slots.risk.factor.id == "staff-shortage")
    var other = self.region()
    other.participant(40, cohort: 2022, risks: [equipment, staff])
    #expect(try findings(other, RiskNotActivated.self).isEmpty)
    var usual = self.region()
    usual.participant(4, cohort: 2022, risks: [equipment])
    #expect(try findings(usual, RiskNotActivated.self).isEmpty)
  }
}
