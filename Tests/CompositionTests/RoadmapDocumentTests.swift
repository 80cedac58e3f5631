import Aggregation
import Composition
import Foundation
import Loading
import Reference
import ReportModel
import TestSupport
import Testing
import Typesetting
import Vocabulary

/// The documents on road maps from the fixtures of both districts.
@Suite struct RoadmapDocumentTests {
  static func input(on text: String) throws -> RoadmapInput {
    let day = try #require(CalendarDay(text))
    let fixtures = Repository.folder.appendingPathComponent("Tests/Fixtures/roadmap")
    let book = try ReferenceBook.load()
    let loaded = try TemporaryFolder.with { folder in
      for name in [
        "status", "documents", "risks", "expertise", "survey", "training", "attendance", "interviews", "sites",
      ] {
        let file = "both-districts-\(name).csv"
        try folder.file(file, Data(contentsOf: fixtures.appendingPathComponent(file)))
      }
      return try FolderLoader(book: book, threads: 1).load(folder: folder.path)
    }
    return RoadmapInput(
      ledger: RoadmapLedger(loaded.roadmap, library: .builtIn), book: book, day: day, sources: loaded.sources,
      issues: loaded.issues, version: "тест")
  }

  private func table(_ id: String, of document: Document) throws -> [[String]] {
    let typesetter = Typesetter(document)
    let table = try #require(document.tables.first { $0.id == id })
    return table.rows.map { $0.map(typesetter.cell) }
  }

  private func words(of document: Document) -> String {
    let typesetter = Typesetter(document)
    return document.sections.flatMap(\.blocks).map { block in
      switch block {
      case .heading(let text), .paragraph(let text), .caution(let text): typesetter.plain(text)
      case .list(let items, numbered: _): items.map(typesetter.plain).joined(separator: "\n")
      case .table(let table), .annex(let table):
        table.rows.map { $0.map(typesetter.cell).joined(separator: " | ") }.joined(separator: "\n")
      case .chart: ""
      }
    }.joined(separator: "\n")
  }

