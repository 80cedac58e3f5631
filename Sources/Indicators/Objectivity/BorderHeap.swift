import Aggregation
import Reference
import Statistics
public import Vocabulary

/// Дополнительный признак «пик на границе отметки»: far more pupils just over the border of a mark than in the region.
///
/// There is a heap at «2»/«3» everywhere, so a school is compared with the region's own heap at the same border of the
/// same work, itself left out.
public struct BorderHeap: Hashable, Sendable {
  /// The mark that begins at the border.
  public let mark: Mark
  /// Pupils with the last score of the lower mark, with the first score of the mark, and with the next score.
  public let below: Int
  public let at: Int
  public let above: Int
  /// Count at the border over the mean of its neighbours, in the other schools.
  public let regionalRatio: Double
  /// Chance of so many pupils at the border or more, were the school's heap that of the region.
  public let probability: Double
  /// Participants of the work.
  public let participants: Int

  public static let definition = IndicatorDefinition(
    id: "border-heap", title: "Признак «пик на границе отметки»", columnTitle: "Пик на границе отметки",
    measure: .count,
    question: "Больше ли участников, чем в регионе, набрали ровно столько баллов, сколько нужно для отметки?",
    formula:
      "критерий Фрэндсена для трёх соседних баллов (последний балл низшей отметки, первый и второй балл высшей) против "
      + "отношения, которое на той же границе наблюдается в остальных школах региона; вероятность ниже порога – признак",
    assumptions:
      "Пик на границе «2»/«3» есть во всех школах, поэтому сравнение – с регионом, а не с прямой линией. При 50 участниках и "
      + "более показательно, при 20–49 приблизительно, при меньшем числе не рассчитывается.",
    source: "B. R. Frandsen, 2017, doi:10.1108/S0731-905320170000038012")

  /// The borders of the work where a school shows the sign.
  static func all(
    _ work: WorkCells, scale: MarkScale?, thresholds: ObjectivityThresholds
  ) -> [(school: SchoolID, sign: BorderHeap)] {
    guard let scale, let region = work.regionalScores, region.count == scale.maximum + 1 else { return [] }
    let borders = [(Mark.three, scale.minimum3), (.four, scale.minimum4), (.five, scale.minimum5)].compactMap {
      mark, score in score.flatMap { $0 >= 1 && $0 < scale.maximum ? (mark: mark, score: $0) : nil }
    }
    return zip(work.schools, work.cells).flatMap { school, cell -> [(SchoolID, BorderHeap)] in
      guard let scores = cell.scores, scores.count == region.count, cell.participants >= thresholds.approximate else {
        return []
      }
      return borders.compactMap { mark, score in
        let others = FrandsenTest(
          below: region[score - 1] - scores[score - 1], at: region[score] - scores[score],
          above: region[score + 1] - scores[score + 1])
        let own = FrandsenTest(below: scores[score - 1], at: scores[score], above: scores[score + 1])
        guard let ratio = others.ratio.value, ratio > 0,
          // A heap that is not even larger than the region's needs no test.
          Double(2 * own.at) > ratio * Double(own.below + own.above),
          let probability = own.heapPValue(k: thresholds.curvature, referenceRatio: ratio).value,
          probability < thresholds.chance
        else { return nil }
        return (
          school,
          BorderHeap(
            mark: mark, below: own.below, at: own.at, above: own.above, regionalRatio: ratio, probability: probability,
            participants: cell.participants)
        )
      }
    }
  }
}
