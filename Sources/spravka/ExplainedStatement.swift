import ReportModel

/// A finding or recommendation of an earlier report, as `explain` prints it above its rule.
struct ExplainedStatement {
  private let statement: RecordedStatement
  /// Its place among the findings, from 1; `nil` for a recommendation.
  private let number: Int?

  /// - Parameters:
  ///   - id: the number in the list of findings, or the id.
  ///   - edition: the report; `nil` comes of one that does not hold it.
  init?(_ id: String, in edition: Edition) {
    let findings = edition.statements.filter { $0.kind == .finding }
    if let number = Int(id) {
      guard findings.indices.contains(number - 1) else { return nil }
      statement = findings[number - 1]
      self.number = number
    } else {
      guard let found = edition.statements.first(where: { $0.id == id }) else { return nil }
      statement = found
      number = findings.firstIndex { $0.id == id }.map { $0 + 1 }
    }
  }

  /// The rule that made it.
  var rule: String { String(statement.id.prefix { $0 != "/" }) }

  var text: String {
    let head = "\(statement.id) – \(number.map { "вывод № \($0)" } ?? "рекомендация")"
    return ([head, words] + (statement.state.isEmpty ? [] : ["\nНадёжность: \(statement.state)"])).joined(
      separator: "\n")
  }

  /// The same for machines, beside the entry of the rule.
  var record: [String: String] {
    var record = ["statement": statement.id, "text": words, "word": statement.state]
    record["number"] = number.map(String.init)
    return record
  }

  private var words: String {
    statement.text.runs.map { if case .words(let words) = $0 { words } else { "" } }.joined()
  }
}
