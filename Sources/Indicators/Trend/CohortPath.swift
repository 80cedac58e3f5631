import Aggregation
public import Reference
public import Vocabulary

/// The same pupils over time: programme grade N of one year and N + 1 of the next, autumn works by the pupils' own grade.
///
/// Works of different grades differ in difficulty, so only gaps to the region of the same work are put beside each other.
public struct CohortPath: Hashable, Sendable {
  public let territory: Territory
  /// The school subject; mathematics of all levels is one.
  public let subject: Subject
  /// School year of entry minus grade.
  public let cohort: Int
  /// In order of time, two or more.
  public let points: [GapPoint]
  /// What the calendar says of each neighbouring pair.
  public let comparisons: [Comparison]

  /// The paths of a territory with two works or more, by subject and cohort.
  static func all(of territory: Territory, in series: GapSeries) -> [CohortPath] {
    struct Key: Hashable {
      let subject: Subject
      let cohort: Int
    }
    let points = series.region.works.compactMap { GapPoint(territory, $0, in: series) }
    let byCohort = Dictionary(grouping: points) {
      Key(subject: $0.work.procedure.subject.family, cohort: LowResults.cohort(of: $0.work.procedure))
    }
    return byCohort.filter { $0.value.count > 1 }.map { key, points in
      let ordered = points.sorted { $0.work < $1.work }
      return CohortPath(
        territory: territory, subject: key.subject, cohort: key.cohort, points: ordered,
        comparisons: zip(ordered, ordered.dropFirst()).map {
          series.book.calendar.comparison(of: $0.work.procedure, with: $1.work.procedure)
        })
    }.sorted { ($0.subject, $0.cohort) < ($1.subject, $1.cohort) }
  }

  public static let definition = IndicatorDefinition(
    id: "cohort-path", title: "Одни и те же учащиеся в разные годы", columnTitle: "Поколение",
    measure: .shareDifference,
    question: "Как менялось отставание от региона у одних и тех же учащихся?",
    formula:
      "разность доли «2» школы и остальных школ региона на каждой работе, которую писало одно поколение: класс N одного года "
      + "и N + 1 следующего; осенью 2020 года работу за N класс писали учащиеся N + 1 класса",
    assumptions:
      "Работы за разные классы различаются по трудности, поэтому сами доли не сравниваются. Состав класса мог измениться.",
    source: "правило инструмента")
}