  @Test func `the road map of 20 May counts what the hand counts`() throws {
    let document = composeRoadmap(try Self.input(on: "2022-05-20"))
    let summary = try table("road-map-summary", of: document)
    #expect(
      summary.map { $0.prefix(3).joined(separator: " ") } == [
        "Александрово-Гайский район 35 13", "Гороховецкий район 47 20", "Всего 82 33",
      ])
    #expect(try table("road-map-overdue", of: document).map { $0[1] + ": " + $0[4] } == ["15: 78", "3.5: 23", "28: 5"])
    #expect(try table("road-map-steps", of: document).count == 82)
    let months = try #require(document.tables.first { $0.id == "road-map-months" })
    #expect(months.columns.count == 3 + 13)
    #expect(months.columns[3].header == "12.2021" && months.columns[15].header == "12.2022")
  }

  @Test func `no school is called overdue for stage 1 on 20 May`() throws {
    let document = composeRoadmap(try Self.input(on: "2022-05-20"))
    let rows = try table("road-map-documents", of: document).filter { $0[2].contains("1 этапа") }
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { !$0[6].contains("срок истёк") })
    let step29 = try table("road-map-steps", of: document).first { $0[1] == "29" }
    #expect(step29?[5] == "на дату экспертизы не размещено, срок не истёк: срок школы – 31.05.2022")
    #expect(!words(of: composeMonitoring(.municipalStage1, try Self.input(on: "2022-05-20"))).contains("просроч"))
  }

  @Test(arguments: MonitoringKind.allCases)
  func `every справка is composed and can be typeset`(kind: MonitoringKind) throws {
    let input = try Self.input(on: "2022-12-28")
    let document = composeMonitoring(kind, input)
    #expect(!words(of: document).isEmpty)
    guard document.tables.contains(where: { $0.id == "recommendations-table" }) else {
      #expect(words(of: document).contains("Оснований для рекомендаций на дату справки нет"))
      return
    }
    let rows = try table("recommendations-table", of: document)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { !$0[1].isEmpty && !$0[2].isEmpty && !$0[4].isEmpty && !$0[5].isEmpty })
  }

  @Test func `the municipal examination has the form of the coordinator and speaks to the school`() throws {
    let document = composeMonitoring(.municipalStage1, try Self.input(on: "2022-05-20"))
    let form = try table("coordinator-answers", of: document)
    #expect(form.filter { $0[0] == "Гороховецкий район" }.prefix(4).map { $0[3] } == ["1", "0", "0", "1"])
    let rows = try table("recommendations-table", of: document)
    #expect(
      rows.map { "\($0[1]): \($0[2]), \($0[3])" } == [
        "муниципальный орган управления образованием, Александрово-Гайский район: Проследить за размещением документов до срока школы и повторить после него экспертизу документов школы ОО 2, ",
        "руководитель школы, ОО 2: Разместить документы: «Подтверждающие документы: первый риск», 01.06.2022",
        "муниципальный орган управления образованием, Гороховецкий район: Проследить за размещением документов до срока школы и повторить после него экспертизу документов школы ОО 1, ",
        "руководитель школы, ОО 1: Разместить документы: «Подтверждающие документы: второй риск», 31.05.2022",
      ])
  }

  @Test func `each справка names the step and the date that ask for it`() throws {
    let ledger = try Self.input(on: "2022-05-20").ledger.municipalities
    func basis(_ kind: MonitoringKind) -> [String] {
      kind.basis(in: ledger).map { "\($0.step.number) \($0.step.terms)" }
    }
    #expect(basis(.roadmaps) == ["5.1 21.03.2022-04.04.2022", "17 до 01.03.2022"])
    #expect(basis(.municipalConcept) == ["5.2 до 25.03.2022", "22 до 14.03.2022"])
    #expect(basis(.municipalStage1) == ["5.3 до 24.05.2022", "29 до 15.05.2022"])
    #expect(basis(.regionalStage1) == ["5.4 01.06.2022", "30 до 20.05.2022"])
    #expect(basis(.municipalStage2) == ["5.5 до 24.10.2022", "42 до 15.10.2022"])
    #expect(basis(.regionalStage2) == ["5.6 01.11.2022", "43 до 20.10.2022"])
    #expect(basis(.interviews) == ["45 15.11.2022-25.11.2022"])
    #expect(basis(.final) == ["1.4 26.12.2022-30.12.2022"])
  }

  @Test func `the contradictions of the orders are listed with what is made of them`() throws {
    let document = composeRoadmap(try Self.input(on: "2022-05-20"))
    let rows = try table("road-map-contradictions", of: document)
    #expect(rows.contains { $0[1] == "приказ" && $0[2].contains("29.12.2012") })
    #expect(rows.contains { $0[1] == "30" && $0[2] == "Экспертиза до 20.05.2022, срок школы по п. 26 – 31.05.2022" })
    let before = rows.filter { $0[2].contains("раньше утверждения") }.map { $0[1] }
    #expect(before == ["1.1", "1.2", "2.1", "2.2", "3.2", "4.1", "1", "2", "4", "5", "6", "10"])
  }

  @Test func `43 has no target and none is invented`() throws {
    let rows = try table("road-map-passports", of: composeRoadmap(try Self.input(on: "2022-05-20")))
    #expect(rows.first { $0[1] == "43" }?[4] == "не указана")
    #expect(rows.first { $0[1] == "8" }?[4] == "10\u{A0}% руководящих и педагогических работников")
    #expect(
      try table("road-map-training", of: composeRoadmap(try Self.input(on: "2022-05-20"))).map { $0[4] } == [
        "доля в дорожной карте не указана", "не менее 2 из 14",
      ])
  }

  @Test func `surveys and attendance are shown with their coverage, from their day on`() throws {
    let document = composeRoadmap(try Self.input(on: "2022-05-20"))
    #expect(
      try table("road-map-surveys", of: document).map { $0.joined(separator: " | ") } == [
        "Гороховецкий район | 21 | 10.03.2022-24.03.2022 | 2 из 3 | 66,7\u{A0}% | 100\u{A0}% респондентов | не достигнуто"
      ])
    // Last Tuesdays since March: 29.03 and 26.04; on the second the only team of the register was absent.
    #expect(
      try table("road-map-attendance", of: document).map { $0.joined(separator: " | ") } == [
        "Александрово-Гайский район | 2.6 | Ежемесячные совещания и вебинары проекта | 1 из 2 | 2 из 3 | 66,7\u{A0}% | 1 муниципальный координатор; 2 куратора; 2 ОО | ОО 2 (26.04.2022)"
      ])
    let before = composeRoadmap(try Self.input(on: "2022-04-25"))
    #expect(try table("road-map-attendance", of: before).map { $0[3...4] } == [["1 из 1", "2 из 2"]])
    #expect(try table("road-map-attendance", of: composeRoadmap(try Self.input(on: "2022-03-28"))).isEmpty)
  }

  @Test func `a mark of a later day gives neither its day nor its proof`() throws {
    // п. 26 is marked as done on 30.05.2022, with «ИС МЭДК» as its proof.
    func step26(_ day: String) throws -> [String]? {
      try table("road-map-steps", of: composeRoadmap(try Self.input(on: day))).first { $0[1] == "26" }
    }
    #expect(try step26("2022-05-29")?.suffix(3) == ["н/д", "РИАЦОКО", "–"])
    #expect(try step26("2022-05-30")?.suffix(3) == ["30.05.2022", "РИАЦОКО", "ИС МЭДК"])
  }

  @Test func `risks of schools without any data are shown as they are written`() throws {
    let document = composeRoadmap(try Self.input(on: "2022-05-18"))
    #expect(
      try table("road-map-risks", of: document).map { $0.joined(separator: " | ") } == [
        "Александрово-Гайский район | ОО 2 | Низкий уровень вовлеченности родителей | высокая | да | программа размещена | – | с данными не сверено",
        "Александрово-Гайский район | ОО 2 | Низкий уровень оснащения школы | низкая | нет | не верифицирован | – | с данными не сверено",
        "Александрово-Гайский район | ОО 3 | Дефицит педагогических кадров | высокая | да | программа подтверждена куратором | – | с данными не сверено",
        "Гороховецкий район | ОО 1 | Дефицит педагогических кадров | высокая | да | программа подтверждена куратором | – | с данными не сверено",
        "Гороховецкий район | ОО 1 | Низкая учебная мотивация обучающихся | средняя | да | активирован | – | с данными не сверено",
      ])
  }

  @Test func `a look at a site is shown from its day on`() throws {
    #expect(try table("road-map-sites", of: composeRoadmap(try Self.input(on: "2022-05-10"))).isEmpty)
    let rows = try table("road-map-sites", of: composeRoadmap(try Self.input(on: "2022-05-11")))
    #expect(rows.map { "\($0[1]) \($0[4])" } == ["УО размещены", "ОО 2 не размещены"])
  }

  @Test func `a built-in road map without records is a plan`() throws {
    var facts = RoadmapFacts()
    facts.roadmaps = [try #require(RoadmapLibrary.builtIn.roadmap(named: "gorokhovets"))]
    let input = RoadmapInput(
      ledger: RoadmapLedger(facts), book: try ReferenceBook.load(), day: try #require(CalendarDay("2022-02-01")),
      version: "тест")
    let document = composeRoadmap(input)
    #expect(try table("road-map-overdue", of: document).isEmpty)
    #expect(try table("road-map-steps", of: document).count == 47)
  }
}
