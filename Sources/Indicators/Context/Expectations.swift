import Aggregation
import Reference
import Statistics
public import Vocabulary

/// What may be expected of every school under its conditions, and how far it stands from that.
public struct Expectations: Sendable {
  /// What can be said of a school.
  public enum Standing: Hashable, Sendable {
    case expectation(SchoolExpectation)
    /// Too few schools for an expected result: the gap to schools of the same place and size.
    case cluster(ClusterGap)
    case missing(Gap)
  }

  /// Why nothing can be said.
  public enum Gap: Hashable, Sendable {
    /// The conditions of the school are not known, or it is of another kind.
    case conditions(ConditionIndex.Gap)
    /// No work that counts has results of the school.
    case noResults
    /// Too few schools, and too few of the same place and size.
    case fewSchools
    /// Too few pupils.
    case fewPupils
  }

  /// `nil` where no school has conditions to use.
  public let index: ConditionIndex?
  /// Works with enough schools.
  public let models: [Work: ExpectationModel]
  /// Works that count for the expected result, in order of time.
  public let works: [Work]
  private let standings: [SchoolID: Standing]
  /// What a municipal run needs; `nil` where no school has conditions to use.
  let fit: RegionalFits.ExpectationFit?

  /// What can be said of a school.
  public subscript(school: SchoolID) -> Standing {
    if let standing = standings[school] { return standing }
    guard let index else { return .missing(.conditions(.noForm)) }
    return .missing(index.gap(of: school).map { .conditions($0) } ?? .noResults)
  }

  /// How sure it is that the results of a school are above what its conditions let expect; `nil` where they are not.
  func above(_ school: SchoolID) -> EvidenceWord? {
    guard case .expectation(let found)? = standings[school], found.verdict == .above else { return nil }
    return found.word
  }

  /// Schools whose standing rests on an expected result or on a cluster, in the order of the region's schools.
  public let schools: [SchoolID]

  init(
    of region: Region, index: ConditionIndex?, works: [Work], book: ReferenceBook, conditions: Conditions,
    scale: EvidenceScale, given: RegionalFits.ExpectationFit? = nil
  ) {
    self.index = index
    var fit = given
    self.works = works
    var models: [Work: ExpectationModel] = [:]
    var standings: [SchoolID: Standing] = [:]
    if let index {
      let table = ShareTable(region: region, works: works, index: index, book: book, conditions: conditions)
      if let given {
        for line in given.lines { models[line.work] = ExpectationModel(line) }
      } else {
        for work in works {
          models[work] = ExpectationModel(
            work, table.rows(of: work).map(\.row), minimum: book.methodology.integer(.contextMinimumSchools))
        }
      }
      let combined = CombinedExpectation(
        table: table, models: models, given: given, methodology: book.methodology, scale: scale)
      let clusters =
        given.map(ClusterSums.init)
        ?? ClusterSums(table, works: works, index: index, minimum: book.methodology.integer(.neighboursMinimum))
      if given == nil {
        fit = .init(
          lines: models.values.map(\.fit).sorted { $0.work < $1.work }, betweenSchools: combined.model?.betweenUnits,
          withinSchools: combined.model?.withinUnits, middleSize: clusters.middleSize, clusters: clusters.all)
      }
      for school in index.schools where table.hasResults(school) {
        if let standing = combined.standing(of: school) {
          standings[school] = standing
        } else {
          standings[school] =
            clusters.gap(of: school, table: table, index: index, conditions: conditions)
            .map { .cluster($0) } ?? .missing(.fewSchools)
        }
      }
    }
    self.fit = fit
    self.models = models
    self.standings = standings
    schools = (index?.schools ?? []).filter {
      switch standings[$0] {
      case .expectation, .cluster: true
      case .missing, nil: false
      }
    }
  }

  /// Whether a work counts: an ordinary work of all schools with marks. Electives and works by decision of the school show
  /// who took part; the entrance diagnostics of autumn 2020 count by the same option as for low results.
  static func counts(_ procedure: Procedure, book: ReferenceBook) -> Bool {
    switch procedure.campaign.assessment {
    case .vpr, .oge: break
    case .ege, .gve: return false
    }
    guard case .held(let occasion) = book.calendar.holding(of: procedure) else { return false }
    if occasion.flags.contains(.entranceDiagnostics), !book.methodology.flag(.lowCountEntranceDiagnostics) {
      return false
    }
    return occasion.flags.isDisjoint(with: [.elective, .selfSelected, .partialSample, .remainderSample])
  }

  public static let definition = IndicatorDefinition(
    id: "expected-result", title: "Отличие от ожидаемого результата", columnTitle: "Отличие от ожидаемого",
    measure: .shareDifference,
    question: "Больше или меньше отметок «2» в школе, чем в школах с такими же условиями?",
    formula:
      "по каждой работе: доля «2» = a + b · индекс условий + c · село + d · логарифм n, взвешенные наименьшие квадраты по школам "
      + "региона, веса n; отличие = доля школы − ожидаемая доля; работы одного поколения – одно свидетельство, поколения объединены моделью «школа + "
      + "поколение» (нормальная, дисперсии по моментам), отличие сжато к нулю",
    assumptions:
      "Не менее 30 школ (параметр), иначе – разность со средним школ того же типа местности и той же численности. Кадры и оснащение в "
      + "ожидание не входят. Это сопоставление школ, а не объяснение причин и не суждение об учащихся. Осень 2020 года – только по параметру; "
      + "экзамены по выбору и работы по решению школы не учитываются.",
    source:
      "общепринятая практика контекстуализации; H. Goldstein, Multilevel Statistical Models, 2011, doi:10.1002/9780470973394"
  )
}
