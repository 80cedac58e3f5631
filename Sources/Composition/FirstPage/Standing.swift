import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// How many schools of a list stand where: the mini-table of a first page.
struct Standing {
  let schools: Int
  private let confirmed: Int
  private let likely: Int
  private let insufficient: Int
  private let improved: Improved
  private let toCheck: Int
  private let riskDiffers: Int?

  private enum Improved {
    case schools(Int)
    case missing(Missing)
  }

  /// - Parameter isStart: nothing can have improved yet.
  init(_ list: [School], _ input: ReportInput, isStart: Bool = false) {
    schools = list.count
    let words = list.map { input.lowEvidence(of: $0.id) }
    confirmed = words.count { $0 == .confirmed }
    likely = words.count { $0 == .veryLikely || $0 == .likely }
    insufficient = words.count { $0 == nil || $0 == .insufficient }
    improved =
      if isStart {
        .missing(.notApplicable)
      } else if list.contains(where: { input.canCompare($0.id) }) {
        .schools(list.count { input.hasImproved($0.id) })
      } else {
        .missing(.notComparable)
      }
    toCheck = list.count { input.analysis.objectivity[$0.id]?.status == .check }
    let risks = list.compactMap { input.analysis.riskAgreement[$0.id] }
    riskDiffers = risks.isEmpty ? nil : risks.count { $0.match == .diverges }
  }

  /// - Parameters:
  ///   - id: of the table, and the beginning of its measures.
  ///   - territory: of the addresses of its numbers.
  ///   - column: what the schools are: «Школ-участниц», «Школ».
  func table(_ id: String, of territory: Territory, column: String) -> Table {
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(Figures.count(number, territory, "\(id)-\(measure)"))
    }
    let better: Value =
      switch improved {
      case .schools(let number): count(number, "improved")
      case .missing(let reason): .missing(reason)
      }
    return Table(
      id: id, title: "Насколько надёжны выводы о школах",
      summary:
        "«Подтверждается» – на двух поколениях учащихся и в двух кампаниях, «вероятно» – хотя бы по одной работе.",
      columns: [
        .count(column), .count("Низкий уровень подтверждается"), .count("Вероятно"), .count("Данных недостаточно"),
        .count("Улучшение подтверждается"), .count("Проверить порядок проведения"),
        .count("Риск РПШ расходится с данными"),
      ],
      rows: [
        [
          count(schools, "schools"), count(confirmed, "confirmed"), count(likely, "likely"),
          count(insufficient, "insufficient"), better,
          count(toCheck, "to-check"), riskDiffers.map { count($0, "risk-differs") } ?? .missing(.noData),
        ]
      ])
  }
}

extension ReportInput {
  /// How sure it is that results of a school are low by the rule; `nil` where the rule has nothing to judge.
  func lowEvidence(of school: SchoolID) -> EvidenceWord? {
    guard let low = lowResults.first(where: { $0.school == school }), !low.low.isEmpty else {
      return lowResults.contains { $0.school == school && !$0.available.isEmpty } ? .refuted : nil
    }
    return low.evidence
  }

  /// Whether the results of a school compare over time at all.
  func canCompare(_ school: SchoolID) -> Bool {
    analysis.changes.contains { $0.territory == .school(school) && $0.judged != nil }
  }

  /// Whether a comparable change for the better is sure.
  func hasImproved(_ school: SchoolID) -> Bool {
    analysis.schoolTypes.contains { $0.school == school && $0.kind == .improving }
  }
}
