public import Vocabulary

/// One task in a territory beside the wider ones: a row of the methodist's sheet.
public struct TaskLine: Hashable, Sendable {
  /// Place of the task in the sheet.
  public let place: Int
  public let task: WorkTask
  /// The territory itself, with mark groups.
  public let own: TaskResult
  /// The municipality of a school; `nil` for wider territories, and where the school has none.
  public let municipality: TaskResult?
  /// `nil` for the region itself and for a work without a regional mean.
  public let region: TaskResult?
  /// Whether the completion suffices for the level; a task without a level or without participants has none.
  public let zone: TaskZone?

  /// Completion minus that of the region.
  public var difference: Double? {
    guard let own = own.completion, let region = region?.completion else { return nil }
    return own.value - region.value
  }
}

extension TaskSheet {
  /// The tasks of a territory, those that most pupils failed first, then in the order of the work.
  public func lines(in territory: Territory) -> [TaskLine] {
    tasks.indices.compactMap { line(of: $0, in: territory) }
      .sorted { ($1.own.failed, $0.place) < ($0.own.failed, $1.place) }
  }

  /// One task of a territory; `nil` where nobody there has an outcome of it.
  public func line(of place: Int, in territory: Territory) -> TaskLine? {
    guard let own = result(of: place, in: territory, marks: true), own.pupils + own.notTaught > 0 else { return nil }
    var around: Municipality?
    if case .school(let school) = territory { around = municipality(of: school) }
    return TaskLine(
      place: place, task: tasks[place], own: own,
      municipality: around.flatMap { result(of: place, in: .municipality($0)) },
      region: territory == .region || !hasRegionalMean ? nil : result(of: place, in: .region),
      zone: zone(of: place, own))
  }

  /// The zone of a completion; `nil` without a level or without participants.
  public func zone(of place: Int, _ result: TaskResult) -> TaskZone? {
    guard let level = tasks[place].level, let completion = result.completion else { return nil }
    return TaskZone(completion: completion.value, level: level, thresholds: thresholds)
  }
}

/// A school at one task.
public struct SchoolAtTask: Hashable, Sendable {
  public let school: SchoolID
  public let result: TaskResult
}

extension TaskSheet {
  /// Schools of a territory where most pupils failed the task, those with most failed pupils first; only with enough
  /// participants to speak of most.
  public func schoolsWhereMostFailed(_ place: Int, in territory: Territory) -> [SchoolAtTask] {
    schools(in: territory).compactMap { school in
      guard let result = result(of: place, in: .school(school)), result.pupils >= conditions.minimumParticipants,
        result.failed * 2 > result.pupils
      else { return nil }
      return SchoolAtTask(school: school, result: result)
    }.sorted { ($1.result.failed, $0.school) < ($0.result.failed, $1.school) }
  }

  /// «У кого посмотреть»: schools of a territory that do the task better than the region with some certainty, the best
  /// first. Works with signs of bias are left out, and so are small ones.
  public func examples(
    _ place: Int, in territory: Territory, scale: EvidenceScale, isMarked: (SchoolID) -> Bool
  ) -> [SchoolAtTask] {
    guard hasRegionalMean, let regional = result(of: place, in: .region)?.completion else { return [] }
    let better = schools(in: territory).compactMap { school -> SchoolAtTask? in
      guard let result = result(of: place, in: .school(school)), result.pupils >= thresholds.learnMinimum,
        let completion = result.completion, completion.value >= regional.value + thresholds.practicalLevel,
        !isMarked(school), let word = word(of: place, in: school, below: false, scale: scale), word >= .likely
      else { return nil }
      return SchoolAtTask(school: school, result: result)
    }
    func completion(_ one: SchoolAtTask) -> Double { one.result.completion?.value ?? 0 }
    return Array(
      better.sorted { (completion($1), $0.school) < (completion($0), $1.school) }.prefix(thresholds.exampleSchools))
  }
}
