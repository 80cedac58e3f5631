/// The measures that recommendations are made of: few, so they repeat; what differs is the evidence.
///
/// A measure answers a problem: a recommendation rule, a finding rule or a risk factor, by its id.
public struct MeasureBank: Sendable {
  /// Who carries a measure out.
  public enum Addressee: String, CaseIterable, Sendable {
    case authority
    case methodicalService = "methodical-service"
    case coordinator, curator, head, association, institute
    case regionalOperator = "operator"
  }

  /// One measure for one problem and one addressee.
  public struct Entry: Hashable, Sendable {
    public let code: String
    public let problem: String
    public let addressee: Addressee
    /// What to do: an infinitive without a full stop, to be continued or to stand alone.
    public let measure: String
    /// What proves it; empty where nothing is named.
    public let document: String
    /// Courses that go with it.
    public let courses: [String]
    public let source: String
    public let confidence: Confidence
  }

  /// In the order of the file.
  public let all: [Entry]

  /// The measures for a problem that an addressee can carry out.
  public func measures(for problem: String, of addressee: Addressee) -> [Entry] {
    all.filter { $0.problem == problem && $0.addressee == addressee }
  }

  /// Reads `measures.csv`; a user's row rules over ours with the same code.
  init(_ files: ReferenceFiles) throws(ReferenceError) {
    var all: [Entry] = []
    let columns = ["code", "problem", "addressee", "measure", "document", "course", "source", "confidence"]
    for row in try files.rows("measures.csv", columns: columns) {
      let origin = try row.origin()
      let entry = Entry(
        code: try row.required("code"), problem: try row.required("problem"), addressee: try row.choice("addressee"),
        measure: try row.required("measure"), document: row.text("document"), courses: row.list("course"),
        source: origin.source, confidence: origin.confidence)
      if all.contains(where: { $0.code == entry.code }) {
        if row.isBuiltIn { continue }
        throw row.duplicate("code")
      }
      all.append(entry)
    }
    self.all = all
  }
}
