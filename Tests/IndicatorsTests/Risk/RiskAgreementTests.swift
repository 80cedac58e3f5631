import Aggregation
import Reference
import RegionSupport
import Testing
import Vocabulary

@testable import Indicators

/// What the data say of the risks of a school beside the schools that work under the same conditions.
@Suite struct RiskAgreementTests {
  private let equipment = "Низкий уровень оснащения школы"
  private let staff = "Дефицит педагогических кадров"
  private let failure = "Высокая доля обучающихся с рисками учебной неуспешности"
  private let motivation = "Низкая учебная мотивация обучающихся"

  /// Forty schools of 200 pupils with 10 to 13 teachers and 20 to 23 computers; the last has 6 teachers and 2 computers.
  private func region() -> InventedRegion {
    var region = InventedRegion()
    for number in 1...40 {
      let isOdd = number == 40
      region.context(
        number,
        InventedRegion.answers(
          village: true, size: number % 5 + 1, access: number % 3 + 1, pupils: 200,
          teachers: isOdd ? 6 : 10 + number % 4, highest: 3, computers: isOdd ? 2 : 20 + number % 4, outdated: 1))
      for grade in [5, 6] {
        region.add(number, Given.work(2021, .spring, "russian", grade), two: number % 4, of: 20)
      }
    }
    return region
  }

  private func risks(_ region: InventedRegion, of school: Int, asOf: String = "2022-03-01") throws -> SchoolRisks {
    try #require(try region.analysis(asOf: asOf).riskAgreement[InventedRegion.school(school)])
  }

  @Test func `a risk is confirmed by a figure that is worse than in similar schools, with both values`() throws {
    var region = region()
    region.participant(40, cohort: 2022, risks: [staff])
    region.risk("edu220040", staff, .high, days: [.verified: "2022-02-21", .activated: "2022-02-28"])
    let risks = try risks(region, of: 40)
    let agreement = try #require(risks.agreements.first)
    #expect(agreement.factor?.id == "staff-shortage")
    #expect(agreement.level == .high)
    #expect(agreement.stage == .activated)
    #expect(agreement.isActivated)
    #expect(agreement.status == .confirmed)
    let check = try #require(agreement.checks.first)
    #expect(check.indicator == .pupilsPerTeacher)
    #expect(near(check.value.value, 200.0 / 6))
    #expect((200.0 / 13...20).contains(check.similar.median))
    #expect(check.similar.schools >= 5)
    #expect(check.rank == 1.0 / 40)
    #expect(risks.match == .confirmed)
    #expect(!risks.isBeforeActivation)
  }

  @Test func `a figure no worse than in similar schools does not confirm the risk`() throws {
    var region = region()
    // 13 teachers: nobody has fewer pupils a teacher.
    region.participant(3, cohort: 2022, risks: [staff])
    let risks = try risks(region, of: 3)
    #expect(risks.agreements.map(\.status) == [.notConfirmed])
    #expect(risks.agreements[0].checks.allSatisfy { !$0.speaksForRisk })
    #expect(risks.agreements[0].level == nil)
    #expect(risks.match == .notShown)
  }

  @Test func `motivation, and a factor of an unknown name, take a survey or a visit`() throws {
    var region = region()
    region.participant(5, cohort: 2021, risks: [motivation, "Риск по решению школы"])
    let risks = try risks(region, of: 5)
    #expect(risks.agreements.map(\.status) == [.notCovered, .notCovered])
    #expect(risks.agreements.map(\.factor?.id) == ["motivation", nil])
    #expect(risks.agreements[1].title == "Риск по решению школы")
    #expect(risks.match == .notCovered)
  }

  @Test func `a factor that stands out and is not worked on is missed, unless its verification said no`() throws {
    var region = region()
    region.participant(40, cohort: 2022, risks: [failure])
    let risks = try risks(region, of: 40)
    #expect(risks.missed.map(\.factor.id) == ["equipment", "staff-shortage"])
    #expect(risks.missed[0].checks.first?.indicator == .computersPer100Pupils)
    // Half of its computers is worse than 1 of 20, and is said too.
    #expect(risks.missed[0].checks.contains { $0.indicator == .computersOutdated })
    #expect(risks.match == .diverges)
    region.risk("edu220040", equipment, .medium, isRefuted: true)
    #expect(try self.risks(region, of: 40).missed.map(\.factor.id) == ["staff-shortage"])
  }

  @Test func `a factor that the list of the year lacks is not missed`() throws {
    var region = region()
    for number in 1...40 { region.passport(number, pupils: 200, [.specialNeeds: number == 40 ? 60 : 2 + number % 3]) }
    region.participant(40, cohort: 2022, risks: [staff])
    #expect(try !risks(region, of: 40).missed.contains { $0.factor.id == "special-needs" })
    var earlier = self.region()
    for number in 1...40 { earlier.passport(number, pupils: 200, [.specialNeeds: number == 40 ? 60 : 2 + number % 3]) }
    earlier.participant(40, cohort: 2021, risks: [staff])
    // The share of pupils with ОВЗ does not choose the schools that it is compared with.
    #expect(try risks(earlier, of: 40).missed.contains { $0.factor.id == "special-needs" })
  }

