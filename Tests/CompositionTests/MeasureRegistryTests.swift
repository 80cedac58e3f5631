import ReportModel
import Testing

@testable import Composition

/// What every number of the documents is to one who computes.
@Suite struct MeasureRegistryTests {
  /// A new one is entered in `MeasureRegistry`: a number of pupils where readers value it, another among the harmless.
  @Test func `every measure of the documents is declared, or declared harmless`() throws {
    let input = try SmallRegion.input.get()
    let linkage = input.linkage
    let addresses = ReportPlan(input).documents.flatMap { $0.compose().addresses }
      .filter { !linkage.harmlessTerritories.contains($0.territory) }
    #expect(addresses.count > 100)
    #expect(Set(addresses.map(\.measure)).filter { linkage.kind(of: $0) == nil }.sorted() == [])
  }

  @Test func `what a measure is made of is declared as well`() throws {
    let linkage = try SmallRegion.input.get().linkage
    for measure in linkage.measures {
      let others: [String] =
        switch measure.kind {
        case .group, .harmless, .internal: []
        case .part(let group), .amount(let group): [group]
        case .ratio(let terms, let group): terms.map(\.measure) + [group]
        case .reveals(let measures): measures
        }
      for other in others {
        let kind = linkage.kind(of: other)
        #expect(kind != nil && kind != .harmless, "\(measure.id) rests on \(other)")
      }
    }
    for sum in linkage.sums {
      for one in [sum.whole] + sum.parts { #expect(linkage.kind(of: one) != nil, "\(one)") }
    }
  }

  @Test func `the schools of the region add up to it, those without a municipality as well`() throws {
    let linkage = try SmallRegion.input.get().linkage
    let region = try #require(linkage.territories.first { $0.whole == "region" })
    #expect(region.parts.count == 3)
    #expect(region.parts.contains("school:edu220006"))
  }
}

extension Document {
  /// The addresses of all numbers: sentences, tables, charts and their alternative texts.
  fileprivate var addresses: [Address] {
    let texts = self.texts.flatMap(\.runs).compactMap { run -> Address? in
      switch run {
      case .quantity(let quantity), .counted(let quantity, _), .interval(let quantity): quantity.address
      case .words, .strong, .missing, .reference: nil
      }
    }
    let values = tables.flatMap { $0.rows.joined() }.compactMap { value -> Address? in
      switch value {
      case .quantity(let quantity): quantity.address
      case .interval(_, _, let address): address
      case .text, .date, .missing, .blank: nil
      }
    }
    let points = charts.flatMap(\.series).flatMap(\.points).flatMap { point -> [Address] in
      switch point {
      case .value(let quantity): [quantity.address]
      case .position(let x, let y): [x.address, y.address]
      case .missing: []
      }
    }
    return texts + values + points
  }
}
