import Aggregation
import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

@Suite struct TypedContextTests {
  private let school = SchoolID(space: .general, code: "220001")

  private func context(_ answers: [ContextField: ContextAnswer], year: Int = 2021) -> SchoolContext {
    SchoolContext(school: school, year: year, answers: answers, pupilsByGrade: [9: 11])
  }

  private func passport(year: Int = 2021, _ groups: [String: Int]) -> SocialPassport {
    SocialPassport(school: school, year: year, pupils: 120, groups: groups, place: Place(file: "паспорт.xlsx", row: 5))
  }

  @Test func `options of the form become places, sizes and ways, and what was not asked stays unknown`() {
    let conditions = SchoolConditions(
      context([
        .settlementKind: .option(4, "село"), .settlementSize: .option(2, "1–5 тыс."), .transport: .option(3, "пешком"),
        .cityAccess: .option(4, "трудно"), .legalForm: .option(2, "муниципальная"), .pupils: .count(61),
      ]))
    #expect(conditions.settlement == .village)
    #expect(conditions.settlementSize == .to5)
    #expect(conditions.transport == .fromNextSettlement)
    #expect(conditions.cityAccess == .hardly)
    #expect(conditions.legalForm == .municipal)
    #expect(conditions.pupils == 61)
    #expect(conditions.pupilsByGrade == [9: 11])
    #expect(conditions.transportFrequency == nil)
    #expect(conditions.specialKinds == nil)
    #expect(conditions.adapted == nil)
    #expect(conditions.hasOtherLanguage == nil)
    #expect(conditions.social == nil)
  }

  @Test func `a school of a city above 100 000 is not asked about the way to it: it is there`() {
    let city = SchoolConditions(context([.settlementSize: .option(6, "100–450 тыс.")]))
    #expect(city.transport == .inCity)
    #expect(city.cityAccess == .inCity)
    let town = SchoolConditions(context([.settlementSize: .option(5, "50–100 тыс.")]))
    #expect(town.transport == nil)
    #expect(town.cityAccess == nil)
  }

  @Test func `pupils with adapted programmes of both years of birth are one share`() {
    // 2 of 12 and 1 of 9 are 3 of 21.
    let conditions = SchoolConditions(
      context([
        .cohortPupils: .count(12), .cohortAdapted: .count(2), .secondCohortPupils: .count(9),
        .secondCohortAdapted: .count(1),
      ]))
    #expect(conditions.adapted == CountedShare(3, of: 21))
    // Without the adapted of the second year only the first counts.
    let first = SchoolConditions(
      context([.cohortPupils: .count(12), .cohortAdapted: .count(2), .secondCohortPupils: .count(9)]))
    #expect(first.adapted == CountedShare(2, of: 12))
  }

  @Test func `an ordinary school says «нет» five times, a correctional one is told apart`() {
    let ordinary = SchoolConditions(context([.correctional: .yes(false), .boarding: .yes(false)]))
    #expect(ordinary.specialKinds == [])
    let special = SchoolConditions(context([.correctional: .yes(true), .boarding: .yes(true)]))
    #expect(special.specialKinds == [.correctional, .boarding])
  }

  @Test func `resources are shares of teachers, rooms and computers`() throws {
    let resources = SchoolResources(
      context([
        .teachers: .count(12), .teachersHighest: .count(3), .teachersYoung: .count(0), .trainingLong: .count(14),
        .rooms: .count(10), .roomsWithProjector: .count(4), .computers: .count(20), .computersOnline: .count(15),
        .pupils: .count(60), .internetSpeed: .option(3, "26–50"), .clubs: .option(1, "более 80 %"),
      ]))
    #expect(resources.highestCategory == CountedShare(3, of: 12))
    #expect(try #require(resources.young).value == 0)
    // More courses than teachers: no share of teachers.
    #expect(resources.trainedLong == nil)
    #expect(resources.roomsWithProjector?.value == 0.4)
    #expect(resources.computersOnline?.value == 0.75)
    #expect(resources.pupilsPerTeacher == 5)
    #expect(resources.computersPerPupil == 20.0 / 60)
    #expect(resources.internet == .to50)
    #expect(resources.clubs == .above80)
    #expect(resources.retirementAge == nil)
  }

  @Test func `a social passport gives shares of all pupils, and an empty group is no zero`() throws {
    let conditions = SchoolConditions(
      context([.cohortPupils: .count(12), .cohortAdapted: .count(2)]),
      passport: passport(["low-income": 30, "special-needs": 6, "unknown-group": 5]))
    let social = try #require(conditions.social)
    #expect(social.shares[.lowIncome]?.value == 0.25)
    #expect(social.shares[.singleParent] == nil)
    #expect(social.shares.count == 2)
    #expect(conditions.adapted == CountedShare(6, of: 120))
  }

  @Test func `a region gives the conditions of each year that a form or a passport tells`() {
    var project = ProjectFacts()
    project.socialPassports = [passport(["low-income": 30]), passport(year: 2022, ["low-income": 24])]
    let region = Region(
      LoadedFolder(
        sources: [], claims: [], facts: [], contexts: [context([.pupils: .count(118)])], project: project, issues: []))
    let conditions = region.conditions(of: school)
    #expect(conditions.map(\.year) == [2021, 2022])
    #expect(conditions.map(\.pupils) == [118, 120])
    #expect(conditions.map { $0.social?.shares[.lowIncome]?.value } == [0.25, 0.2])
    #expect(conditions.map(\.pupilsByGrade) == [[9: 11], [:]])
    #expect(region.resources(of: school).map(\.year) == [2021])
  }

  @Test(.requireShared("real/altai/context/contextual_2021.csv"))
  func `every school of a real region has its conditions of 2021, and its resources`() throws {
    let folder = try ScratchFolder()
    for name in ["contextual_2021.csv", "contextual_2022_general.csv", "contextual_2022_activity.csv"] {
      let url = try #require(Shared.url("real/altai/context/" + name))
      try FileManager.default.copyItem(atPath: url.path, toPath: folder.file(name))
    }
    let region = Region(try FolderLoader(book: ReferenceBook.load()).load(folder: folder.path))
    let conditions = region.contexts.keys.compactMap { region.conditions(of: $0).first { $0.year == 2021 } }
    #expect(conditions.count == 733)
    #expect(conditions.allSatisfy { $0.settlement != nil && $0.specialKinds != nil })
    // 172 schools answer a size above 100 000, 5 of them in a village; one school of a small town left the way open.
    #expect(conditions.count { $0.transport == .inCity } == 167)
    #expect(conditions.count { $0.transport == nil } == 6)
    #expect(conditions.count { $0.specialKinds?.contains(.correctional) == true } == 35)
    let later = region.contexts.keys.compactMap { region.conditions(of: $0).first { $0.year == 2022 } }
    #expect(later.count == 678)
    #expect(later.allSatisfy { $0.hasOtherLanguage != nil })
    let resources = region.contexts.keys.compactMap { region.resources(of: $0).first { $0.year == 2021 } }
    #expect(resources.count { $0.internet != nil } == 733)
  }
}
