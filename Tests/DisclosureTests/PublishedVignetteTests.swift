import ReportModel
import Testing

@testable import Disclosure

/// Published cases of other tools.
@Suite struct PublishedVignetteTests {
  /// A document with one table of counts by territory and measure.
  private static func document(_ counts: [(territory: String, measure: String, value: Int)]) -> Document {
    let rows = counts.map { one -> [Value] in
      [.quantity(GeneratedRegion.count(one.value, one.territory, "", one.measure))]
    }
    return Document(
      id: "table", title: "", subtitle: "", date: CalendarDate(year: 2022, month: 1, day: 1), stamp: "", keywords: [],
      sections: [
        Section(
          id: "counts", title: "",
          blocks: [
            .table(
              Table(
                id: "t", title: "", summary: "", columns: [Column("Число", .quantity(.count))], rows: rows)
            )
          ])
      ], provenance: Provenance(tool: "", version: ""))
  }

  /// Every cell of a table with its totals.
  private static func counts(
    _ cells: [[Int]], rows: [String], columns: [String]
  ) -> [(territory: String, measure: String, value: Int)] {
    var all: [(territory: String, measure: String, value: Int)] = []
    for (row, values) in zip(rows, cells) {
      for (column, value) in zip(columns, values) { all.append((row, column, value)) }
      all.append((row, "all", values.reduce(0, +)))
    }
    for (place, column) in columns.enumerated() { all.append(("total", column, cells.map { $0[place] }.reduce(0, +))) }
    return all + [("total", "all", cells.joined().reduce(0, +))]
  }

  // GaussSuppression, vignette of small counts (maxN = 1): young 5, 2, 0 and old 6, 3, 4 in Spain, Iceland, Portugal. The
  // zero is primary; hidden beside it are young·Iceland, old·Iceland and old·Portugal, all totals stay.
  @Test func `the vignette of GaussSuppression`() throws {
    let linkage = Linkage(
      measures: [.init("all", .group), .init("old", .group), .init("young", .group)],
      sums: [.init("all", ["young", "old"])], territories: [.init("total", ["Spain", "Iceland", "Portugal"])])
    let table = Self.counts(
      [[5, 6], [2, 3], [0, 4]], rows: ["Spain", "Iceland", "Portugal"], columns: ["young", "old"])
    let system = try LinkedSystem([Self.document(table)], linkage)
    let isSecret = system.unknowns.map { $0.address.territory == "Portugal" && $0.address.measure == "young" }
    let components = Component.all(of: system)
    #expect(components.count == 1)
    var suppression = Suppression(
      components[0], of: system, isSecret: isSecret, choices: 1, minimumParticipants: 0)
    let order = ReaderOrder(linkage).sorted(Array(system.entries.indices), of: system)
    let published = suppression.publish(
      order.map { entry in
        let unknown = system.entries[entry].role.unknowns[0]
        return .init(
          entry: entry, unknowns: isSecret[unknown] ? [] : [components[0].unknowns.firstIndex(of: unknown) ?? -1])
      })
    let hidden = system.entries.indices.filter { entry in
      !published.contains(entry) || isSecret[system.entries[entry].role.unknowns[0]]
    }.map { system.entries[$0].address }.map { $0.measure + "·" + $0.territory }
    #expect(hidden.sorted() == ["old·Iceland", "old·Portugal", "young·Iceland", "young·Portugal"])
  }

  private static let columns = ["c1", "c2", "c3", "c4"]
  private static let rows = ["r1", "r2", "r3", "r4"]
  private static let rules = DisclosureRules(
    minimumParticipants: 10, minimumCount: 3, bandParticipants: 20, narrowestBand: 0.05, workingStamp: "",
    publicStamp: "",
    linkage: Linkage(
      measures: [.init("all", .group)] + columns.map { .init($0, .group) }, sums: [.init("all", columns)],
      territories: [.init("total", rows)]))

  // In the manner of sdcTable's test of its simple heuristic: hidden are the squares of rows 1, 2 with columns 1, 2 and of
  // rows 3, 4 with columns 3, 4, and the cell of row 2 and column 3 (a 2). Every line has two or three hidden cells, but
  // rows 1 and 2 less columns 1 and 2 leave that cell alone.
  @Test func `two hidden cells in every line of a table do not protect`() throws {
    let cells = [[5, 6, 7, 8], [9, 4, 2, 10], [11, 12, 13, 5], [6, 14, 9, 15]]
    let all = Self.counts(cells, rows: Self.rows, columns: Self.columns)
    let hidden: Set<String> = ["r1c1", "r1c2", "r2c1", "r2c2", "r2c3", "r3c3", "r3c4", "r4c3", "r4c4"]
    for row in Self.rows { #expect(Self.columns.count { hidden.contains(row + $0) } >= 2) }
    for column in Self.columns { #expect(Self.rows.count { hidden.contains($0 + column) } >= 2) }
    let original = Self.document(all)
    let published = Self.document(all.filter { !hidden.contains($0.territory + $0.measure) })
    let found = try audit([published], of: [original], under: Self.rules)
    #expect(
      found == [.init(address: Address(territory: "r2", work: "", measure: "c3"), precision: .exact)])

    let fitted = try fitted(original, for: .site, under: Self.rules)
    #expect(try audit([fitted], of: [original], under: Self.rules).isEmpty)
    #expect(![fitted].says(Address(territory: "r2", work: "", measure: "c3")))
    #expect([fitted].says(Address(territory: "total", work: "", measure: "all")))
  }

  // x + y = 3 in a row and x known to be 1 or 2 elsewhere is no exact value, but x + y = 1 leaves two counts.
  @Test func `a sum of one leaves a hidden cell too few counts`() throws {
    let all = Self.counts(
      [[1, 0, 7, 8], [9, 4, 5, 10], [11, 12, 13, 5], [6, 14, 9, 15]], rows: Self.rows, columns: Self.columns)
    let hidden: Set<String> = ["r1c1", "r1c2", "r2c1", "r2c2"]
    let found = try audit(
      [Self.document(all.filter { !hidden.contains($0.territory + $0.measure) })], of: [Self.document(all)],
      under: Self.rules)
    #expect(
      found == [.init(address: Address(territory: "r1", work: "", measure: "c1"), precision: .within(0...1))])
  }
}
