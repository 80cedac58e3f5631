public import Indicators

/// A rule turns indicators into findings; one rule, one file.
public protocol FindingRule: Sendable {
  static var definition: RuleDefinition { get }

  /// What it finds, in the order of works, municipalities and schools of the region.
  static func findings(in analysis: Analysis) -> [Finding]
}

/// What a rule is: the source of its entry in METHODOLOGY and of `spravka explain`.
public struct RuleDefinition: Hashable, Sendable {
  /// How much it matters to whoever reads only the first page.
  public enum Severity: Int, Comparable, Sendable {
    /// «к сведению»: how to read the numbers.
    case note
    /// «требует внимания»: something to look into.
    case attention
    /// «требует решения»: somebody has to decide.
    case action

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
  }

  /// Stable kebab-case id.
  public let id: String
  public let title: String
  public let question: String
  /// When it fires, in words.
  public let fires: String
  public let severity: Severity
  /// What it does not mean; empty where nothing can be taken amiss.
  public let caution: String

  public init(
    id: String, title: String, question: String, fires: String, severity: Severity, caution: String = ""
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.fires = fires
    self.severity = severity
    self.caution = caution
  }
}
