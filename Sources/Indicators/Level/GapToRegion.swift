public import Aggregation
import Statistics
import Vocabulary

/// Отставание от региона: the school's share of «2» minus that of the other schools on the same work.
public enum GapToRegion {
  public static let definition = IndicatorDefinition(
    id: "gap-to-region", title: "Разность доли «2» школы и остальных школ региона", columnTitle: "Разность с регионом",
    measure: .shareDifference, question: "Отличается ли доля «2» в школе от остальных школ на той же работе?",
    formula: "доля «2» школы − доля «2» остальных участников региона на той же работе; интервал Ньюкомба",
    assumptions:
      "Сравнивается одна и та же работа одной кампании. Участники других школ берутся без самой школы, чтобы школа не "
      + "сравнивалась с собой. При числе участников меньше минимального не сравнивается.",
    source: "R. G. Newcombe, 1998, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I")

  /// - `cell`: the school.
  /// - `region`: the sum over all schools of the same work, this school among them.
  public static func measure(_ cell: Cell, region: Cell, under conditions: Conditions) -> Outcome {
    guard let school = cell.marks, let all = region.marks else {
      return .missing(cell.participants > 0 ? .noScale : .noData)
    }
    guard school.total >= conditions.minimumParticipants else { return .missing(.tooFew) }
    let others = all.total - school.total
    guard others > 0 else { return .missing(.notApplicable) }
    let difference = ProportionDifference(
      Proportion(school[.two], of: school.total), minus: Proportion(all[.two] - school[.two], of: others))
    guard let value = difference.estimate.value,
      let interval = difference.newcombeInterval(level: conditions.level).value
    else { return .missing(.noData) }
    return .value(Measured(value: value, n: school.total, interval: interval.lower...interval.upper))
  }
}
