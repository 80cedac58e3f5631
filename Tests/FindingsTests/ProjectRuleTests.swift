import Aggregation
import Findings
import Indicators
import RegionSupport
import Testing
import Vocabulary

/// F8 and F9: schools of the project came nearer to the region, and whether more than schools of the same selection.
@Suite struct ProjectRuleTests {
  private func analysis(_ region: InventedRegion) throws -> Analysis { try region.analysis() }

  @Test func `without an effect F9 fires for the region, and F8 says that they came nearer all the same`() throws {
    let analysis = try analysis(.project(effect: 0, seed: 6))
    let notSeen = ProjectNotSeen.findings(in: analysis)
    #expect(notSeen.map(\.territory) == [.region])
    #expect(notSeen.first?.works.count == 4)
    #expect(notSeen.first?.word == nil)
    let schools = ProjectConvergence.findings(in: analysis).filter { $0.territory != .region }
    #expect(!schools.isEmpty)
    for finding in schools {
      guard case .projectConvergence(let slots) = finding.statement, case .school(let school) = slots.who else {
        Issue.record("\(finding)")
        continue
      }
      #expect(school.after.value < school.before.value)
    }
  }

  @Test func `with an effect F8 fires and F9 does not`() throws {
    let analysis = try analysis(.project(effect: 0.12, seed: 1))
    #expect(ProjectNotSeen.findings(in: analysis).isEmpty)
    let cohort = ProjectConvergence.findings(in: analysis).filter { $0.territory == .region }
    #expect(cohort.count == 1)
    guard case .projectConvergence(let slots)? = cohort.first?.statement,
      case .cohort(let convergence, let comparison) = slots.who
    else {
      Issue.record("\(cohort)")
      return
    }
    #expect(convergence.after < convergence.before)
    #expect(comparison?.isBeyondChance == true)
  }

  @Test func `M2: for the cohort of 2022 nothing at all is said on 15.09.2022`() throws {
    var region = InventedRegion()
    for number in 1...40 {
      for grade in [5, 6] {
        region.add(number, InventedRegion.vpr(2021, .spring, "russian", grade), two: number % 12, of: 20)
      }
      for year in [2021, 2022] {
        for subject in ["russian", "mathematics"] {
          region.add(number, InventedRegion.oge(year, subject), two: year == 2021 ? 10 : 2, of: 20)
        }
      }
      if number <= 20 { region.participant(number, cohort: 2022) }
    }
    let analysis = try analysis(region)
    #expect(analysis.projectEffect.map(\.standing) == [.blocked(.nothingAfter)])
    #expect(ProjectNotSeen.findings(in: analysis).isEmpty)
    #expect(ProjectConvergence.findings(in: analysis).isEmpty)
  }

  @Test func `without a list of participants nothing fires`() throws {
    var region = InventedRegion()
    region.add(1, InventedRegion.oge(2022, "russian"), two: 2, of: 20)
    let analysis = try analysis(region)
    #expect(ProjectNotSeen.findings(in: analysis).isEmpty)
    #expect(ProjectConvergence.findings(in: analysis).isEmpty)
  }
}
