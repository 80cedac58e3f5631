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

  // MARK: Papers that are sent

  private static let named: DisclosureRules = {
    var rules = region.rules
    rules.schoolNames = [
      "school:a": ["МБОУ «Лесная СОШ № 3»", "edu000001"], "school:b": ["Лицей"],
      "school:c": ["Лесная СОШ № 3", "edu000003"], "school:d": ["СОШ"], "school:e": ["СОШ"],
    ]
    return rules
  }()

  private static func stopped(_ block: Block, for audience: Audience = .school("school:a")) -> String? {
    let views = AudienceViews(under: named, of: region.documents)
    var document = region.documents[0]
    document.sections = [Section(id: "planted", title: "", blocks: [block])]
    do {
      _ = try views.fitted(document, for: audience)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a paper that names another school stops the run, and says which`() {
    let message =
      "Документ reference не составлен: ожидались сведения только об адресате (school:a) и о регионе в целом, найдены сведения о другой школе (Лесная СОШ № 3). Сообщите разработчику."
    #expect(Self.stopped(.paragraph("Опыт: Лесная СОШ № 3, школа рядом.")) == message)
    let name = "Лесная СОШ № 3"
    #expect(Self.stopped(.list(["\(name). Отметка «2» – у немногих."], numbered: false)) == message)
    let table = Table(
      id: "t", title: "", summary: "", columns: [Column("Школа", .words)], rows: [[.words("Лицей")]])
    #expect(Self.stopped(.table(table))?.contains("(Лицей)") == true)
    #expect(Self.stopped(.annex(table))?.contains("(Лицей)") == true)
    #expect(Self.stopped(.caution("Логин edu000003"))?.contains("(edu000003)") == true)
    let chart = Chart(
      id: "c", kind: .bars, title: "", description: "", categoryAxis: "", valueAxis: "", unit: .share,
      categories: [name],
      series: [Series("«2»", points: [.value(GeneratedRegion.count(1, "school:a", Self.work, "participants"))])])
    #expect(Self.stopped(.chart(chart)) == message)
    #expect(Self.stopped(.paragraph("Опыт: Лесная СОШ № 3."), for: .municipality("municipality:0")) != nil)
  }

  // Its own name holds another one, «Лицей» begins a sentence, two schools are called «СОШ», № 31 is not № 3.
  @Test func `a paper with its own name, with common words or with shared names is written`() {
    #expect(Self.stopped(.paragraph("МБОУ «Лесная СОШ № 3»: вывод.")) == nil)
    #expect(Self.stopped(.paragraph("Лицей – вид школы.")) == nil)
    #expect(Self.stopped(.paragraph("Лесная СОШ № 31 закрыта.")) == nil)
    #expect(
      Self.stopped(
        .table(
          Table(id: "t", title: "", summary: "", columns: [Column("Вид", .words)], rows: [[.words("СОШ")]]))) == nil)
    #expect(Self.stopped(.paragraph("Опыт: Лесная СОШ № 3."), for: .municipality("municipality:1")) == nil)
  }

  @Test func `a number of another school is left out of a paper with its sentence and row`() throws {
    let foreign = GeneratedRegion.count(5, "school:c", Self.work, "marks-two")
    let own = GeneratedRegion.count(1, "school:a", Self.work, "marks-two")
    let table = Table(
      id: "planted", title: "", summary: "", columns: [Column("«2», чел.", .quantity(.count))],
      rows: [[.quantity(own)], [.quantity(foreign)]])
    let documents = Self.region.documents.adding(.paragraph("Рядом – \(foreign).")).adding(.table(table))
    let fitted = try LinkedDocuments(documents, under: Self.named).fitted(for: .school("school:a"))
    #expect(!fitted.says(foreign.address) && fitted.says(own.address))
    #expect(fitted.flatMap(\.tables).first { $0.id == "planted" }?.rows.count == 1)
  }

  // A work that two schools wrote: what the region has but for the reader is the other one, and so is the gap to it.
  @Test func `a region of two schools is not the background of either, though no document says who wrote`() throws {
    let work = "ege-2021/chemistry/11"
    var rules = Self.region.rules
    var linkage = Linkage(
      measures: rules.linkage.measures + [.init("gap-to-region", .reveals(["marks-two"]))],
      territories: rules.linkage.territories, comparisons: ["gap-to-region": "region"])
    linkage.holders = [work: ["school:a", "school:d"]]
    rules.linkage = linkage
    let whole = GeneratedRegion.count(9, "region", work, "marks-two")
    let gap = GeneratedRegion.count(2, "school:a", work, "gap-to-region")
    var document = Self.region.documents[0]
    document.sections = [Section(id: "s", title: "", blocks: [.list(["\(whole)", "\(gap)"], numbered: false)])]
    func says(_ number: Quantity, _ rules: DisclosureRules) throws -> Bool {
      try [AudienceViews(under: rules).fitted(document, for: .school("school:a"))].says(number.address)
    }
    #expect(try !says(whole, rules) && !says(gap, rules))
    rules.linkage.holders[work]?.insert("school:e")
    #expect(try says(whole, rules) && says(gap, rules))
  }

  @Test func `documents of a school in the road map stay with it by its name or its login`() throws {
    func number(_ school: String) -> Quantity {
      GeneratedRegion.count(2, "municipality:0", "school:\(school):concept", "participants")
    }
    var document = Self.region.documents[0]
    document.sections = [
      Section(
        id: "s", title: "",
        blocks: [
          .list(["\(number("edu000001"))", "\(number("МБОУ «Лесная СОШ № 3»"))", "\(number("x"))"], numbered: false)
        ])
    ]
    let fitted = try AudienceViews(under: Self.named).fitted(document, for: .school("school:a"))
    #expect([fitted].says(number("edu000001").address) && [fitted].says(number("МБОУ «Лесная СОШ № 3»").address))
    #expect(![fitted].says(number("x").address))
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
