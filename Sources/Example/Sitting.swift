/// The pupils of one school at one work, before the difficulty of the work is set.
struct Sitting {
  let school: InventedSchool
  private let pupils: [Pupil]

  private struct Pupil {
    let traits: PupilTraits
    let isAbsent: Bool
    /// Ability in the subject without what lifts results above it.
    let ability: Double
    /// For every step of every task, the shift of the work at which the pupil reaches it: needs[task][step - 1].
    let needs: [[Double]]
  }

  init(school: InventedSchool, planned: PlannedWork, seed: UInt64) {
    self.school = school
    var ofSchool = RandomStream(seed, 6, school.number, planned.subjectNumber)
    var ofWork = RandomStream(seed, 7, school.number, planned.number)
    let lift = 0.2 * ofSchool.normal() + 0.12 * ofWork.normal() + Sitting.growth(of: school, step: planned.step)
    let absence = Sitting.absence(of: school, year: planned.year, &ofWork)
    let difficulties = Sitting.difficulties(of: planned, seed: seed)
    var cohort = PupilTraits.cohort(planned.cohort, of: school, seed: seed)
    if planned.grade == 11 { cohort = Array(cohort.prefix(max(2, cohort.count * 9 / 20))) }
    pupils = cohort.enumerated().map { number, traits in
      var random = RandomStream(seed, 8, school.number, planned.number, number)
      let isAbsent = random.happens(absence)
      let ability = traits.ability + lift + 0.4 * random.normal()
      let shown = ability + (school.character == .inflated ? 1.3 : 0)
      let needs = zip(planned.tasks, difficulties).map { task, difficulty in
        let luck = Sitting.luck(random.share())
        return (0..<task.maximum).map { difficulty + 1.1 * Double($0) + luck - shown }
      }
      return Pupil(traits: traits, isAbsent: isAbsent && number > 0, ability: ability, needs: needs)
    }
  }

  /// The shifts at which the writers reach so many points.
  func needs(ofStep points: Int) -> [Double] {
    pupils.filter { !$0.isAbsent }.map { $0.needs.joined().sorted()[points - 1] }
  }

  /// The rows of the school under a shift.
  func records(shift: Double, planned: PlannedWork, seed: UInt64) -> SchoolRecords {
    let untaught = Sitting.untaughtTask(of: school, planned: planned, seed: seed)
    let records = pupils.enumerated().map { number, pupil in
      var random = RandomStream(seed, 9, school.number, planned.number, number)
      if pupil.isAbsent {
        return PupilRecord(
          number: number + 1, journal: "", sex: "", classLetter: "", variant: "отсутствовал", answers: [], total: nil)
      }
      var points = pupil.needs.map { steps in steps.reduce(0) { $0 + ($1 < shift ? 1 : 0) } }
      if let untaught { points[untaught] = 0 }
      Marker(planned: planned, isGenerous: school.character == .inflated, untaught: untaught).lift(&points, &random)
      let answers = points.enumerated().map { task, count in
        if task == untaught { return "не пройд." }
        return count == 0 && random.happens(0.3) ? "X" : String(count)
      }
      return PupilRecord(
        number: number + 1, journal: Sitting.journal(pupil.ability, &random), sex: pupil.traits.isBoy ? "м" : "ж",
        classLetter: pupil.traits.classLetter, variant: String(1 + number % 2), answers: answers,
        total: points.reduce(0, +))
    }
    return SchoolRecords(school: school, pupils: records)
  }

  private static func growth(of school: InventedSchool, step: Int) -> Double {
    school.character == .improving ? 0.5 * Double(step) : 0
  }

  /// Share of the absent; one school in ten misses much of a work.
  private static func absence(of school: InventedSchool, year: Int, _ random: inout RandomStream) -> Double {
    let usual = (year == 2020 ? 0.12 : 0.085) * (0.6 + 0.8 * random.share())
    return school.number % 17 == 9 ? usual + 0.18 : usual
  }

  /// The tasks grow harder to the end of the work, unevenly.
  private static func difficulties(of planned: PlannedWork, seed: UInt64) -> [Double] {
    var random = RandomStream(seed, 10, planned.number)
    let count = Double(max(planned.tasks.count - 1, 1))
    return planned.tasks.indices.map { Double($0) / count * 2.4 - 1.2 + 0.95 * random.normal() }
  }

  /// The luck that a task needs: the inverse of an S-shaped curve made of a square root, so that no machine differs.
  private static func luck(_ share: Double) -> Double {
    let centred = 2 * share - 1
    return 1.65 * centred / (1 - centred * centred).squareRoot()
  }

  /// A topic that the school has not taught yet; two schools a work.
  private static func untaughtTask(of school: InventedSchool, planned: PlannedWork, seed: UInt64) -> Int? {
    guard planned.year != 2020, planned.grade >= 5, (school.number + planned.grade) % 23 == 4 else { return nil }
    return planned.tasks.count - 2
  }

  /// The mark of the last term: teachers see the ability, not the work; few give «2».
  private static func journal(_ ability: Double, _ random: inout RandomStream) -> String {
    let seen = ability + 0.45 * random.normal()
    if seen < -2.9 { return "2" }
    if seen < -0.05 { return "3" }
    return seen < 1.25 ? "4" : "5"
  }
}
