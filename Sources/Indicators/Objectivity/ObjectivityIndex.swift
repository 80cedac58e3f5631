import Aggregation
import Vocabulary

/// Индекс объективности of a region in a year: 100 − percent of schools with at least one published marker.
public struct ObjectivityIndex: Hashable, Sendable {
  public let year: Int
  /// As published: schools that wrote a work of the list; markers whatever the number of participants.
  public let asPublished: Measured
  /// With applicability: schools where at least one marker applies; markers that apply.
  public let applied: Measured?

  public static let definition = IndicatorDefinition(
    id: "objectivity-index", title: "Индекс объективности", columnTitle: "Индекс объективности", measure: .share,
    question: "У какой доли школ региона не выявлено ни одного опубликованного признака?",
    formula:
      "100 − доля школ хотя бы с одним из опубликованных признаков за год; знаменатель как в методике – школы, писавшие "
      + "хотя бы одну работу перечня; второй знаменатель – школы, к которым применим хотя бы один признак",
    assumptions:
      "Признаки двух работ относятся к году второй. Признак «средний балл выше регионального» отмечает и сильные школы, "
      + "поэтому индекс не равен доле объективных результатов. Дополнительные признаки в индекс не входят.",
    source: "методика расчёта показателя «Уровень объективности» (ФИОКО)")

  /// What the background of a region tells.
  init(_ fit: RegionalFits.IndexFit, conditions: Conditions) {
    self.init(
      year: fit.year, asPublished: .share(fit.without, of: fit.wrote, level: conditions.level),
      applied: fit.applicable == 0 ? nil : .share(fit.clear, of: fit.applicable, level: conditions.level))
  }

  /// What a municipal run needs of it.
  var fit: RegionalFits.IndexFit {
    .init(
      year: year, without: asPublished.count ?? 0, wrote: asPublished.n, clear: applied?.count ?? 0,
      applicable: applied?.n ?? 0)
  }

  init(year: Int, asPublished: Measured, applied: Measured?) {
    self.year = year
    self.asPublished = asPublished
    self.applied = applied
  }

  /// One index a year in which some school wrote a work of the list in a campaign with a regional mean.
  static func all(_ schools: [SchoolObjectivity], conditions: Conditions) -> [ObjectivityIndex] {
    let years = Set(schools.flatMap(\.years)).sorted()
    return years.map { year in
      let wrote = schools.filter { $0.years.contains(year) }
      let published = wrote.count { $0.published(in: year).contains(where: \.showsAsPublished) }
      let applicable = wrote.filter { $0.applied(in: year) > 0 }
      let shown = applicable.count { !$0.shown(in: year).isEmpty }
      return ObjectivityIndex(
        year: year, asPublished: .share(wrote.count - published, of: wrote.count, level: conditions.level),
        applied: applicable.isEmpty
          ? nil : .share(applicable.count - shown, of: applicable.count, level: conditions.level))
    }
  }
}
