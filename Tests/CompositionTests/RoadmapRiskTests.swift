import Aggregation
import Indicators
import Reference
import RegionSupport
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// Is the activated risk the one that the data show: the words of every answer, and the tables of the documents.
@Suite struct RoadmapRiskTests {
  private let staff = "Дефицит педагогических кадров"
  private let parents = "Низкий уровень вовлеченности родителей"
  private let motivation = "Низкая учебная мотивация обучающихся"
  private let activated: [RiskStage: String] = [.verified: "2022-02-21", .activated: "2022-02-25"]

  /// Forty schools of 200 pupils with 10 to 13 teachers; the last has 6.
  private func region() -> InventedRegion {
    var region = InventedRegion()
    for number in 1...40 {
      region.context(
        number,
        InventedRegion.answers(
          village: true, size: number % 5 + 1, access: number % 3 + 1, pupils: 200,
          teachers: number == 40 ? 6 : 10 + number % 4, computers: 20))
    }
    return region
  }

  private func input(_ region: InventedRegion) throws -> RoadmapInput {
    let analysis = try region.analysis(asOf: "2022-03-01")
    return RoadmapInput(
      ledger: analysis.region.roadmap, book: analysis.book, day: analysis.asOf, analysis: analysis, version: "тест")
  }

  private func table(_ id: String, of document: Document) throws -> [[String]] {
    let typesetter = Typesetter(document)
    let table = try #require(document.tables.first { $0.id == id })
    return table.rows.map { row in row.map { typesetter.cell($0).replacing("\u{A0}", with: " ") } }
  }

  /// The answer for one school.
  private func answer(_ region: InventedRegion) throws -> [String] {
    try table("road-map-risk-schools", of: composeRoadmap(try input(region))).map { $0[4] }
  }

  @Test func `the data confirm the activated risk`() throws {
    var region = region()
    region.risk("edu220040", staff, .high, days: activated)
    region.risk("edu220040", motivation, .high, days: activated)
    #expect(
      try answer(region) == [
        "Да: данными подтверждается «Дефицит педагогических кадров»: обучающихся на одного учителя – 33,3 (у похожих школ – 18,2). Имеющимися данными не проверяется: «Низкая учебная мотивация обучающихся»; нужен опрос или посещение."
      ])
  }

  @Test func `another risk stands out`() throws {
    var region = region()
    region.risk("edu220040", motivation, .high, days: activated)
    #expect(
      try answer(region) == [
        "Нет. Имеющимися данными не проверяется: «Низкая учебная мотивация обучающихся»; нужен опрос или посещение. Сильнее выражено в данных и не активировано: «Дефицит педагогических кадров»: обучающихся на одного учителя – 33,3 (у похожих школ – 18,2). Рекомендуем рассмотреть при обновлении антирисковых программ."
      ])
  }

  @Test func `nothing shows the activated risk, nothing can check it, nothing is activated`() throws {
    var shown = region()
    shown.risk("edu220003", staff, .high, days: activated)
    #expect(
      try answer(shown) == [
        "Нет. Активировано и данными не подтверждается: «Дефицит педагогических кадров»; рекомендуем уточнить вместе с куратором."
      ])
    var covered = region()
    covered.risk("edu220003", motivation, .high, days: activated)
    #expect(
      try answer(covered) == [
        "Ответа нет. Имеющимися данными не проверяется: «Низкая учебная мотивация обучающихся»; нужен опрос или посещение."
      ])
    var open = region()
    open.risk("edu220040", parents, .high)
    #expect(
      try answer(open) == [
        "Риски не активированы. Видно в данных: «Дефицит педагогических кадров»: обучающихся на одного учителя – 33,3 (у похожих школ – 18,2). Рекомендуем рассмотреть активацию этого направления."
      ])
  }

  @Test func `every risk has its way through ИС МЭДК beside the figures, and what is missed stands among them`() throws
  {
    var region = region()
    region.risk(
      "edu220040", motivation, .high, days: activated.merging([.programmeUploaded: "2022-02-28"]) { $1 })
    region.risk("edu220003", staff, .medium, days: [.programmeUploaded: "2022-02-28"])
    region.risk("edu999999", parents, .low)
    let document = composeRoadmap(try input(region))
    let rows = try table("road-map-risks", of: document).map { $0.dropFirst().joined(separator: " | ") }
    #expect(
      rows == [
        "Школа № 3 | Дефицит педагогических кадров | средняя | нет | выявлен; дальше даты противоречат друг другу | обучающихся на одного учителя – 15,4 (у похожих школ – 18,2) | не подтверждается",
        "Школа № 40 | Низкая учебная мотивация обучающихся | высокая | да | программа размещена | – | данными не проверяется, нужен опрос или посещение",
        "Школа № 40 | Дефицит педагогических кадров | в РПШ не назван | нет | – | обучающихся на одного учителя – 33,3 (у похожих школ – 18,2) | виден в данных; не активирован",
        "edu999999 | Низкий уровень вовлеченности родителей | низкая | нет | выявлен | – | с данными не сверено",
      ])
    let section = try #require(document.sections.first { $0.id == "road-map-risk-link" })
    guard case .list(let counts, _)? = section.blocks.first else {
      Issue.record("no counts")
      return
    }
    let typesetter = Typesetter(document)
    let words = counts.map { typesetter.plain($0).replacing("\u{A0}", with: " ") }
    #expect(
      words.map { $0.replacing(#/ \((таблица|приложение) \d+\)/#, with: "") } == [
        "Активировано: 1 риск, школ – 1. Данными подтверждаются 0, не подтверждаются 0, имеющимися данными не проверяются 1.",
        "Активированный риск – тот, который показывают данные, в 0 из 1 школы.",
        "Антирисковые программы в ИС МЭДК: размещены по 1 из 1 риска, подтверждены куратором – 0; документы 1 этапа подтверждены по 0, 2 этапа – по 0.",
        "Видно в данных, но не активировано: 1 направление, школ – 1. Рекомендуем рассмотреть.",
        "С данными не сверено: 1 риск, школ – 1: других сведений об этих школах нет.",
      ])
  }

  @Test func `the chapter of the справка says it too, with the long table in the workbook`() throws {
    var region = region()
    region.risk("edu220040", staff, .high, days: activated)
    let analysis = try region.analysis(asOf: "2022-03-01")
    let chapter = try #require(roadmapChapter(ReportInput(analysis, version: "тест")).first)
    // A risk table alone is no road map.
    #expect(chapter.title == "Риски школ проекта")
    let ids = chapter.blocks.compactMap { block -> String? in
      switch block {
      case .table(let table): table.id
      case .annex(let table): table.id + " annex"
      default: nil
      }
    }
    #expect(ids == ["road-map-risk-schools", "road-map-risks annex"])
    #expect(roadmapChapter(ReportInput(try self.region().analysis(), version: "тест")).isEmpty)
  }
}
