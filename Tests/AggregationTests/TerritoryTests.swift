import Aggregation
import Loading
import TestSupport
import Testing
import Vocabulary

/// Schools, municipalities and the region: names that change, sums that equal the direct ones, levels never added.
@Suite struct TerritoryTests {
  private let work = Claims.mathematics5

  @Test(arguments: 1...10) func `the sum over municipalities equals the sum over schools`(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    var claims: [Claim] = []
    var facts: [SchoolFact] = []
    var direct = [0, 0, 0, 0]
    for number in 1...30 {
      let marks = (0..<4).map { _ in Int.random(in: 0...9, using: &random) }
      direct = zip(direct, marks).map(+)
      claims += Claims.marks(marks, .participants, source: 0, school: number)
      facts.append(Claims.fact(number, "Район \(Int.random(in: 1...5, using: &random))"))
    }
    let region = Claims.region(claims.shuffled(using: &random), facts: facts.shuffled(using: &random))
    #expect(region.marks(school: nil) == direct)
    let municipal = Cell.merging(region.municipalities.compactMap { region.cell(work, .municipality($0)) })
    #expect(municipal == region.cell(work, .region))
    let schools = Cell.merging(region.schools(of: work).compactMap { region.cell(work, .school($0)) })
    #expect(schools == region.cell(work, .region))
  }

  @Test func `rows of municipalities and the region are not added to those of schools`() {
    var claims = Claims.marks([1, 1, 1, 1], .report, source: 0)
    for of in [Subdivision.region("Край"), .municipality("Район 1"), .country] {
      claims.append(Claim(work: work, of: of, part: .marks(MarkCounts([1, 1, 1, 1])), kind: .report, source: 0))
    }
    let region = Claims.region(claims, facts: [Claims.fact(1, "Район 1")])
    #expect(region.marks(school: nil) == [1, 1, 1, 1])
    #expect(region.name == "Край")
    #expect(region.words(of: "region-row-differs").isEmpty)
  }

  @Test func `a published row that differs from the sum over schools is reported at both levels`() {
    var claims = Claims.marks([1, 1, 1, 1], .report, source: 0)
    for of in [Subdivision.region("Край"), .municipality("Первый муниципальный округ"), .country] {
      claims.append(
        Claim(
          work: work, of: of, part: .participation(Participation(participants: 9)), kind: .report, source: 0))
    }
    let region = Claims.region(claims, facts: [Claims.fact(1, "Первый муниципальный район")])
    #expect(
      region.words(of: "region-row-differs") == [
        "а.xlsx | Край: участников 9 | по школам: 4",
        "а.xlsx | Первый муниципальный округ: участников 9 | по школам: 4",
      ])
  }

  @Test func `a municipality that became an округ keeps its key and takes the newest name`() {
    let region = Claims.region(
      Claims.marks([1, 0, 0, 0], .report, source: 0) + Claims.marks([0, 0, 0, 2], .report, source: 0, school: 2),
      facts: [
        Claims.fact(1, "Залесовский муниципальный округ", year: 2022),
        Claims.fact(2, "Залесовский муниципальный район", year: 2021),
      ])
    #expect(region.municipalities.map(\.name) == ["Залесовский муниципальный округ"])
    #expect(
      region.schools.compactMap { $0.municipality?.name }
        == Array(repeating: "Залесовский муниципальный округ", count: 2))
    #expect(region.cell(work, .municipality(region.municipalities[0]))?.marks?.counts == [1, 0, 0, 2])
  }

  @Test(arguments: ["г. Алейск", "г.Алейск", "г Алейск", "город Алейск", "городской округ город Алейск"])
  func `a town is one municipality however it is written`(_ name: String) {
    let region = Claims.region(
      [], facts: [Claims.fact(1, "город Алейск", year: 2022), Claims.fact(2, name, year: 2021)])
    #expect(region.municipalities.map(\.name) == ["город Алейск"])
  }

  @Test func `a town and the district around it are two`() {
    let region = Claims.region(
      [],
      facts: [
        Claims.fact(1, "город Алейск"), Claims.fact(2, "Алейский муниципальный район"),
        Claims.fact(3, "Алейский район"),
      ])
    #expect(region.municipalities.count == 2)
  }

  @Test func `a code joins a file without names to a municipality`() {
    let region = Claims.region(
      [],
      facts: [
        Claims.fact(1, nil, code: "reg22_m004", year: 2020), Claims.fact(2, "Район 4", code: "reg22_m004", year: 2022),
      ])
    #expect(region.school(Claims.school(1))?.municipality?.name == "Район 4")
    #expect(region.issues.isEmpty)
  }

  @Test func `a school without a municipality is an issue and stays in the region`() {
    let region = Claims.region(Claims.marks([1, 0, 0, 0], .report, source: 1), facts: [Claims.fact(1, nil, source: 1)])
    #expect(
      region.words(of: "municipality-unknown") == [
        "б.xlsx | муниципалитет школы edu220001 не указан ни в одном файле | муниципалитет в выгрузке или в списке школ"
      ])
    #expect(region.marks(school: nil) == [1, 0, 0, 0])
  }

  @Test func `the newest name wins, and of one year the order of files decides nothing`() {
    let facts = [
      Claims.fact(1, "Район", name: "СОШ № 1", year: 2021), Claims.fact(1, "Район", name: "Лицей № 1", year: 2022),
      Claims.fact(1, "Район", name: "Гимназия № 1", year: 2022), Claims.fact(1, nil, name: "", year: 2023),
    ]
    for order in [facts, facts.reversed()] {
      let school = Claims.region([], facts: order).school(Claims.school(1))
      #expect(school?.name == "Гимназия № 1")
      #expect(school?.municipality?.name == "Район")
    }
  }

  @Test func `a boarding school and a school of the same digits are two schools`() {
    let boarding = SchoolID(space: .boarding, code: "220001")
    let region = Claims.region([
      Claims.claim(.marks(MarkCounts([1, 0, 0, 0])), .report, source: 0),
      Claim(work: work, of: .school(boarding), part: .marks(MarkCounts([0, 0, 0, 1])), kind: .report, source: 0),
    ])
    #expect(region.schools(of: work).count == 2)
  }
}
