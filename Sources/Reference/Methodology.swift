public import Vocabulary

/// Every threshold and window of the calculation: value, unit, source, date and confidence.
public struct Methodology: Sendable {
  /// One parameter with its origin.
  public struct Entry: Hashable, Sendable {
    /// The name of the threshold.
    public let parameter: Parameter
    /// What it is, in Russian.
    public let title: String
    /// What the calculation uses.
    public let value: Value
    /// «доля», «чел.», «баллы» …; empty for words and lists.
    public let unit: String
    /// Where the value is from, in Russian.
    public let source: String
    /// Day of the source, 1 January where only the year is known; `nil` for a convention of the tool or of the user.
    public let date: CalendarDay?
    /// How far the source may be trusted.
    public let confidence: Confidence
    /// What else to know, in Russian; often empty.
    public let note: String
    /// Whether the user gave the value.
    public let isOverridden: Bool
    /// The value that is built in.
    public let standard: Value

    /// Whether the calculation uses another value than the one built in.
    public var differsFromStandard: Bool { value != standard }
  }

  /// A value of one of the kinds.
  public enum Value: Hashable, Sendable {
    case number(Double)
    case integer(Int)
    case flag(Bool)
    case text(String)
    case integers([Int])
    case subjects([Subject])
  }

  var entries: [Parameter: Entry]

  /// The entry of a parameter.
  public func entry(_ parameter: Parameter) -> Entry {
    guard let entry = entries[parameter] else { preconditionFailure("methodology has no \(parameter.rawValue)") }
    return entry
  }

  /// A share, a weight, a quantile; a whole number is a number too. Asking for another kind is our own error.
  public func number(_ parameter: Parameter) -> Double {
    switch entry(parameter).value {
    case .number(let number): return number
    case .integer(let number): return Double(number)
    default: preconditionFailure("\(parameter.rawValue) is not a number")
    }
  }

  /// A count. Asking for another kind is our own error.
  public func integer(_ parameter: Parameter) -> Int {
    guard case .integer(let number) = entry(parameter).value else {
      preconditionFailure("\(parameter.rawValue) is not a whole number")
    }
    return number
  }

  /// Yes or no. Asking for another kind is our own error.
  public func flag(_ parameter: Parameter) -> Bool {
    guard case .flag(let flag) = entry(parameter).value else { preconditionFailure("\(parameter.rawValue) is no flag") }
    return flag
  }

  /// Words that are printed. Asking for another kind is our own error.
  public func text(_ parameter: Parameter) -> String {
    guard case .text(let text) = entry(parameter).value else { preconditionFailure("\(parameter.rawValue) is no text") }
    return text
  }

  /// A list of whole numbers, such as grades. Asking for another kind is our own error.
  public func integers(_ parameter: Parameter) -> [Int] {
    guard case .integers(let numbers) = entry(parameter).value else {
      preconditionFailure("\(parameter.rawValue) is no list of numbers")
    }
    return numbers
  }

  /// A list of subjects. Asking for another kind is our own error.
  public func subjects(_ parameter: Parameter) -> [Subject] {
    guard case .subjects(let subjects) = entry(parameter).value else {
      preconditionFailure("\(parameter.rawValue) is no list of subjects")
    }
    return subjects
  }

  /// Parameters whose value the user gave, in the order of the file.
  public var overridden: [Parameter] { Parameter.allCases.filter { entry($0).isOverridden } }

  /// Parameters whose value is another than the one built in, in the order of the file.
  public var changed: [Parameter] { Parameter.allCases.filter { entry($0).differsFromStandard } }

  /// Parameters whose source is younger than a day, in the order of the file: «условный порог инструмента» then.
  public func sourcesLater(than day: CalendarDay) -> [Parameter] {
    Parameter.allCases.filter { parameter in entry(parameter).date.map { $0 > day } ?? false }
  }

  /// Parameters without a dated source: conventions, in the order of the file.
  public var conventions: [Parameter] { Parameter.allCases.filter { entry($0).date == nil } }

  init(entries: [Parameter: Entry]) { self.entries = entries }
}
