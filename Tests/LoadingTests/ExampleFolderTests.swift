import Aggregation
import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// The synthetic region as the loader sees it: every kind of file that a coordinator's folder holds is there.
@Suite struct ExampleFolderTests {
  private static let loaded = Result {
    try FolderLoader(book: .builtIn).load(folder: Repository.folder.appendingPathComponent("Datasets/example").path)
  }

  @Test func `every kind that people fill by hand, lists and codifiers are there and are used`() throws {
    let loaded = try Self.loaded.get()
    let used = Set(loaded.sources.filter { $0.state == .used }.flatMap(\.layouts))
    let byHand: Set<Layout> = [
      .participants, .riskStates, .graduates, .socialPassport, .schoolMapping, .requisites, .measures, .remarks,
      .roadmap,
      .roadmapStatus, .placedDocuments, .expertise, .attendance, .survey, .training, .interviews, .sites, .codifier,
      .codifierElements, .objectivityList, .context2021, .context2022General, .context2022Activity, .workList,
    ]
    #expect(byHand.subtracting(used) == [])
    let unread = loaded.sources.filter { $0.state == .unreadable || $0.state == .unrecognised }
    #expect(unread.map(\.path) == ["ПРОЧТИ – данные синтетические.txt", "разное/библиотечный_фонд.csv"])
  }

  @Test func `the project has both cohorts, a district of one and one of two schools, and curators of its own region`()
    throws
  {
    let loaded = try Self.loaded.get()
    let region = Region(loaded)
    let participants = region.project.participants
    #expect(Set(participants.map(\.cohort)) == [2021, 2022])
    let byDistrict = Dictionary(grouping: participants, by: \.municipality).mapValues(\.count)
    #expect(byDistrict["Камнеярский муниципальный район"] == 1)
    #expect(byDistrict["Дальнелугинский муниципальный район"] == 2)
    #expect(byDistrict.count > 3)
    let known = Set(region.schools.map(\.id))
    #expect(participants.compactMap(\.curator).allSatisfy { known.contains($0) })
    // One is known by its words only, and waits for a login.
    #expect(participants.filter { !known.contains($0.school) }.map(\.school.space) == [.named])
    #expect(participants.flatMap(\.risks).filter { $0.factor == nil }.map(\.name) == ["Отток выпускников"])
    for participant in participants where participant.school.space.isLogin {
      let profile = region.riskProfiles[participant.school] ?? []
      #expect(profile.count >= 7)
      let high = Set(profile.filter { $0.level == .high }.compactMap(\.risk.factor))
      #expect(Set(participant.risks.compactMap(\.factor)) == high)
    }
  }

  @Test func `graduates bound the examinees, passports give shares, and road maps have their records`() throws {
    let region = Region(try Self.loaded.get())
    for campaign in [Campaign(.ege, 2021, .main), Campaign(.ege, 2022, .main), Campaign(.oge, 2022, .main)] {
      let counted = region.schools.filter { region.examinees(of: campaign, in: $0.id) != nil && $0.id.space.isLogin }
      #expect(counted.count > 20)
      let compared = counted.compactMap { school -> (Int, Int)? in
        guard let all = region.graduates(of: campaign, in: school.id)?.graduates,
          let sat = region.examinees(of: campaign, in: school.id)
        else { return nil }
        return (sat, all)
      }
      #expect(compared.count > 20)
      #expect(compared.allSatisfy { $0.0 <= $0.1 })
    }
    let social = region.schools.flatMap { region.conditions(of: $0.id) }.compactMap(\.social)
    #expect(social.count > 30)
    #expect(social.contains { $0.shares.count < SocialGroup.allCases.count })
    #expect(region.roadmap.municipalities.map(\.roadmap.steps.count) == [18, 18])
    #expect(region.roadmap.municipalities.allSatisfy { !$0.records.documents.isEmpty && !$0.marks.isEmpty })
    #expect(region.unmatchedSchools.count == 2)
  }

  @Test func `what is dirty is dirty on purpose: each oddity of the forms is named once`() throws {
    let region = Region(try Self.loaded.get())
    let byRule = Dictionary(grouping: region.issues, by: \.rule).mapValues(\.count)
    for (rule, count) in [
      ("risk-unknown", 1), ("risk-transition-impossible", 1), ("context-size-impossible", 1),
      ("context-part-above-whole", 1), ("context-no-teachers", 1), ("context-pupils-differ", 1),
      ("roadmap-value-unreadable", 2), ("roadmap-mark-step-unknown", 1), ("school-unmatched", 2),
      ("context-code-unreadable", 3), ("work-unknown", 1),
    ] {
      #expect(byRule[rule] == count, "\(rule)")
    }
    #expect(byRule["roadmap-missing"] == nil)
    #expect(byRule["attendance-person"] == nil)
  }
}
