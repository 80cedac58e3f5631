import Aggregation
public import Reference
import Statistics
public import Vocabulary

/// «Индекс условий работы школы (по федеральной контекстной форме)»: how favourable the conditions are under which a school
/// works, and the space in which similar schools are found.
///
/// Each condition is standardised over the ordinary schools of the region and turned so that more is more favourable; the
/// index is their mean, or their first principal component by parameter. A school with a missing condition has no index:
/// nothing is filled in. With the groups of a social passport it may be called ИСБШ.
public struct ConditionIndex: Sendable {
  /// A condition that the index uses.
  public struct Part: Hashable, Sendable {
    public let condition: Condition
    /// Share of the index, of the standardised and turned condition.
    public let weight: Double
    /// Ordinary schools that answered.
    public let answered: Int
    /// Mean over the region, in units of the condition.
    public let mean: Double
    /// Standard deviation over the region.
    public let deviation: Double
  }

  /// Why a condition is not in the index.
  public enum Reason: Hashable, Sendable {
    /// Too few schools answered.
    case fewAnswers(answered: Int, of: Int)
    /// All schools are alike.
    case noVariation
  }

  /// A condition that the index does not use.
  public struct LeftOut: Hashable, Sendable {
    public let condition: Condition
    public let reason: Reason
  }

  /// How the parts are weighted.
  public enum Weights: Hashable, Sendable {
    case equal
    /// With the share of the variance that the component carries.
    case principalComponent(explained: Double)
  }

  /// Why a school has no index.
  public enum Gap: Hashable, Sendable {
    /// No form and no passport names the school.
    case noForm
    /// Conditions that no form tells.
    case missing([Condition])
    /// Its results are not compared with those of ordinary schools.
    case special([SchoolConditions.SpecialKind])
  }

  /// In the order of `Condition.all`.
  public let parts: [Part]
  public let leftOut: [LeftOut]
  public let weights: Weights
  /// Ordinary schools with a form or a passport.
  public let ordinarySchools: Int
  /// Schools with an index, in the order of the region's schools.
  public let schools: [SchoolID]
  /// The index of each of `schools`: mean 0; in standard deviations of a condition for equal weights.
  public let values: [Double]
  /// Standardised and turned conditions of each of `schools`, in the order of `parts`.
  let positions: [[Double]]
  /// The index over the schools of the region, sorted.
  let regionalValues: [Double]
  private let priors: [Condition: Beta]
  private let places: [SchoolID: Int]
  private let conditions: [SchoolID: WorkingConditions]

  /// Whether a social passport is in it, so that it may be called ИСБШ.
  public var isSocial: Bool { parts.contains { $0.condition.isSocial } }

  /// What it is called, in Russian.
  public var title: String {
    isSocial
      ? "индекс социального благополучия школы (ИСБШ)"
      : "индекс условий работы школы (по федеральной контекстной форме)"
  }

