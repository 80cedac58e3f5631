import ReportModel

@testable import Disclosure

/// Another way to find what can be computed, for the same regions: every number is a sum of the marks of schools, and
/// a secret is known if it is a combination of the published sums. Its own arithmetic, modulo another prime.
struct IndependentAttacker {
  private static let prime = 1_000_000_007
  private let region: GeneratedRegion
  private let column: [String: Int]
  private var basis: [[Int]] = []

  /// Learns every number that the documents say.
  init(_ region: GeneratedRegion, reading documents: [Document]) {
    self.region = region
    var column: [String: Int] = [:]
    for school in region.schools(of: "region") {
      for work in region.works {
        for mark in 0..<4 { column["\(school)|\(work)|\(mark)"] = column.count }
      }
    }
    self.column = column
    for document in documents {
      document.forEachNumber { number in
        guard case .number(_, let unit, _) = number.content else { return }
        learn(number.address, unit)
      }
    }
  }

  /// The published marks of one measure and the number of pupils, for a share both.
  private mutating func learn(_ address: Address, _ unit: Unit) {
    let weights: [String: [Int]] = [
      "participants": [1, 1, 1, 1], "marks-two": [1, 0, 0, 0], "share-of-two": [1, 0, 0, 0],
      "share-of-3": [0, 1, 0, 0], "share-of-4": [0, 0, 1, 0], "share-of-5": [0, 0, 0, 1],
      "success-rate": [0, 1, 1, 1], "quality-rate": [0, 0, 1, 1], "average-mark": [2, 3, 4, 5],
    ]
    guard let weights = weights[address.measure] else { return }
    add(row(address.territory, address.work, weights))
    if unit != .count { add(row(address.territory, address.work, [1, 1, 1, 1])) }
  }

  /// Whether the count of a mark at a place, or of pupils with `mark` nothing, follows.
  func knows(_ territory: String, _ work: String, mark: Int?) -> Bool {
    var weights = [1, 1, 1, 1]
    if let mark { weights = (0..<4).map { $0 == mark ? 1 : 0 } }
    return reduced(row(territory, work, weights)).allSatisfy { $0 == 0 }
  }

  /// Whether the count of a mark in several schools together follows.
  func knows(sumOf schools: [String], _ work: String, mark: Int) -> Bool {
    let weights = (0..<4).map { $0 == mark ? 1 : 0 }
    let rows = schools.map { row($0, work, weights) }
    return reduced(rows.reduce(rows[0].map { _ in 0 }) { zip($0, $1).map(+) }).allSatisfy { $0 == 0 }
  }

  private func row(_ territory: String, _ work: String, _ weights: [Int]) -> [Int] {
    var row = Array(repeating: 0, count: column.count)
    for school in region.schools(of: territory) {
      for one in Address.works(of: work) where region.marks[school]?[one] != nil {
        for mark in 0..<4 { row[column["\(school)|\(one)|\(mark)"] ?? 0] = weights[mark] }
      }
    }
    return row
  }

  private mutating func add(_ row: [Int]) {
    let rest = reduced(row)
    guard let pivot = rest.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.power(rest[pivot], Self.prime - 2)
    basis.append(rest.map { $0 * inverse % Self.prime })
  }

  private func reduced(_ row: [Int]) -> [Int] {
    var rest = row
    for one in basis {
      guard let pivot = one.firstIndex(where: { $0 != 0 }), rest[pivot] != 0 else { continue }
      let factor = rest[pivot]
      for place in rest.indices where one[place] != 0 {
        rest[place] = ((rest[place] - factor * one[place]) % Self.prime + Self.prime) % Self.prime
      }
    }
    return rest
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
