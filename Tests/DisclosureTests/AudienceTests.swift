import ReportModel
import Testing

@testable import Disclosure

/// The views of region, municipality and school, and what a failed run says.
@Suite struct AudienceTests {
  private static let work = "vpr-2021/russian/5"
  private static let region = GeneratedRegion(
    municipalities: [["school:a", "school:b"], ["school:c", "school:d", "school:e"]], works: [work],
    marks: [
      "school:a": [work: [1, 2, 1, 0]], "school:b": [work: [6, 15, 12, 7]], "school:c": [work: [5, 9, 7, 4]],
      "school:d": [work: [3, 2, 2, 0]], "school:e": [work: [3, 4, 2, 1]],
    ])

  private static func view(_ audience: Audience) throws -> [Document] {
    try LinkedDocuments(region.documents, under: region.rules).fitted(for: audience)
  }

  private static func territories(_ documents: [Document]) -> Set<String> {
    var found: Set<String> = []
    for document in documents { document.forEachNumber { found.insert($0.address.territory) } }
    return found
  }

  @Test func `the region gets all, with the working stamp`() throws {
    let documents = try Self.view(.region)
    #expect(Self.territories(documents) == Self.territories(Self.region.documents))
    #expect(documents.allSatisfy { $0.stamp == "рабочая" && !$0.isPublic })
  }

  @Test func `a municipality gets its schools with their small groups, and the region as background`() throws {
    let documents = try Self.view(.municipality("municipality:0"))
    #expect(Self.territories(documents) == ["region", "municipality:0", "school:a", "school:b"])
    #expect(documents.says(Address(territory: "school:a", work: Self.work, measure: "marks-two")))
    let rows = documents.flatMap(\.tables).first { $0.id == "schools" }?.rows ?? []
    #expect(rows.map(\.first) == [.words("school:a"), .words("school:b")])
    #expect(documents.allSatisfy { $0.stamp == "рабочая" })
  }

  // Municipality 0 has two schools: less the reader's own it is the other one. Municipality 1 has three.
  @Test func `a school does not get a sum that would give its only neighbour away`() throws {
    let ofTwo = try Self.view(.school("school:a"))
    #expect(Self.territories(ofTwo) == ["region", "school:a"])
    let ofThree = try Self.view(.school("school:c"))
    #expect(Self.territories(ofThree) == ["region", "municipality:1", "school:c"])
  }

  @Test func `medians of neighbours without a name stay`() throws {
    let median = GeneratedRegion.count(7, "neighbours:school:a", "", "marks-two")
    let documents = Self.region.documents.adding(.paragraph("У похожих школ – \(median)."))
    let fitted = try LinkedDocuments(documents, under: Self.region.rules).fitted(for: .school("school:a"))
    #expect(fitted.says(median.address))
  }

  @Test func `numbers of road maps that name another school are not shown to a school`() throws {
    func number(_ school: String) -> Quantity {
      GeneratedRegion.count(2, "municipality:1", "school:\(school):concept", "schools")
    }
    let documents = Self.region.documents.adding(.list(["\(number("x"))"], numbered: false))
    let linked = LinkedDocuments(documents, under: Self.region.rules)
    #expect(try !linked.fitted(for: .school("school:c")).says(number("x").address))
    #expect(try linked.fitted(for: .municipality("municipality:1")).says(number("x").address))
  }

  @Test func `a single document can be fitted alone`() throws {
    let document = try fitted(Self.region.documents[0], for: .site, under: Self.region.rules)
    #expect(document.isPublic && document.stamp == "для размещения")
  }

  @Test func `a measure that nothing is declared of stops the public version, and says which`() {
    let documents = Self.region.documents.adding(
      .paragraph("\(GeneratedRegion.count(5, "region", Self.work, "olympiads"))"))
    let leak = #expect(throws: Leak.self) {
      try LinkedDocuments(documents, under: Self.region.rules).fitted(for: .site)
    }
    #expect(
      leak?.description
        == "Публичная версия не составлена: ожидались показатели из перечня связей, найдены другие (olympiads). Внесите их в перечень."
    )
  }

  @Test func `one address with two values stops it as well`() {
    let documents = Self.region.documents.adding(
      .paragraph("\(GeneratedRegion.count(99, "school:b", Self.work, "marks-two"))"))
    let leak = #expect(throws: Leak.self) {
      try LinkedDocuments(documents, under: Self.region.rules).fitted(for: .site)
    }
    #expect(
      leak?.description
        == "Публичная версия не составлена: ожидалось одно значение показателя, найдены разные (school:b, vpr-2021/russian/5, marks-two). Исправьте адрес показателя."
    )
  }

  @Test func `a leak names at most three numbers`() {
    let address = Address(territory: "school:a", work: Self.work, measure: "marks-two")
    let leak = Leak(cause: .recoverable(Array(repeating: .init(address: address, precision: .exact), count: 4)))
    #expect(
      leak.description
        == "Публичная версия не составлена: скрытое ожидалось невычислимым, вычисляется значений: 4 (school:a, vpr-2021/russian/5, marks-two; school:a, vpr-2021/russian/5, marks-two; school:a, vpr-2021/russian/5, marks-two…). Сообщите разработчику."
    )
  }
}
