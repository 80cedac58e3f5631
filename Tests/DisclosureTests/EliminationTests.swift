import TestSupport
import Testing

@testable import Disclosure

/// Exact elimination: what can be computed from equations.
@Suite struct EliminationTests {
  // x + y + z = a, x + y = b and y = c give z, then x: with a…c known, all three.
  @Test func `an unknown follows as soon as the equations give it, not before`() {
    var elimination = Elimination(unknowns: 3)
    elimination.take(SparseRow(Equation(0, isSumOf: [1, 2], weights: [-1, -1])))
    #expect(!elimination.determines(2))
    elimination.take(SparseRow(Equation(0, isSumOf: [1], weights: [-1])))
    #expect(elimination.determines(2) && !elimination.determines(0))
    elimination.take(SparseRow(column: 1))
    #expect((0..<3).allSatisfy(elimination.determines))
  }

  @Test func `a step changes nothing until it is taken, and an equation that follows is no step`() throws {
    var elimination = Elimination(unknowns: 2)
    let step = elimination.step(SparseRow(column: 0))
    #expect(!elimination.determines(0))
    try elimination.take(#require(step))
    #expect(elimination.determines(0))
    #expect(elimination.step(SparseRow(column: 0)) == nil)
  }

  @Test func `a column of constants is never solved for`() {
    var elimination = Elimination(unknowns: 1, constants: 1)
    var row = SparseRow()
    row.append(1, 5)
    #expect(elimination.step(row) == nil)
  }

  // 2·x = y and y known: a half of a whole number is no obstacle.
  @Test func `weights are exact`() {
    var elimination = Elimination(unknowns: 2)
    elimination.take(SparseRow(Equation(1, weight: 1, isSumOf: [0], weights: [2])))
    elimination.take(SparseRow(column: 1))
    #expect(elimination.determines(0))
  }

  @Test func `the prime field has inverses, and small whole numbers come back`() {
    for number in [1, -1, 2, 17, -1_000_000, 999_999_937] {
      let element = PrimeField.element(number)
      #expect(PrimeField.number(element) == number)
      #expect(PrimeField.product(element, PrimeField.inverse(element)) == 1)
    }
    let largest = PrimeField.prime - 1
    #expect(PrimeField.product(largest, largest) == 1)
    #expect(PrimeField.difference(0, 1) == largest)
  }

  /// Plain Gaussian elimination over fractions of another prime, on the whole matrix.
  private static func determines(_ rows: [[Int]], _ unknown: Int) -> Bool {
    let prime = 10_007
    func inverse(_ number: Int) -> Int { (1..<prime).first { number * $0 % prime == 1 } ?? 0 }
    func rank(_ rows: [[Int]]) -> Int {
      var rows = rows.map { $0.map { ($0 % prime + prime) % prime } }
      var rank = 0
      for column in rows[0].indices {
        guard let pivot = rows.indices.dropFirst(rank).first(where: { rows[$0][column] != 0 }) else { continue }
        rows.swapAt(rank, pivot)
        let scale = inverse(rows[rank][column])
        for other in rows.indices where other != rank && rows[other][column] != 0 {
          let factor = rows[other][column] * scale % prime
          for place in rows[other].indices {
            rows[other][place] = ((rows[other][place] - factor * rows[rank][place]) % prime + prime) % prime
          }
        }
        rank += 1
        if rank == rows.count { break }
      }
      return rank
    }
    let unit = rows[0].indices.map { $0 == unknown ? 1 : 0 }
    return rank(rows) == rank(rows + [unit])
  }

  @Test func `it agrees with ranks of the whole matrix on random equations`() {
    var numbers = SeededNumbers(seed: 20)
    for _ in 0..<60 {
      let unknowns = Int.random(in: 2...6, using: &numbers)
      let rows = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
        (0..<unknowns).map { _ in [0, 0, 0, 1, 1, -1].randomElement(using: &numbers) ?? 0 }
      }
      var elimination = Elimination(unknowns: unknowns)
      for row in rows {
        var sparse = SparseRow()
        for (column, entry) in row.enumerated() { sparse.append(Int32(column), PrimeField.element(entry)) }
        elimination.take(sparse)
      }
      for unknown in 0..<unknowns {
        #expect(elimination.determines(unknown) == Self.determines(rows, unknown), "\(rows), \(unknown)")
      }
    }
  }
}
