import Aggregation
import Foundation
import Reference
import RegionSupport
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// What the index of conditions is made of is declared, in the methodology and in the context справка.
@Suite struct ConditionDeclarationTests {
  private func input(schools: Int = 40, change: (inout InventedRegion) -> Void = { _ in }) throws -> ReportInput {
    var region = InventedRegion()
    for number in 1...schools {
      region.context(
        number, InventedRegion.answers(village: number % 2 == 0, size: number % 4 + 1, access: 2, pupils: 200 + number))
      region.add(number, InventedRegion.vpr(2021, .spring, "mathematics", 5), two: 3, of: 20)
    }
    change(&region)
    return ReportInput(try region.analysis(), version: "0")
  }

  private func plain(_ text: Text, _ input: ReportInput) -> String {
    Typesetter(composeAnalyticalReference(input)).plain(text).replacing("\u{A0}", with: " ")
  }

  @Test func `the conditions, how many were declared and how many are used`() throws {
    // The access to a city and the language are the same everywhere: two of five conditions say nothing here, and of
    // the adapted programmes every school has 1 of 20.
    let input = try input()
    let blocks = conditionDeclaration(input)
    guard case .paragraph(let text) = blocks[0], case .annex(let table) = blocks[1] else {
      Testing.Issue.record("\(blocks)")
      return
    }
    #expect(
      plain(text, input).replacing(/приложение \d+|таблица \d+/, with: "таблица")
        == "Школы сравниваются по условиям: индекс условий работы школы (по федеральной контекстной форме). Объявлено условий – 5, вошло – 2 (таблица); веса равные. Индекс есть у 40 школ из 40 обычных школ с формой или паспортом; школа, которая не указала хотя бы одно условие, индекса не имеет. Кадры и оснащение в индекс не входят: это ресурсы, а не условия."
    )
    let words = table.rows.map { row in
      row.map { if case .text(let text) = $0 { plain(text, input) } else { "" } }
    }
    #expect(
      words.map { $0[0] + ": " + $0[5] } == [
        "численность населения населённого пункта: входит", "число обучающихся (логарифм): входит",
        "доступность крупного города: не входит: у всех школ одинаково",
        "доля обучающихся с ОВЗ или по адаптированным программам: не входит: у всех школ одинаково",
        "обучение и на другом языке: не входит: у всех школ одинаково",
      ])
  }

  @Test func `without forms and without a region the reason stands instead`() throws {
    let none = ReportInput(try InventedRegion.lasting([:]).analysis(), version: "0")
    guard case .paragraph(let text) = conditionDeclaration(none)[0] else { return }
    #expect(
      plain(text, none)
        == "Индекс условий работы школ не рассчитан: нет контекстных форм школ. Ожидаемые результаты и похожие школы не приводятся."
    )
    let few = try input(schools: 3)
    guard case .paragraph(let other) = conditionDeclaration(few)[0] else { return }
    #expect(plain(other, few).contains("не рассчитан: для него нужны ответы школ всего региона."))
  }

  @Test func `it stands in the methodology chapter and in the context справка`() throws {
    let input = try input()
    let whole = composeAnalyticalReference(input)
    #expect(whole.sections.first { $0.id == "chapter-methodology" }?.blocks.contains { isDeclaration($0) } == true)
    let context = composeContextReference(input.region.schools, of: nil, input)
    #expect(context.sections.first { $0.id == "context-index" }?.blocks.contains { isDeclaration($0) } == true)
  }

  private func isDeclaration(_ block: Block) -> Bool {
    if case .annex(let table) = block { table.id == "condition-index" } else { false }
  }
}
