import Statistics
import Vocabulary

extension InventedRegion {
  /// A region of 300 schools in which every school has a true share of «2», its own in each year; 40 of those that autumn
  /// 2020 shows as low are in the project.
  ///
  /// - Parameters:
  ///   - effect: how much the project lowers the true share of its schools in 2022, 0…1.
  ///   - seed: of the generator.
  public static func project(effect: Double, seed: UInt64) -> InventedRegion {
    var region = InventedRegion()
    var generator = Xoshiro256(seed: seed)
    func normal(_ deviation: Double) -> Double {
      Normal(mean: 0, standardDeviation: deviation).sample(using: &generator)
    }
    func count(_ share: Double, of n: Int) -> Int {
      (0..<n).count { _ in generator.nextUniform() < min(0.95, max(0.01, share)) }
    }
    let schools = (1...300).map { number in (number: number, level: 0.2 + normal(0.12), n: 15 + number % 30) }
    var low: [Int] = []
    for school in schools {
      var signs = 0
      for subject in ["russian", "mathematics"] {
        for grade in [5, 6] {
          let two = count(school.level + normal(0.08), of: school.n)
          region.add(school.number, vpr(2020, .autumn, subject, grade), two: two, of: school.n)
          if Double(two) >= 0.3 * Double(school.n) { signs += 1 }
        }
      }
      if signs >= 2 { low.append(school.number) }
    }
    var chosen: Set<Int> = []
    while chosen.count < 40 { chosen.insert(low[Int(generator.nextUniform() * Double(low.count))]) }
    for school in schools {
      let isChosen = chosen.contains(school.number)
      if isChosen { region.participant(school.number, cohort: 2021) }
      for (year, gain) in [(2021, 0), (2022, isChosen ? effect : 0)] {
        let level = school.level + normal(0.05) - gain
        for subject in ["russian", "mathematics"] {
          region.add(school.number, oge(year, subject), two: count(level, of: school.n), of: school.n)
        }
      }
    }
    return region
  }
}
