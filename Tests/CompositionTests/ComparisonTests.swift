import Aggregation
import Indicators
import Loading
import Reference
import ReportModel
import Testing
import Vocabulary

@testable import Composition

/// The comparison of schools with low results over four schools worked by hand.
@Suite struct ComparisonTests {
  /// Marks «2», «3», «4», «5» in mathematics 5 and Russian 6 of spring 2021.
  ///
  /// | school | mathematics | Russian | low procedures |
  /// |---|---|---|---|
  /// | 1, Яровой район | 6 of 20 (30 %) | 8 of 20 (40 %) | 2 of 2 |
  /// | 2, Яровой район | 1 of 20 | 2 of 20 | 0 of 2 |
  /// | 3, Ближний район | 5 of 10 (50 %) | 4 of 10 (40 %) | 2 of 2 |
  /// | 4, Ближний район | 2 of 10 | 3 of 8: too few | 0 of 1 |
  private static let input = Result {
    let given: [(school: Int, place: String, mathematics: [Int], russian: [Int])] = [
      (1, "Яровой район", [6, 8, 4, 2], [8, 6, 4, 2]), (2, "Яровой район", [1, 9, 6, 4], [2, 8, 6, 4]),
      (3, "Ближний район", [5, 3, 1, 1], [4, 3, 2, 1]), (4, "Ближний район", [2, 4, 3, 1], [3, 3, 1, 1]),
    ]
    let claims = given.flatMap { one in
      [(work("mathematics", 5), one.mathematics), (work("russian", 6), one.russian)].flatMap { work, marks in
        [
          Claim.Part.participation(Participation(participants: marks.reduce(0, +))), .marks(MarkCounts(marks)),
        ].map { Claim(work: work, of: .school(school(one.school)), part: $0, kind: .participants, source: 0) }
      }
    }
    let facts = given.map {
      SchoolFact(
        school: school($0.school), name: "Школа № \($0.school)", municipality: $0.place, municipalityCode: nil,
        year: 2021, source: 0)
    }
    let source = SourceFile(
      path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    var project = ProjectFacts()
    project.participants = [
      Participant(
        school: school(2), municipality: nil, cohort: 2021, curator: nil, risks: [], isListed: true,
        place: Place(file: "а.xlsx"))
    ]
    let region = Region(LoadedFolder(sources: [source], claims: claims, facts: facts, project: project, issues: []))
    return ReportInput(
      Analysis(
        of: region, book: try ReferenceBook.load(), asOf: try #require(CalendarDay("2022-09-15")), background: .own),
      version: "0")
  }

  private static func work(_ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(campaign: Campaign(.vpr, 2021, .spring), subject: Subject(subject), programmeGrade: grade))
  }

  private static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  private func document() throws -> Document {
    let plan = ReportPlan(try Self.input.get(), kinds: [DocumentKind(.comparison)])
    #expect(plan.documents.map(\.path) == ["сравнение-школ"] && plan.documents.first?.formats == [.workbook])
    return try #require(plan.documents.first).compose()
  }

  private func table(_ id: String) throws -> Table {
    try #require(try document().allTables.first { $0.id == id })
  }

  @Test func `municipalities stand by the alphabet with what chance would give`() throws {
    let table = try table("comparison-municipalities")
    #expect(table.rows.map { $0[0].plain } == ["Ближний район", "Яровой район", "регион"])
    // Schools, judged, low, on different cohorts (grades 5 and 6 of one spring are two), unjudged.
    #expect(table.rows[0].map(\.number)[1...3] == [2, 1, 1])
    #expect(table.rows[0][5].number == 1 && table.rows[0][6].number == 1)
    #expect(table.rows[1].map(\.number)[1...3] == [2, 2, 1])
    #expect(table.rows[2].map(\.number)[1...3] == [4, 3, 2])
    // Region: 14 of 60 and 17 of 58. One school of ten is low in both when at least 3 of 10 twice:
    // P(X ≥ 3 | 10, 14/60) · P(X ≥ 3 | 10, 17/58) = 0,4203 · 0,6008.
    let chance = try #require(table.rows[0][4].number)
    #expect(abs(chance - Self.tail(10, 14.0 / 60, 3) * Self.tail(10, 17.0 / 58, 3)) < 1e-9)
    #expect(chance > 0.1 && chance < 0.4)
  }

  /// P(X ≥ least), summed term by term.
  private static func tail(_ n: Int, _ p: Double, _ least: Int) -> Double {
    var sum = 0.0
    var term = 1.0
    for _ in 0..<n { term *= 1 - p }
    for k in 0...n {
      if k >= least { sum += term }
      term *= Double(n - k) / Double(k + 1) * p / (1 - p)
    }
    return sum
  }

  @Test func `schools stand by municipality and name, never by result`() throws {
    let table = try table("comparison-schools")
    #expect(
      table.columns.map(\.header) == [
        "Муниципалитет", "Школа", "Логин", "Низких процедур из доступных", "Ожидается случайно", "Поколений",
        "Процедуры: «2» из участников, доля и интервал", "Что порог превышен не случайно",
        "Относительно ожидаемого для условий", "Порядок проведения", "Списки с признаками, годы",
        "Участница проекта, год включения", "В официальном перечне",
      ])
    #expect(
      table.rows.map { [$0[0].plain, $0[1].plain, $0[3].plain] } == [
        ["Ближний район", "Школа № 3", "2 из 2"], ["Яровой район", "Школа № 1", "2 из 2"],
        ["Яровой район", "Школа № 2", "0 из 2"],
      ])
    #expect(table.rows.map { $0[11].plain } == ["нет", "нет", "2021"])
    #expect(table.rows.map { $0[12] } == [.missing(.noData), .missing(.noData), .words("да")])
    #expect(table.rows[1][6].plain.contains("Математика, 5 класс, весна 2021 года: 6 из 20"))
  }

  @Test func `cohorts of the project stand beside the rule, and places only where forms tell them`() throws {
    let table = try table("comparison-cohorts")
    #expect(table.rows.map { $0[0].plain } == ["2021"])
    #expect(table.rows[0].map(\.number)[1...4] == [1, 1, 1, 0])
    #expect(try document().allTables.allSatisfy { $0.id != "comparison-clusters" })
  }

  @Test func `the funnel has the limits of the region's share and names nobody`() throws {
    let input = try Self.input.get()
    let work = Self.work("mathematics", 5)
    let funnel = try #require(
      WorkFunnel(work, in: input.region, methodology: input.book.methodology, conditions: input.conditions))
    #expect(funnel.points.count == 4 && funnel.target.count == 14 && funnel.target.n == 60)
    #expect(funnel.limits.map(\.level) == [0.95, 0.998])
    let widths = funnel.limits.map { limits in limits.bounds.map { $0.upperBound - $0.lowerBound } }
    #expect(zip(widths[0], widths[1]).allSatisfy { $0 < $1 })
    #expect(funnel.limits[0].sizes.first == 10 && funnel.limits[0].sizes.last == 20)
    let charts = try document().sections.flatMap(\.blocks).compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
    #expect(charts.map(\.id).sorted() == ["funnel-mathematics", "funnel-russian"])
    #expect(charts.allSatisfy { $0.series.map(\.name).allSatisfy { !$0.contains("Школа") } })
    #expect(charts[0].series.map(\.name).last == "нижняя граница 99,8\u{A0}%")
  }

  @Test func `it says that it is no rating, and every measure is declared`() throws {
    let document = try document()
    let reading = try #require(document.sections.first { $0.id == "comparison-reading" })
    guard case .caution(let text) = reading.blocks[0] else {
      Issue.record("the caution does not come first")
      return
    }
    #expect(Value.text(text).plain.hasPrefix("Это не рейтинг"))
    let linkage = try Self.input.get().linkage
    for case .quantity(let quantity) in document.allTables.flatMap({ $0.rows.joined() })
    where quantity.address.territory != "files" {
      let isDeclared = linkage.kind(of: quantity.address.measure) != nil
      #expect(isDeclared, "\(quantity.address.measure)")
    }
  }
}
