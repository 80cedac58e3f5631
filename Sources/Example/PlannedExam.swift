import Reference
import Vocabulary

/// An exam of ОГЭ or ЕГЭ of the example: what it is called in protocols, its tasks, who takes it and how it comes out.
struct PlannedExam {
  /// As the title of its protocol has it: «12 - Обществознание».
  let heading: String
  /// As protocols write it: `2022.06.15`.
  let date: String
  let work: Work
  let maximum: Int
  let scale: MarkScale?
  /// Largest points of the extended tasks; before them stand short ones of one point and two of two points.
  let extended: [Int]
  /// Share of the pupils of the grade who take it.
  let takers: Double
  /// Shift of the results, in standard deviations of a pupil.
  let ease: Double

  init(
    _ book: ReferenceBook, _ assessment: Assessment, _ heading: String, _ date: String, _ subject: String,
    extended: [Int],
    takers: Double = 1, ease: Double = 0
  ) {
    let year = Int(date.prefix(4)) ?? 0
    let campaign = Campaign(assessment, year, .main)
    let work = Work(
      procedure: Procedure(campaign: campaign, subject: Subject(subject), programmeGrade: assessment == .ege ? 11 : 9))
    let scale = book.scales.scale(for: work)
    guard let maximum = scale?.maximum ?? book.scales.minima.minimum(for: work.procedure)?.maximumPrimary else {
      preconditionFailure("no maximum for \(subject) \(year)")
    }
    precondition(extended.reduce(4, +) < maximum, "the tasks fit the maximum")
    self.heading = heading
    self.date = date
    self.work = work
    self.maximum = maximum
    self.scale = scale
    self.extended = extended
    self.takers = takers
    self.ease = ease
  }

  var year: Int { work.procedure.campaign.year }
  var isBase: Bool { work.procedure.subject == .mathematicsBase }

  /// The cohort by its grade in the school year 2020/21, as in the works of ВПР: the same pupils have the same number.
  var cohort: Int { work.procedure.programmeGrade + 2021 - year }

  /// Label of the random streams of the exam.
  var number: Int {
    work.procedure.subject.code.utf8.reduce(year * 31 + work.procedure.programmeGrade) {
      ($0 * 31 + Int($1)) % 1_000_003
    }
  }
}

/// A row of a protocol, cell by cell as it is written.
struct ExamRecord {
  let school: InventedSchool
  let letter: String
  /// «Участник-0001»: nobody is called so.
  let surname: String
  let series: String
  let number: String
  var category = ""
  var short: String
  let extended: String
  let primary: Int
  /// The test score or the mark.
  var result: String
}

extension PlannedExam {
  /// The rows of all schools, in the order of the list of schools.
  func records(_ map: SchoolMap, seed: UInt64) -> [ExamRecord] {
    let isUpper = work.procedure.programmeGrade == 11
    var records: [ExamRecord] = []
    for school in map.schools where isUpper ? school.isComplete && school.ownPrefix != "ksh" : school.ownPrefix != "spo"
    {
      var pupils = PupilTraits.cohort(cohort, of: school, seed: seed)
      if isUpper { pupils = Array(pupils.prefix(max(2, pupils.count * 9 / 20))) }
      for (place, pupil) in pupils.enumerated() {
        var choice = RandomStream(seed, 21, number, school.number, place)
        guard choice.happens(takers) else { continue }
        records.append(record(of: pupil, place, in: school, seed: seed))
      }
    }
    return records
  }

  private func record(of pupil: PupilTraits, _ place: Int, in school: InventedSchool, seed: UInt64) -> ExamRecord {
    var random = RandomStream(seed, 22, number, school.number, place)
    let lift = 0.5 * pupil.ability + ease + 0.25 * random.normal()
    // An S-shaped curve made of a square root, so that no machine differs.
    let chance = 0.5 + 0.5 * lift / (1 + lift * lift).squareRoot()
    var points = 0
    func got(_ maximum: Int) -> Int {
      let count = (0..<maximum).count { _ in random.happens(chance) }
      points += count
      return count
    }
    let single = maximum - 4 - extended.reduce(0, +)
    var short = (0..<single).map { _ in got(1) == 1 ? "+" : "-" }.joined()
    for _ in 0..<2 { short += ["-", "1", "2"][got(2)] }
    let long = extended.map { "\(got($0))(\($0))" }.joined()
    let letter = pupil.letter
    return ExamRecord(
      school: school, letter: letter, surname: "Участник-" + padded(school.number * 200 + place, 5),
      series: "99" + padded(cohort, 2), number: padded(100_000 + school.number * 200 + place, 6), short: short,
      extended: long,
      primary: points, result: result(points))
  }

  /// The mark by the scale, or the primary score brought to 100.
  func result(_ points: Int) -> String {
    if let scale, work.procedure.campaign.assessment == .oge || isBase {
      return scale.mark(of: points).map { String($0.rawValue) } ?? "2"
    }
    return String(points * 100 / maximum)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PupilTraits {
  /// The letter of the class as protocols write it; none where a school has one class.
  fileprivate var letter: String { classLetter.count == 1 ? classLetter.uppercased() : "" }
}
