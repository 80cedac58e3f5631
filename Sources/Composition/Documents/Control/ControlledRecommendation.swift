import Aggregation
import Findings
import Indicators
import ReportModel
import Vocabulary

/// A recommendation of an earlier справка on a later day: what became of it, and whether its ground is still there.
struct ControlledRecommendation {
  enum State: String, CaseIterable {
    case done = "выполнено"
    case inWork = "в работе"
    case notDone = "не выполнено"
    case unknown = "сведений нет"
  }

  enum Ground: String {
    case remains = "сохраняется"
    case changed = "сохраняется, надёжность изменилась"
    case gone = "больше не наблюдается"
  }

  let statement: RecordedStatement
  let state: State
  /// Where the state is known from.
  let proof: String
  let ground: Ground

  /// - Parameters:
  ///   - statement: as the earlier manifest keeps it.
  ///   - now: ids of the recommendations of today.
  ///   - input: what is known today.
  init(_ statement: RecordedStatement, now: Set<String>, _ input: ReportInput) {
    self.statement = statement
    let stem = ControlledRecommendation.stem(of: statement.id)
    ground =
      now.contains(statement.id)
      ? .remains : now.contains { ControlledRecommendation.stem(of: $0) == stem } ? .changed : .gone
    if let mark = input.mark(on: statement), mark.state != nil || !mark.decision.isEmpty {
      switch mark.state {
      case .done: state = .done
      case .inWork: state = .inWork
      case .notDone: state = .notDone
      case nil: state = .unknown
      }
      let parts = [mark.decision, mark.act, mark.proof, mark.day?.words ?? ""].filter { !$0.isEmpty }
      proof = "лист решений: " + (parts.isEmpty ? "без подтверждения" : parts.joined(separator: "; "))
    } else if ControlledRecommendation.recorded.contains(statement.rule), input.hasRoadmapRecords {
      state =
        ground == .gone ? .done : statement.term.map { $0 < input.asOf } ?? false ? .notDone : .inWork
      proof = "отметки дорожной карты и ИС МЭДК на \(input.analysis.asOf.words)"
    } else {
      state = .unknown
      proof = "–"
    }
  }

  /// Rules whose fulfilment the records of road maps show by themselves.
  private static let recorded: Set<String> = [
    CompleteSteps.definition.id, RequestDocuments.definition.id, "confirm-documents", "place-documents",
    "late-documents", "list-documents", "hold-interview", StaffTraining.definition.id,
  ]

  /// What stays the same when only the certainty of a recommendation has changed: rule and place.
  private static func stem(of id: String) -> String {
    id.split(separator: "/").prefix(2).joined(separator: "/")
  }
}

extension RecordedStatement {
  /// The rule that made it.
  var rule: String { id.split(separator: "/").first.map(String.init) ?? "" }
}

extension ReportInput {
  /// Whether files tell what is done of road maps.
  fileprivate var hasRoadmapRecords: Bool {
    region.roadmap.municipalities.contains { !$0.marks.isEmpty || !$0.schools.isEmpty }
  }
}
