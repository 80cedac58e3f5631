import Aggregation
import Statistics
public import Vocabulary

/// The tasks of one work with their outcomes in every school, and the sums over municipalities and the region.
///
/// Columns are tasks, matched by their description where one fits, so that a school whose file numbers tasks by position
/// and one whose file prints «11.1» meet. Cost: one pass over the outcomes of the schools, some milliseconds for 700.
public struct TaskSheet: Sendable {
  public let work: Work
  /// In the order of the work.
  public let tasks: [WorkTask]
  public let skills: [WorkSkill]
  /// Schools with outcomes, sorted by identity.
  public let schools: [SchoolID]
  /// Whether the sum over the schools may be called the region.
  public let hasRegionalMean: Bool
  public let thresholds: TaskThresholds
  let conditions: Conditions

  private let rowOfSchool: [SchoolID: Int]
  /// Row by row, a school a row.
  private let tallies: [TaskTally]
  /// Where the tasks of a school's cell stand among `tasks`, by the labels of the cell.
  private let placesOfLabels: [[String]: [Int]]
  private let region: Region
  private let municipalityOfSchool: [Municipality?]
  private let whole: [TaskTally]
  private let municipal: [Municipality: [TaskTally]]
  /// Beta prior of the failed share between schools, a task each; `nil` where schools do not differ or are too few.
  private let priors: [Beta?]
  private let maxima: [[String]: [Int]]
  /// Mark groups of the region, a task each, where a background tells them.
  private let regionalGroups: [[TaskCounts.MarkGroup]]?
  /// The variance of profiles between schools, where a background tells it.
  let regionalProfile: Double?
  /// Whether the region comes from a background.
  let isRegionGiven: Bool

  /// `nil` where no source of the work tells of its tasks.
  ///
  /// `given`: the tasks over the region, where these are not all its schools. One that does not fit the tasks as they are
  /// described here is no region to compare with.
  init?(
    _ work: Work, of region: Region, descriptions: TaskDescriptions, hasRegionalMean: Bool, minimumSchools: Int,
    thresholds: TaskThresholds, conditions: Conditions, given: RegionalFits.TaskFit? = nil
  ) {
    var schools: [SchoolID] = []
    var counts: [[TaskCounts]] = []
    for school in region.schools(of: work) {
      guard let tasks = region.cell(work, .school(school))?.tasks, !tasks.isEmpty else { continue }
      schools.append(school)
      counts.append(tasks)
    }
    guard !schools.isEmpty else { return nil }
    let known = given.map { fit in
      Dictionary(fit.labels.map { ($0.labels, $0.maxima) }, uniquingKeysWith: { first, _ in first })
    }
    let columns = TaskColumns(counts, known: known ?? [:], descriptions: descriptions)
    let given = given.flatMap { $0.sums.count == columns.tasks.count ? $0 : nil }
    let hasRegionalMean = hasRegionalMean && (known == nil || given != nil)
    let failedLevels = columns.tasks.map { thresholds.failedLevels(maximum: $0.maximum) }
    var tallies = [TaskTally](repeating: TaskTally(), count: schools.count * columns.tasks.count)
    for (row, tasks) in counts.enumerated() {
      let places = columns.places(of: tasks)
      for (task, place) in zip(tasks, places) {
        tallies[row * columns.tasks.count + place].add(TaskTally(task, failedLevels: failedLevels[place]))
      }
    }
    self.work = work
    self.region = region
    self.schools = schools
    self.hasRegionalMean = hasRegionalMean
    self.thresholds = thresholds
    self.conditions = conditions
    self.tallies = tallies
    tasks = columns.tasks
    skills = WorkSkill.all(of: columns.tasks)
    placesOfLabels = columns.placesOfLabels
    rowOfSchool = Dictionary(uniqueKeysWithValues: zip(schools, schools.indices))
    municipalityOfSchool = schools.map { region.school($0)?.municipality }
    var whole = [TaskTally](repeating: TaskTally(), count: columns.tasks.count)
    var municipal: [Municipality: [TaskTally]] = [:]
    for row in schools.indices {
      let own = tallies[(row * columns.tasks.count)..<((row + 1) * columns.tasks.count)]
      for (task, tally) in own.enumerated() { whole[task].add(tally) }
      guard let municipality = municipalityOfSchool[row] else { continue }
      var sum = municipal[municipality] ?? [TaskTally](repeating: TaskTally(), count: columns.tasks.count)
      for (task, tally) in own.enumerated() { sum[task].add(tally) }
      municipal[municipality] = sum
    }
    self.whole = given.map { $0.sums.map(TaskTally.init) } ?? whole
    self.municipal = municipal
    maxima = columns.maxima
    isRegionGiven = given != nil
    regionalProfile = given?.profile
    regionalGroups = given?.sums.map { numbers in
      (0..<4).map { TaskCounts.MarkGroup(pupils: numbers[5 + 2 * $0], points: numbers[6 + 2 * $0]) }
    }
    priors = columns.tasks.indices.map { task in
      if let given { return given.priors[task].isEmpty ? nil : Beta(a: given.priors[task][0], b: given.priors[task][1]) }
      guard hasRegionalMean, schools.count >= minimumSchools else { return nil }
      let groups = schools.indices.map { row -> Proportion in
        let tally = tallies[row * columns.tasks.count + task]
        return Proportion(Int(tally.failed), of: Int(tally.pupils))
      }
      return betaPriorByWeightedMoments(groups).value
    }
  }

