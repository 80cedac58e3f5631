import Aggregation
import Reference
import Statistics
public import Vocabulary

/// A result that stands out among all that were tested together: where an analyst may look first.
///
/// The false discovery rate is held among the schools of one list, so the list depends on who else is in it: no sentence
/// about a school rests on it.
public struct Screened: Hashable, Sendable {
  /// What was tested.
  public enum Kind: String, CaseIterable, Sendable {
    /// A share of low results above the region's on one work.
    case share
    /// A change between two works of one line that compare.
    case change
  }

  public let kind: Kind
  public let school: SchoolID
  /// The work, or the two works in order of time.
  public let works: [Work]
  public let pValue: Double
  /// Tests of the list.
  public let tests: Int

  public static let definition = IndicatorDefinition(
    id: "screening-list", title: "Список для просмотра", columnTitle: "В списке для просмотра", measure: .count,
    question: "На какие результаты аналитику посмотреть первыми, если проверены сразу все школы?",
    formula:
      "по каждой работе – вероятность стольких же или большего числа «2» при региональной доле (наблюдаемое число – с половинным весом), по "
      + "каждой паре сопоставимых работ – вероятность такого же изменения; процедура Бенджамини – Хохберга, ожидаемая доля ложных находок в "
      + "списке – параметр",
    assumptions:
      "Участники считаются независимыми, поэтому список скорее длинен. Состав списка зависит от того, какие школы проверены вместе, поэтому "
      + "ни одно предложение о школе на нём не основано; он есть только в данных аналитика и не является рейтингом.",
    source: "Y. Benjamini, Y. Hochberg, 1995, doi:10.1111/j.2517-6161.1995.tb02031.x")
}

extension Analysis {
  /// The lists of all works and of all pairs of works that compare: by kind, in order of time, then of schools.
  public var screeningList: [Screened] {
    var found: [Screened] = []
    for work in region.works {
      guard let background = background.works[work], let family = self.background.screening[work] else { continue }
      for school in region.schools(of: work) {
        guard let count = LowCount(work, in: .school(school), of: region, book: book),
          count.participants >= conditions.minimumParticipants, family.contains(count, regional: background.total)
        else { continue }
        found.append(
          Screened(
            kind: .share, school: school, works: [work],
            pValue: ScreeningFamily.pValue(count, regional: background.total), tests: family.tests))
      }
    }
    let pairs = Dictionary(grouping: changes, by: \.pair)
    for pair in trends.pairs {
      let tested = pairs[pair] ?? []
      let tests = tested.count { $0.pValue != nil }
      for change in trends.screened(tested) {
        guard case .school(let school) = change.territory, let pValue = change.pValue else { continue }
        found.append(
          Screened(
            kind: .change, school: school, works: [pair.earlier, pair.later], pValue: pValue, tests: tests))
      }
    }
    return found
  }
}
