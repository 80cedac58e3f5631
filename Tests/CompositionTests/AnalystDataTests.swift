import Composition
import ReportModel
import Testing

@Suite struct AnalystDataTests {
  private func table(_ id: String) throws -> DataBook.Table {
    try #require(composeAnalystData(try SmallRegion.input.get()).tables.first { $0.id == id })
  }

  @Test func `every table has a key that is different in every row, and each column says what it holds`() throws {
    let book = composeAnalystData(try SmallRegion.input.get())
    #expect(
      book.tables.map(\.id) == [
        "schools", "procedures", "cells", "indicators", "indicator_definitions", "tasks", "findings", "screening",
        "school_types", "sources", "issues", "parameters",
      ])
    for table in book.tables {
      #expect(table.columns.allSatisfy { !$0.about.isEmpty }, "\(table.id)")
      let key = table.columns.indices.filter { table.key.contains(table.columns[$0].id) }
      #expect(key.count == table.key.count, "\(table.id)")
      if key.isEmpty { continue }
      let keys = (0..<table.rowCount).map { row in key.map { Array(table[row])[$0] } }
      #expect(Set(keys).count == keys.count, "\(table.id)")
    }
  }

  @Test func `a finding is told by its sentence, with its numbers`() throws {
    let table = try table("findings")
    let sentences = (0..<table.rowCount).compactMap { row -> Text? in
      if case .sentence(let text) = Array(table[row])[6] { text } else { nil }
    }
    #expect(sentences.count == table.rowCount && table.rowCount > 0)
    #expect(sentences.allSatisfy { !$0.isEmpty })
    #expect(sentences.contains { $0.runs.contains { if case .quantity = $0 { true } else { false } } })
  }

  @Test func `an indicator has a value with n or a reason, never both, and a school alone has an interval`() throws {
    let table = try table("indicators")
    #expect(table.rowCount > 50)
    var intervals = 0
    for row in 0..<table.rowCount {
      let values = Array(table[row])
      #expect((values[3] == .none) != (values[8] == .none))
      if values[3] != .none { #expect(values[4] != .none) }
      guard values[6] != .none else { continue }
      intervals += 1
      if case .text(let place) = values[0] { #expect(place.hasPrefix("school:")) }
    }
    #expect(intervals > 0)
  }

  @Test func `cells of schools add up to the cell of their municipality`() throws {
    let table = try table("cells")
    var schools = 0
    var region = 0
    for row in 0..<table.rowCount {
      let values = Array(table[row])
      guard case .integer(let participants) = values[4] else { continue }
      if values[2] == .text("school") { schools += participants }
      if values[2] == .text("region") { region += participants }
    }
    #expect(region == schools && region > 0)
  }
}