  /// Municipalities with outcomes, sorted by key.
  public var municipalities: [Municipality] { municipal.keys.sorted() }

  /// The schools of a territory that have outcomes.
  public func schools(in territory: Territory) -> [SchoolID] {
    switch territory {
    case .region: schools
    case .municipality(let municipality):
      schools.indices.filter { municipalityOfSchool[$0] == municipality }.map { schools[$0] }
    case .school(let school): rowOfSchool[school] == nil ? [] : [school]
    }
  }

  /// The municipality of a school of the sheet.
  public func municipality(of school: SchoolID) -> Municipality? {
    rowOfSchool[school].flatMap { municipalityOfSchool[$0] }
  }

  /// The outcomes of a task, without the mark groups where `marks` is false; `nil` where the territory has none.
  ///
  /// - Parameters:
  ///   - task: place in `tasks`.
  ///   - territory: whose pupils.
  ///   - marks: whether the mark groups are needed; they are added up anew from the cells.
  public func result(of task: Int, in territory: Territory, marks: Bool = false) -> TaskResult? {
    guard let tally = tally(of: task, in: territory) else { return nil }
    return tally.result(maximum: tasks[task].maximum, byMark: marks ? byMark(task, territory) : TaskSheet.noGroups)
  }

  func tally(of task: Int, in territory: Territory) -> TaskTally? {
    switch territory {
    case .region: whole[task]
    case .municipality(let municipality): municipal[municipality]?[task]
    case .school(let school): rowOfSchool[school].map { tallies[$0 * tasks.count + task] }
    }
  }

  private static let noGroups = [TaskCounts.MarkGroup](repeating: .init(pupils: 0, points: 0), count: 4)

  private func byMark(_ task: Int, _ territory: Territory) -> [TaskCounts.MarkGroup] {
    if case .region = territory, let regionalGroups { return regionalGroups[task] }
    var groups = Self.noGroups
    for school in schools(in: territory) {
      guard let counts = region.cell(work, .school(school))?.tasks, let places = placesOfLabels[counts.map(\.label)],
        let place = places.firstIndex(of: task)
      else { continue }
      for (mark, group) in counts[place].byMark.enumerated() {
        groups[mark].pupils += group.pupils
        groups[mark].points += group.points
      }
    }
    return groups
  }

  /// How sure it is that in the school a larger share of pupils fails the task than in the region (or, `below` false,
  /// a smaller one); `nil` where there is no regional mean to compare with.
  public func word(of task: Int, in school: SchoolID, below: Bool = true, scale: EvidenceScale) -> EvidenceWord? {
    guard let prior = priors[task], let own = tally(of: task, in: .school(school)), own.pupils > 0,
      whole[task].pupils > 0
    else { return nil }
    let regional = Double(whole[task].failed) / Double(whole[task].pupils)
    let posterior = prior.updated(with: Proportion(Int(own.failed), of: Int(own.pupils)))
    let above = posterior.upperTail(at: regional)
    return EvidenceWord(probability: below ? above : 1 - above, participants: Int(own.pupils), scale: scale)
  }

  /// What a municipal run needs of the region.
  ///
  /// `profile`: the variance of profiles between schools.
  func fit(profile: Double?) -> RegionalFits.TaskFit {
    var groups = [[TaskCounts.MarkGroup]](repeating: Self.noGroups, count: tasks.count)
    for school in schools {
      guard let counts = region.cell(work, .school(school))?.tasks, let places = placesOfLabels[counts.map(\.label)]
      else { continue }
      for (count, place) in zip(counts, places) {
        for (mark, group) in count.byMark.enumerated() {
          groups[place][mark].pupils += group.pupils
          groups[place][mark].points += group.points
        }
      }
    }
    return RegionalFits.TaskFit(
      work: work,
      labels: maxima.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { .init(labels: $0.key, maxima: $0.value) },
      sums: zip(whole, groups).map { tally, groups in tally.numbers + groups.flatMap { [$0.pupils, $0.points] } },
      priors: priors.map { $0.map { [$0.a, $0.b] } ?? [] }, profile: profile)
  }
}
