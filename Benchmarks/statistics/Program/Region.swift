import Statistics

/// A simulated region: seven hundred schools, one work, marks 2 to 5; the same on every machine.
struct Region {
  let marks: [[Int]]
  /// Pupils with mark 2 of each school.
  let low: [Proportion]
  /// Three years of each school: pupils with mark 2 and pupils.
  let years: [(successes: [Int], trials: [Int])]

  init(schools: Int, seed: UInt64 = 2021) {
    var generator = Xoshiro256(seed: seed)
    var marks: [[Int]] = []
    var years: [(successes: [Int], trials: [Int])] = []
    for _ in 0..<schools {
      let level = 0.5 * Normal.standard.sample(using: &generator)
      let pupils = 1 + Int(64 * generator.nextUniform())
      let works = (0..<3).map { _ in Region.work(level: level, pupils: pupils, using: &generator) }
      marks.append(works[0])
      years.append((works.map { $0[0] }, works.map { $0.reduce(0, +) }))
    }
    self.marks = marks
    self.years = years
    low = marks.map { Proportion($0[0], of: $0.reduce(0, +)) }
  }

  private static func work(level: Double, pupils: Int, using generator: inout Xoshiro256) -> [Int] {
    var counts = [0, 0, 0, 0]
    for _ in 0..<pupils {
      let pupil = level + Normal.standard.sample(using: &generator)
      counts[[-1, 0.1, 1.1].count { $0 < pupil }] += 1
    }
    return counts
  }
}
