import ReportModel
import Testing

@testable import Disclosure

/// Two hundred regions of generated marks.
@Suite struct GeneratedRegionTests {
  private struct Case: Sendable {
    let seed: UInt64
    let region: GeneratedRegion
    let published: [Document]
  }

  /// Made once for all tests: the public versions of two hundred regions.
  private static let cases = Result<[Case], any Error> {
    try (UInt64(1)...200).map { seed in
      let region = GeneratedRegion(seed: seed)
      return Case(
        seed: seed, region: region,
        published: try LinkedDocuments(region.documents, under: region.rules).fitted(for: .site))
    }
  }

  @Test func `nothing hidden can be computed, by another attacker as well`() throws {
    for one in try Self.cases.get() {
      let region = one.region
      #expect(try audit(one.published, of: region.documents, under: region.rules).isEmpty, "seed \(one.seed)")
      let attacker = IndependentAttacker(region, reading: one.published)
      for territory in region.territories {
        for work in Set(region.works + [region.pooledWork]) {
          guard let marks = region.marks(territory, work) else { continue }
          let place = "seed \(one.seed): \(territory), \(work)"
          let n = marks.reduce(0, +)
          if n < 3 { #expect(!attacker.knows(territory, work, mark: nil), "\(place)") }
          for mark in 0..<4 where n < 20 || (1...2).contains(marks[mark]) {
            #expect(!attacker.knows(territory, work, mark: mark), "\(place), \(mark + 2)")
          }
        }
      }
    }
  }

  @Test func `the documents with all their numbers give everything away`() {
    let region = GeneratedRegion(seed: 7)
    let attacker = IndependentAttacker(region, reading: region.documents)
    let school = region.municipalities[0][0]
    #expect(region.marks(school, region.works[0]) == nil || attacker.knows(school, region.works[0], mark: 0))
  }

  @Test func `no count of one or two pupils and no share of fewer than twenty stands in a public document`() throws {
    for one in try Self.cases.get() {
      for document in one.published {
        document.forEachNumber { number in
          guard case .number(let value, let unit, let n) = number.content else { return }
          if unit == .count { #expect(value == 0 || value >= 3, "seed \(one.seed): \(number.address)") }
          if let n { #expect(n >= 20, "seed \(one.seed): \(number.address)") }
        }
      }
    }
  }

  @Test(arguments: [3, 11, 42] as [UInt64])
  func `nothing more could be published`(seed: UInt64) throws {
    let region = GeneratedRegion(seed: seed)
    let system = try LinkedSystem(region.documents, region.rules.linkage)
    let sensitivity = Sensitivity(system, region.rules)
    let published = try LinkedDocuments(region.documents, under: region.rules).fitted(for: .site)
    var hidden: [Quantity] = []
    for table in region.documents.flatMap(\.tables) {
      for case .quantity(let quantity) in table.rows.joined() {
        let entry = try #require(system.entryOf[quantity.address])
        guard case .free = sensitivity.ruling(system.entries[entry]) else { continue }
        if !published.says(quantity.address) { hidden.append(quantity) }
      }
    }
    #expect(!hidden.isEmpty)
    for quantity in hidden {
      let planted = published.adding(.paragraph("\(quantity)"))
      let leaks = try audit(planted, of: region.documents, under: region.rules)
      let union = try Self.unionOfSmallGroups(planted, region)
      #expect(!leaks.isEmpty || union, "\(quantity.address) was hidden for nothing")
    }
  }

  /// Whether the documents give the sum of a mark over schools with fewer than ten pupils together.
  private static func unionOfSmallGroups(_ documents: [Document], _ region: GeneratedRegion) throws -> Bool {
    let attacker = IndependentAttacker(region, reading: documents)
    for work in region.works {
      let small = region.schools(of: "region").filter { (region.marks($0, work)?.reduce(0, +) ?? 99) < 10 }
      for (index, one) in small.enumerated() {
        for other in small[(index + 1)...] {
          let n = [one, other].compactMap { region.marks($0, work)?.reduce(0, +) }.reduce(0, +)
          for mark in 0..<4 where n < 10 {
            if attacker.knows(sumOf: [one, other], work, mark: mark) { return true }
          }
        }
      }
    }
    return false
  }

  @Test func `the same documents are hidden in the same way`() throws {
    let region = GeneratedRegion(seed: 5)
    let linked = LinkedDocuments(region.documents, under: region.rules)
    #expect(try linked.fitted(for: .site) == linked.fitted(for: .site))
  }

  @Test func `most of the region is said`() throws {
    var shown = 0
    var said = 0
    for one in try Self.cases.get() {
      for (original, fitted) in zip(one.region.documents, one.published) {
        original.forEachNumber { if $0.address.territory == "region" { said += 1 } }
        fitted.forEachNumber { if $0.address.territory == "region" { shown += 1 } }
      }
    }
    // Two to five municipalities of a few pupils each are the hardest case: a real region loses next to nothing.
    #expect(Double(shown) > 0.75 * Double(said), "\(shown) of \(said)")
  }
}