  /// The schools of a municipality in the index that was fitted to its region; `nil` where a newer program used a
  /// condition that this one does not know.
  init?(_ known: [WorkingConditions], fit: RegionalFits.ConditionFit, methodology: Methodology) {
    let all = Dictionary(uniqueKeysWithValues: Condition.all.map { ($0.id, $0) })
    guard fit.parts.allSatisfy({ all[$0.id] != nil }) else { return nil }
    parts = fit.parts.compactMap { part in
      all[part.id].map {
        Part(
          condition: $0, weight: part.weight, answered: part.answered, mean: part.mean, deviation: part.deviation)
      }
    }
    leftOut = fit.leftOut.compactMap { one in
      all[one.id].map {
        LeftOut(
          condition: $0,
          reason: one.answered.map { .fewAnswers(answered: $0, of: fit.ordinarySchools) } ?? .noVariation)
      }
    }
    weights = fit.explained.map { .principalComponent(explained: $0) } ?? .equal
    ordinarySchools = fit.ordinarySchools
    var priors: [Condition: Beta] = [:]
    for part in fit.parts {
      if let condition = all[part.id], let prior = part.prior { priors[condition] = Beta(a: prior[0], b: prior[1]) }
    }
    self.priors = priors
    let columns = parts.map { Column(condition: $0.condition, prior: priors[$0.condition]) }
    (schools, positions) = Self.placed(known.filter(\.specialKinds.isEmpty), columns, parts, methodology)
    let shares = parts.map(\.weight)
    values = positions.map { Self.index($0, shares) }
    regionalValues = fit.values
    places = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, $0) })
    conditions = Dictionary(uniqueKeysWithValues: known.map { ($0.school, $0) })
  }

  /// What a municipal run needs to place its own schools.
  var fit: RegionalFits.ConditionFit {
    RegionalFits.ConditionFit(
      parts: parts.map {
        .init(
          id: $0.condition.id, weight: $0.weight, answered: $0.answered, mean: $0.mean, deviation: $0.deviation,
          prior: priors[$0.condition].map { [$0.a, $0.b] })
      },
      leftOut: leftOut.map {
        if case .fewAnswers(let answered, _) = $0.reason { return .init(id: $0.condition.id, answered: answered) }
        return .init(id: $0.condition.id, answered: nil)
      },
      explained: { if case .principalComponent(let explained) = weights { explained } else { nil } }(),
      ordinarySchools: ordinarySchools, values: regionalValues)
  }

  /// `nil` with fewer schools than have `neighbours-minimum` others, or without any condition to use.
  public init?(_ known: [WorkingConditions], methodology: Methodology) {
    let ordinary = known.filter(\.specialKinds.isEmpty)
    let least = methodology.number(.contextAnswerShare) * Double(ordinary.count)
    var columns: [Column] = []
    var parts: [Part] = []
    var leftOut: [LeftOut] = []
    for condition in Condition.all {
      let column = Column(condition, among: ordinary)
      let answers = ordinary.compactMap(column.value)
      if answers.isEmpty, condition.isSocial { continue }
      guard Double(answers.count) >= least, answers.count > 1 else {
        leftOut.append(
          LeftOut(condition: condition, reason: .fewAnswers(answered: answers.count, of: ordinary.count)))
        continue
      }
      guard let centre = mean(answers).value, let spread = variance(answers).value, spread > 0 else {
        leftOut.append(LeftOut(condition: condition, reason: .noVariation))
        continue
      }
      columns.append(column)
      parts.append(
        Part(condition: condition, weight: 1, answered: answers.count, mean: centre, deviation: spread.squareRoot()))
    }
    guard !parts.isEmpty else { return nil }
    let (schools, positions) = Self.placed(ordinary, columns, parts, methodology)
    guard schools.count > methodology.integer(.neighboursMinimum) else { return nil }
    var weights = Weights.equal
    var shares = parts.map { _ in 1 / Double(parts.count) }
    if methodology.flag(.contextIndexComponent), let first = firstPrincipalComponent(positions).value {
      weights = .principalComponent(explained: first.explainedShare)
      // The sign is fixed by the sum: more favourable conditions give a larger index.
      let turned = first.loadings.reduce(0, +) < 0 ? first.loadings.map { -$0 } : first.loadings
      shares = turned
    }
    self.parts = zip(parts, shares).map {
      Part(condition: $0.condition, weight: $1, answered: $0.answered, mean: $0.mean, deviation: $0.deviation)
    }
    self.leftOut = leftOut
    self.weights = weights
    ordinarySchools = ordinary.count
    self.schools = schools
    self.positions = positions
    values = positions.map { Self.index($0, shares) }
    regionalValues = values.sorted()
    var priors: [Condition: Beta] = [:]
    for column in columns { priors[column.condition] = column.prior }
    self.priors = priors
    places = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, $0) })
    conditions = Dictionary(uniqueKeysWithValues: known.map { ($0.school, $0) })
  }

  /// The value of a condition; a share of few pupils is drawn to that of the region, as one pupil would decide it.
  private struct Column {
    let condition: Condition
    let prior: Beta?

    init(condition: Condition, prior: Beta?) {
      self.condition = condition
      self.prior = prior
    }

    init(_ condition: Condition, among schools: [WorkingConditions]) {
      self.condition = condition
      prior =
        betaPriorByWeightedMoments(
          schools.compactMap { $0.counted(condition) }.map { Proportion($0.count, of: $0.of) }
        ).value
    }

    func value(_ school: WorkingConditions) -> Double? {
      guard let prior else { return school.value(of: condition) }
      return school.counted(condition).map { prior.updated(with: Proportion($0.count, of: $0.of)).mean }
    }
  }

  /// The schools with all conditions, and where they stand.
  private static func placed(
    _ ordinary: [WorkingConditions], _ columns: [Column], _ parts: [Part], _ methodology: Methodology
  ) -> (schools: [SchoolID], positions: [[Double]]) {
    // A condition of very few schools would otherwise be farther from the mean than all others together.
    let limit = methodology.number(.contextDeviationLimit)
    var schools: [SchoolID] = []
    var positions: [[Double]] = []
    for school in ordinary {
      let values = columns.compactMap { $0.value(school) }
      guard values.count == columns.count else { continue }
      schools.append(school.school)
      positions.append(
        zip(values, parts).map {
          min(limit, max(-limit, ($0 - $1.mean) / $1.deviation)) * ($1.condition.isFavourable ? 1 : -1)
        })
    }
    return (schools, positions)
  }

  private static func index(_ position: [Double], _ shares: [Double]) -> Double {
    zip(position, shares).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Where a school stands among `schools`.
  func place(of school: SchoolID) -> Int? { places[school] }

  /// The index of a school, or why it has none.
  public func value(of school: SchoolID) -> Double? { places[school].map { values[$0] } }

  /// Why a school has no index; `nil` for one that has.
  public func gap(of school: SchoolID) -> Gap? {
    if places[school] != nil { return nil }
    guard let known = conditions[school] else { return .noForm }
    if !known.specialKinds.isEmpty {
      return .special(SchoolConditions.SpecialKind.allCases.filter { known.specialKinds.contains($0) })
    }
    return .missing(parts.map(\.condition).filter { known.value(of: $0) == nil })
  }

  /// What is known of the conditions of a school.
  public func conditions(of school: SchoolID) -> WorkingConditions? { conditions[school] }

  /// The quarter of the schools in which the index lies: 1 for the least favourable conditions.
  public func quarter(of school: SchoolID) -> Int? {
    guard let own = value(of: school) else { return nil }
    let below = regionalValues.count { $0 < own }
    return min(4, 1 + 4 * below / regionalValues.count)
  }

  public static let definition = IndicatorDefinition(
    id: "condition-index", title: "Индекс условий работы школы (по федеральной контекстной форме)",
    columnTitle: "Индекс условий", measure: .mean(decimals: 2),
    question: "Насколько благоприятны условия, в которых работает школа, по сравнению с другими школами региона?",
    formula:
      "среднее стандартизованных условий (численность населённого пункта +, доступность крупного города, число обучающихся +, "
      + "доля обучающихся с ОВЗ −, обучение и на другом языке −; группы социального паспорта, если регион его ведёт); знаки заданы, "
      + "веса равные или первая главная компонента (параметр); доля малой группы сжата к региональной, отклонение ограничено (параметр)",
    assumptions:
      "Только условия: кадры, обучение и оснащение – рычаги школы, они служат причинам и мерам. Социального состава в федеральной "
      + "форме нет; индекс называется ИСБШ, только если регион представил социальный паспорт. Школа с пропущенным условием индекса "
      + "не имеет: пропуски не заполняются. Условие, на которое ответило мало школ, не используется. Коррекционные, вечерние, закрытые "
      + "школы, школы-интернаты и школы при учреждениях исполнения наказаний не входят.",
    source:
      "методика инструмента; о ИСБШ – «Использование контекстных данных в системе оценки качества образования», Вопросы образования, 2014"
  )
}