  @Test func `before activation a risk of high significance is checked and not missed`() throws {
    var region = region()
    region.risk("edu220040", equipment, .high)
    region.risk("edu220040", motivation, .low)
    let before = try risks(region, of: 40, asOf: "2022-02-14")
    #expect(before.isBeforeActivation)
    #expect(before.cohort == nil)
    #expect(before.match == .nothingActivated)
    #expect(before.agreements.map(\.status) == [.confirmed, .notCovered])
    #expect(before.missed.map(\.factor.id) == ["staff-shortage"])
    // Activated on 28.02, so not yet on 14.02.
    var later = self.region()
    later.risk("edu220040", equipment, .high, days: [.verified: "2022-02-21", .activated: "2022-02-28"])
    #expect(try risks(later, of: 40, asOf: "2022-02-14").isBeforeActivation)
    #expect(try !risks(later, of: 40, asOf: "2022-03-01").isBeforeActivation)
  }

  @Test func `results are linked: low procedures stand beside the risks`() throws {
    var region = region()
    region.participant(3, cohort: 2022, risks: [failure])
    let risks = try risks(region, of: 3)
    #expect(risks.lowResults?.school == InventedRegion.school(3))
    let check = try #require(risks.agreements.first?.checks.first)
    #expect(check.indicator == .shareOfTwo)
    // 3 of 20 in either work.
    #expect(near(check.value.value, 0.15))
    #expect(check.value.n == 40)
    #expect(check.value.year == nil)
  }

  @Test func `with fewer schools than an expected result takes, nothing is checked`() throws {
    var region = InventedRegion()
    for number in 1...29 {
      region.context(
        number,
        InventedRegion.answers(
          village: true, size: number % 5 + 1, access: number % 3 + 1, pupils: 200, teachers: 5 + number % 9))
    }
    region.participant(1, cohort: 2022, risks: [staff])
    #expect(try risks(region, of: 1).agreements.map(\.status) == [.notCovered])
  }

  @Test func `a risk table may name a school by its name, and an unknown one is reported`() throws {
    var region = region()
    region.risk("школа  № 40", staff, .high)
    region.risk("Школа № 77", staff, .high)
    let agreement = try region.analysis(asOf: "2022-03-01").riskAgreement
    #expect(agreement.schools.map(\.school) == [InventedRegion.school(40)])
    #expect(agreement.unknown.map(\.school) == ["Школа № 77"])
  }

  @Test func `a login of a risk table that no file knows is an issue with its place, once`() throws {
    var region = region()
    for name in [staff, failure] { region.risk("edu999999", name, .high) }
    region.risk("edu220040", staff, .high)
    let issues = region.region.issues.filter { $0.rule == "risk-school-unknown" }
    #expect(issues.map(\.place) == [Place(file: "риски.xlsx")])
    #expect(
      issues.map { "\($0.place.file): \($0.expected) | \($0.found) | \($0.remedy) | \($0.count)" } == [
        "риски.xlsx: школа, которую называет хотя бы одна выгрузка, контекстная форма или список школ | «edu999999» | Исправьте логин или название школы. | 2"
      ])
  }

  @Test func `the summary counts every activated risk once`() throws {
    var region = region()
    region.participant(40, cohort: 2022, risks: [staff, motivation])
    region.risk(
      "edu220040", staff, .high,
      days: [.verified: "2022-02-21", .activated: "2022-02-25", .programmeUploaded: "2022-02-28"])
    region.participant(3, cohort: 2022, risks: [staff])
    region.participant(5, cohort: 2022)
    let summary = RiskSummary(try region.analysis(asOf: "2022-03-01").riskAgreement.schools)
    // School 40 works on staff (confirmed) and motivation (no figure), school 3 on staff (not confirmed), 5 on nothing.
    #expect([summary.schools, summary.activated] == [2, 3])
    #expect([summary.confirmed, summary.notConfirmed, summary.notCovered] == [1, 1, 1])
    #expect(summary.matchingSchools == 1)
    // School 40 has fewer computers than any other.
    #expect(summary.missed >= 1 && summary.schoolsWithMissed >= 1)
    #expect([.programmeUploaded, .curatorConfirmed].map(summary.reached) == [1, 0])
  }

  @Test func `without participants and risks nothing is computed`() throws {
    let agreement = try region().analysis().riskAgreement
    #expect(agreement.schools.isEmpty)
    #expect(agreement.unknown.isEmpty)
    #expect(agreement[InventedRegion.school(1)] == nil)
  }
}
