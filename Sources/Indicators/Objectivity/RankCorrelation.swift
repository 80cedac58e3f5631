public import Aggregation
import Statistics
import Vocabulary

/// Маркер «несоответствие результатов и школьных отметок»: inside the school higher journal marks go with lower scores.
public struct RankCorrelation: Hashable, Sendable {
  /// Spearman's coefficient of journal mark and primary score, −1…1.
  public let coefficient: Double
  /// Pupils with both a journal mark and a score.
  public let pairs: Int

  /// The published condition.
  public var isNegative: Bool { coefficient < 0 }

  public static let definition = IndicatorDefinition(
    id: "rank-correlation", title: "Признак «обратная связь результата и отметки в журнале»",
    columnTitle: "Ранговая корреляция с журналом", measure: .mean(decimals: 2),
    question: "Верно ли, что в школе результат тем ниже, чем выше отметка в журнале?",
    formula:
      "коэффициент ранговой корреляции Спирмена отметки в журнале и первичного балла внутри школы; признак – rs < 0. При "
      + "равных значениях берутся средние ранги",
    assumptions:
      "Считается только по результатам участников: отчёты не связывают отметку в журнале с баллом. Если все отметки или все "
      + "баллы одинаковы, коэффициента нет. Осенью 2020 года (и в любой работе, которую писали учащиеся следующего класса) "
      + "отметка в журнале относится к предыдущему учебному году, и признак не применяется.",
    source: "методика расчёта показателя «Уровень объективности» (ФИОКО); C. Spearman, 1904, doi:10.2307/1412159")

  public init(coefficient: Double, pairs: Int) {
    self.coefficient = coefficient
    self.pairs = pairs
  }

  /// `nil` where no pairs are known, or where one side does not vary.
  public init?(_ cell: Cell) {
    guard let table = cell.journalScores else { return nil }
    var marks: [Double] = []
    var scores: [Double] = []
    for place in table.places {
      marks.append(contentsOf: repeatElement(Double(place.journal.rawValue), count: place.pupils))
      scores.append(contentsOf: repeatElement(Double(place.score), count: place.pupils))
    }
    guard let correlation = spearmanCorrelation(x: marks, y: scores).value else { return nil }
    self.init(coefficient: correlation.coefficient, pairs: correlation.count)
  }
}
