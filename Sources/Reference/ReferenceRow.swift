import Vocabulary

/// One row of a file of facts; every access names its column and fails with file, line and remedy.
struct ReferenceRow {
  let file: String
  let line: Int
  /// Whether the row is built in; else it is the user's.
  let isBuiltIn: Bool
  private let places: [String: Int]
  private let fields: [String]

  init(file: String, line: Int, isBuiltIn: Bool, places: [String: Int], _ fields: [String]) {
    self.file = file
    self.line = line
    self.isBuiltIn = isBuiltIn
    self.places = places
    self.fields = fields
  }

  /// The value of a column; empty when nothing stands there.
  func text(_ column: String) -> String {
    guard let place = places[column] else { preconditionFailure("column \(column) is not declared for \(file)") }
    return fields[place]
  }

  /// A value that may not be empty.
  func required(_ column: String) throws(ReferenceError) -> String {
    let value = text(column)
    guard !value.isEmpty else { throw error(column, expected: "значение", found: "пусто") }
    return value
  }

  /// A whole number within a range.
  func integer(_ column: String, in range: ClosedRange<Int>) throws(ReferenceError) -> Int {
    guard let number = Int(text(column)), range.contains(number) else {
      throw error(column, expected: "целое число от \(range.lowerBound) до \(range.upperBound)")
    }
    return number
  }

  /// A whole number within a range, or nothing.
  func optionalInteger(_ column: String, in range: ClosedRange<Int>) throws(ReferenceError) -> Int? {
    text(column).isEmpty ? nil : try integer(column, in: range)
  }

  /// One of the cases of an enumeration, by its raw value.
  func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ column: String, _: Value.Type = Value.self
  ) throws(ReferenceError) -> Value {
    guard let value = Value(rawValue: text(column)) else {
      throw error(column, expected: "одно из: " + Value.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return value
  }

  /// The parts of a list written with `|`; empty when nothing stands there.
  func list(_ column: String) -> [String] { text(column).split(separator: "|").map(String.init) }

  /// Calendar years: `2021`, `2020-2022`, `2023-`, `*`.
  func years(_ column: String) throws(ReferenceError) -> Years {
    guard let years = Years(text(column)) else {
      throw error(column, expected: "год (2021), годы (2020-2022), «2023-» (и далее) или «*»")
    }
    return years
  }

  /// Some of the values of a kind: `*`, `a|b` or `!a|b` (all but these).
  func oneOf<Element: Hashable & Sendable>(
    _ column: String, _ read: (String) throws(ReferenceError) -> Element
  ) throws(ReferenceError) -> OneOf<Element> {
    var value = try required(column)
    if value == "*" { return .any }
    let excepts = value.hasPrefix("!")
    if excepts { value.removeFirst() }
    var elements: Set<Element> = []
    for part in value.split(separator: "|") { elements.insert(try read(String(part))) }
    return excepts ? .except(elements) : .some(elements)
  }

  /// An error at a column of this row.
  func error(
    _ column: String, kind: ReferenceError.Kind = .value, expected: String, found: String? = nil,
    remedy: String = "Исправьте значение."
  ) -> ReferenceError {
    ReferenceError(
      kind: kind, file: file, line: line, field: column, expected: expected,
      found: found ?? (text(column).isEmpty ? "пусто" : "«\(text(column))»"), remedy: remedy)
  }
}
