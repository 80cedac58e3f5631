/// What a curator asks about a finding, and which papers of the school show it.
///
/// A finding of a rule without an entry asks nothing of a visitor.
public struct VisitQuestions: Sendable {
  /// The question that findings of one rule lead to.
  public struct Entry: Hashable, Sendable {
    /// Id of the rule, such as `low-coverage`.
    public let rule: String
    /// A whole sentence with its question mark.
    public let question: String
    /// What to look at, from a small letter and without a full stop.
    public let papers: String
    public let source: String
    public let confidence: Confidence
  }

  /// In the order of the file.
  public let all: [Entry]

  /// The question about findings of a rule; `nil` where there is none.
  public subscript(rule: String) -> Entry? { all.first { $0.rule == rule } }

  /// Reads `visit_questions.csv`; a user's row rules over ours about the same rule.
  init(_ files: ReferenceFiles) throws(ReferenceError) {
    var all: [Entry] = []
    let columns = ["rule", "question", "papers", "source", "confidence"]
    for row in try files.rows("visit_questions.csv", columns: columns) {
      let origin = try row.origin()
      let entry = Entry(
        rule: try row.required("rule"), question: try row.required("question"), papers: try row.required("papers"),
        source: origin.source, confidence: origin.confidence)
      if all.contains(where: { $0.rule == entry.rule }) {
        if row.isBuiltIn { continue }
        throw row.duplicate("rule")
      }
      all.append(entry)
    }
    self.all = all
  }
}
