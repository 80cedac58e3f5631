import Testing

@testable import Disclosure

/// Ranges of unknowns, and the bands in which shares are shown.
@Suite struct BoundsTests {
  private func bounds(_ totals: [(parts: [Int], total: Double)], unknowns: Int) -> Bounds {
    Bounds(
      isWhole: Array(repeating: true, count: unknowns),
      lines: totals.map { line in
        Bounds.Line(unknowns: line.parts, coefficients: line.parts.map { _ in 1 }, total: line.total)
      })
  }

  // x + y = 2, y + z = 9: x is 0…2, so y is 0…2 and z is 7…9.
  @Test func `nothing is negative, so a small sum bounds its parts and these the next`() {
    var bounds = bounds([([0, 1], 2), ([1, 2], 9)], unknowns: 3)
    let isTaken = bounds.take([(1, 0...100)]) { _, _ in false }
    #expect(isTaken)
    #expect([bounds.low[0], bounds.high[0]] == [0, 2])
    #expect([bounds.low[2], bounds.high[2]] == [7, 9])
    #expect(bounds.choices(2) == 3)
  }

  @Test func `what would bound a secret too closely is taken back as a whole`() {
    var bounds = bounds([([0, 1], 5), ([1, 2], 5)], unknowns: 3)
    let isTaken = bounds.take([(0, 4...4)]) { unknown, choices in unknown == 2 && choices < 3 }
    #expect(!isTaken)
    #expect(bounds.high == [.infinity, .infinity, .infinity])
    // x is 2…3, so y is 2…3 and z as well: two counts, fewer than three; with x in 0…5 there are six.
    #expect(!bounds.take([(0, 2...3)]) { unknown, choices in unknown == 2 && choices < 3 })
    #expect(bounds.take([(0, 0...5)]) { unknown, choices in unknown == 2 && choices < 3 })
  }

  @Test func `a line with two open ends on each side tells nothing`() {
    var bounds = Bounds(
      isWhole: [true, true], lines: [.init(unknowns: [0, 1], coefficients: [1, -1], total: 0)])
    #expect(bounds.take([(0, 3...7)]) { _, _ in false })
    #expect([bounds.low[1], bounds.high[1]] == [3, 7])
  }

  // Ten pupils: fifths hold two counts each, quarters 3, 2, 3, 3, thirds 4, 3, 4. Nineteen: fifths hold 4, 4, 4, 4, 4.
  @Test(arguments: [
    "0 of 10: 0–33", "4 of 10: 33–67", "10 of 10: 67–100", "0 of 12: 0–25", "12 of 12: 75–100", "0 of 19: 0–20",
    "19 of 19: 80–100", "3 of 15: 20–40", "12 of 15: 80–100", "0 of 60: 0–5", "59 of 60: 95–100",
  ])
  func `a band holds at least three counts`(line: String) throws {
    let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
    let band = try #require(Band(of: Double(numbers[0]), in: numbers[1], choices: 3, narrowest: 0.05))
    #expect(Int((band.range.lowerBound * 100).rounded()) == numbers[2])
    #expect(Int((band.range.upperBound * 100).rounded()) == numbers[3])
  }

  @Test func `nobody looks like one and two, and everybody like all but one and all but two`() throws {
    for n in 10..<100 {
      let none = try #require(Band(of: 0, in: n, choices: 3, narrowest: 0.05))
      let all = try #require(Band(of: Double(n), in: n, choices: 3, narrowest: 0.05))
      #expect(Band(of: 2, in: n, choices: 3, narrowest: 0.05) == none, "\(n)")
      #expect(Band(of: Double(n - 2), in: n, choices: 3, narrowest: 0.05) == all, "\(n)")
    }
  }

  @Test func `halves that hold too few counts are no band`() {
    #expect(Band(of: 1, in: 4, choices: 3, narrowest: 0.05) == nil)
  }
}
