/// What a pupil brings to every work: the same pupil of the same school and cohort has the same traits in every year.
struct PupilTraits {
  /// Ability in standard deviations, with the school's level and the cohort's effect.
  let ability: Double
  let isBoy: Bool
  let classLetter: String

  /// All pupils of a cohort in a school.
  static func cohort(_ cohort: Int, of school: InventedSchool, seed: UInt64) -> [PupilTraits] {
    var group = RandomStream(seed, 3, school.number, cohort)
    let size = max(1, Int((Double(school.size) * (0.82 + 0.36 * group.share())).rounded()))
    let effect = 0.25 * group.normal()
    let letters = letters(size, style: school.number)
    return (0..<size).map { pupil in
      var random = RandomStream(seed, 4, school.number, cohort, pupil)
      return PupilTraits(
        ability: school.level + effect + 0.85 * random.normal(), isBoy: random.happens(0.51),
        classLetter: letters[pupil * letters.count / size])
    }
  }

  /// Letters of the parallel classes; schools write them each in their own way.
  private static func letters(_ size: Int, style: Int) -> [String] {
    if size <= 28 { return [["нет", "НЕТ", "а", "А", "нет "][style % 5]] }
    let count = (size + 24) / 25
    let capital = ["А", "Б", "В", "Г", "Д"].prefix(count)
    return style.isMultiple(of: 3) ? capital.map { $0.lowercased() } : Array(capital)
  }
}
