import Statistics
import Vocabulary

/// Дополнительный признак «профиль выполнения заданий»: easy tasks done worse than in the region and hard ones better.
///
/// The answers of single pupils are not kept, so this is no count of Guttman errors, but its trace in the sums: the third of
/// the tasks that the region does best against the third that it does worst. A strong school is better at both, a weak
/// one worse at both; the sign needs the two to point apart.
public struct TaskProfile: Hashable, Sendable {
  /// Mean completion of the easy third minus that of the region.
  public let easy: Double
  /// Mean completion of the hard third minus that of the region.
  public let hard: Double
  public let easyTasks: [String]
  public let hardTasks: [String]
  /// `hard − easy` in standard errors that hold the differences between schools.
  public let z: Double
  public let participants: Int

  public static let definition = IndicatorDefinition(
    id: "task-profile", title: "Признак «лёгкие задания хуже региона, трудные лучше»",
    columnTitle: "Профиль выполнения", measure: .shareDifference,
    question: "Выполнены ли лёгкие задания хуже, чем в регионе, а трудные – лучше?",
    formula:
      "задания работы упорядочены по выполнению в регионе; лёгкие – первая треть, трудные – последняя; признак – среднее "
      + "выполнение лёгких ниже регионального, а трудных выше не менее чем на 3 п. п., и разность между ними лежит дальше "
      + "порога с учётом различий между школами (аддитивная модель воронки)",
    assumptions:
      "Ответы отдельных учащихся не хранятся, поэтому это не ошибки Гуттмана, а их след в сумме по школе. Такой профиль дают и "
      + "иной порядок изучения тем, и подсказка; признак не говорит, что именно. При числе участников менее 20 и менее чем "
      + "шести заданиях не рассчитывается.",
    source: "отбор школ ФИОКО 2018 года по открытым сообщениям (ricoko.ru); D. J. Spiegelhalter, 2005")

  /// Fewer tasks have no thirds to compare.
  private static let fewestTasks = 6

  /// The schools of the work that show the sign.
  ///
  /// `between`: the variance of profiles between schools; `nil` where none can be told.
  static func all(
    _ sheet: TaskSheet, thresholds: ObjectivityThresholds
  ) -> (between: Double?, found: [(school: SchoolID, sign: TaskProfile)]) {
    let completion = sheet.tasks.indices.map { place in
      sheet.tally(of: place, in: .region).flatMap { sheet.share(of: place, $0) }
    }
    let byDifficulty = completion.indices.filter { completion[$0] != nil }.sorted {
      (completion[$1] ?? 0, $0) < (completion[$0] ?? 0, $1)
    }
    guard byDifficulty.count >= fewestTasks else { return (nil, []) }
    let easy = Array(byDifficulty.prefix(byDifficulty.count / 3))
    let hard = Array(byDifficulty.suffix(byDifficulty.count / 3))
    func block(_ tasks: [Int], _ school: SchoolID) -> Block? {
      Block(tasks, school, sheet, region: completion.map { $0 ?? 0 }, minimum: thresholds.approximate)
    }
    let measured = sheet.schools.compactMap { school -> (school: SchoolID, easy: Block, hard: Block)? in
      guard let easy = block(easy, school), let hard = block(hard, school) else { return nil }
      return (school, easy, hard)
    }
    let errors = measured.map { ($0.easy.variance + $0.hard.variance).squareRoot() }
    let contrasts = measured.map { $0.hard.difference - $0.easy.difference }
    let between = sheet.isRegionGiven ? sheet.regionalProfile : Self.between(contrasts, errors)
    guard !errors.contains(0), let between else { return (nil, []) }
    let scatter = Overdispersion(tauSquared: between)
    let limit = Normal.standard.upperQuantile(thresholds.chance)
    let found = measured.indices.compactMap { index -> (school: SchoolID, sign: TaskProfile)? in
      let (school, low, high) = measured[index]
      let z = scatter.adjustedZ(difference: contrasts[index], standardError: errors[index])
      guard low.difference <= -thresholds.practicalLevel, high.difference >= thresholds.practicalLevel, z > limit else {
        return nil
      }
      return (
        school,
        TaskProfile(
          easy: low.difference, hard: high.difference, easyTasks: easy.sorted().map { sheet.tasks[$0].number },
          hardTasks: hard.sorted().map { sheet.tasks[$0].number }, z: z, participants: low.pupils)
      )
    }
    return (between, found)
  }

  private static func between(_ contrasts: [Double], _ errors: [Double]) -> Double? {
    guard !errors.contains(0) else { return nil }
    return overdispersion(
      zScores: zip(contrasts, errors).map { $0 / $1 }, standardErrors: errors, winsorising: 0.1
    ).value?.tauSquared
  }

  /// Some tasks in one school against the region.
  private struct Block {
    let difference: Double
    /// Variance of the mean completion, were the tasks independent; p(1 − p) bounds that of a task of several points.
    let variance: Double
    let pupils: Int

    init?(_ tasks: [Int], _ school: SchoolID, _ sheet: TaskSheet, region: [Double], minimum: Int) {
      var (difference, variance) = (0.0, 0.0)
      var pupils = Int.max
      for task in tasks {
        guard let tally = sheet.tally(of: task, in: .school(school)), Int(tally.pupils) >= minimum,
          let own = sheet.share(of: task, tally)
        else { return nil }
        pupils = min(pupils, Int(tally.pupils))
        difference += own - region[task]
        // The regional share, so that a task that everybody solved is not taken for certain.
        variance += region[task] * (1 - region[task]) / Double(tally.pupils)
      }
      let count = Double(tasks.count)
      self.difference = difference / count
      self.variance = variance / (count * count)
      self.pupils = pupils
    }
  }
}

extension TaskSheet {
  /// Completion of a task; `nil` without participants.
  func share(of place: Int, _ tally: TaskTally) -> Double? {
    tally.pupils == 0 || tasks[place].maximum == 0
      ? nil : Double(tally.points) / (Double(tally.pupils) * Double(tasks[place].maximum))
  }
}
