import Aggregation
import RegionSupport
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// The first pages of all справки: read in a minute, on one page.
@Suite struct FirstPageTests {
  /// The справки of several regions: over all schools, of a cohort, of a municipality.
  private func references() throws -> [(document: Document, input: ReportInput)] {
    try NeverSaidTests.regions.get().flatMap { region in
      let kinds = [DocumentKind(.reference), DocumentKind(.participants), DocumentKind(.municipality)]
      return ReportPlan(region.input, kinds: kinds).documents.map { $0.compose() }
        .filter { $0.id != "covering-letter" }.map { ($0, region.input) }
    }
  }

  @Test func `a school whose pupils were all absent is no school with results`() throws {
    var region = InventedRegion()
    let work = InventedRegion.vpr(2021, .spring, "mathematics", 5)
    region.add(1, work, two: 3, of: 12)
    region.add(2, work, two: 0, of: 0)
    let input = ReportInput(try region.analysis(), version: "0")
    let page = try #require(composeAnalyticalReference(input).sections.first)
    guard case .table(let standing)? = page.blocks.first(where: { if case .table = $0 { true } else { false } }),
      case .quantity(let schools)? = standing.rows.first?.first
    else {
      Issue.record("no table of the standing of schools")
      return
    }
    #expect(schools.value == 1)
  }

  @Test func `a first page has five sentences and twelve numbers at most, no chart, five decisions`() throws {
    var ids: Set<String> = []
    for (document, _) in try references() {
      ids.insert(document.id)
      let page = try #require(document.sections.first)
      #expect(page.title == "Главное" && page.page == .front)
      var numbers = 0
      var sentences = 0
      var tables: [Table] = []
      for block in page.blocks {
        switch block {
        case .list(let items, let isNumbered):
          numbers += items.reduce(0) { $0 + $1.numbers }
          if isNumbered { sentences += items.count }
        case .heading(let text), .paragraph(let text), .caution(let text): numbers += text.numbers
        case .table(let table): tables.append(table)
        case .annex, .chart: Issue.record("\(document.id): \(block)")
        }
      }
      #expect(numbers <= 12, "\(document.id): \(numbers)")
      #expect(sentences <= 5, "\(document.id): \(sentences)")
      #expect(tables[0].rows.count == 1)
      #expect(
        tables[0].columns.dropFirst().map(\.header) == [
          "Низкий уровень подтверждается", "Вероятно", "Данных недостаточно", "Улучшение подтверждается",
          "Проверить порядок проведения", "Риск РПШ расходится с данными",
        ])
      #expect(tables.dropFirst().allSatisfy { $0.rows.count <= 5 })
    }
    #expect(ids.isSuperset(of: ["analytical-reference", "participants-2021", "municipal-reference"]), "\(ids)")
  }

  @Test func `a first page answers how many schools, how sure, what to decide and whom`() throws {
    for (document, _) in try references() {
      let page = try #require(document.sections.first)
      let headings = page.blocks.compactMap { if case .heading(let text) = $0 { text } else { nil } }
      #expect(
        headings == [
          "Что видно", "Насколько это надёжно", "Чего по этим данным сказать нельзя", "Что решить",
        ])
      let tables = page.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
      // How many: the first cell of the table of the standing.
      guard case .quantity(let schools) = tables[0].rows[0][0] else {
        Issue.record("\(document.id): no number of schools")
        continue
      }
      #expect(schools.value > 0, "\(document.id)")
      if let decisions = tables.dropFirst().first {
        #expect(decisions.columns.prefix(3).map(\.header) == ["№", "Поручение", "Кому"])
        for row in decisions.rows {
          guard case .text(let what) = row[1], case .text(let whom) = row[2] else {
            Issue.record("\(document.id): no words")
            continue
          }
          #expect(!what.isEmpty && !whom.isEmpty)
        }
      }
    }
  }

  @Test func `where nothing compares over time the improvement is not comparable, not none`() throws {
    // One campaign of one year: no school has two works that compare.
    let input = try GeneratedRegion.input(seed: 1)
    let schools = input.region.schools.filter { !input.canCompare($0.id) }
    let none = Standing(schools, input).table("standing", of: .region, column: "Школ")
    #expect(none.rows[0][4] == .missing(.notComparable))
    let start = Standing(input.region.schools, input, isStart: true).table("standing", of: .region, column: "Школ")
    #expect(start.rows[0][4] == .missing(.notApplicable))
  }

  @Test func `a sentence that would pass the limit of numbers gives way to the next one`() throws {
    let input = try SmallRegion.input.get()
    func number(_ value: Int) -> Quantity { Figures.count(value, .region, "schools") }
    let six: Text = "\(number(1)), \(number(2)), \(number(3)), \(number(4)), \(number(5)), \(number(6))"
    let page = FirstPage(
      id: "page", seen: [six + ".", six + "!", "Одно: \(number(1))."], howSure: ["\(number(1)) и \(number(2))."],
      standing: Standing([], input).table("standing", of: .region, column: "Школ"), silence: ["Нельзя.", "И.", "Это."],
      decisions: []
    ).section(input)
    // Twelve less the two of «how sure» leave ten: six, then one.
    guard case .list(let told, true) = page.blocks[2] else {
      Issue.record("no list")
      return
    }
    #expect(told == [six + ".", "Одно: \(number(1))."])
    #expect(page.blocks.contains(.list(["Нельзя.", "И."], numbered: false)))
  }
}
