import Vocabulary
import Yams

/// One key of a methodology file with the node under it.
struct MethodologyItem {
  let file: String
  let parameter: Methodology.Parameter
  let line: Int?
  let node: Node

  /// The bounds of the built-in value; `nil` for words, lists of subjects and flags.
  func range() throws(ReferenceError) -> ClosedRange<Double>? {
    guard let bounds = node["range"]?.array(of: Double.self), bounds.count == 2 else { return nil }
    return bounds[0]...bounds[1]
  }

  /// The entry that the item makes; a user's item takes from the built-in one whatever it does not say itself.
  func entry(
    replacing old: Methodology.Entry?, within range: ClosedRange<Double>?, subjects: Subjects
  ) throws(ReferenceError) -> Methodology.Entry {
    if case .mapping(let mapping) = node {
      for (key, _) in mapping where !Self.fields(isBuiltIn: old == nil).contains(key.string ?? "") {
        throw error(
          at: key, kind: .unknownKey,
          expected: "одно из: " + Self.fields(isBuiltIn: old == nil).joined(separator: ", "),
          found: "«\(key.string ?? "")»", remedy: "Удалите или исправьте эту строку.")
      }
    }
    let isShort = node.mapping == nil
    let valueNode = isShort ? node : node["value"]
    guard let valueNode else {
      throw error(at: node, expected: "строка value", found: "строки нет", remedy: "Добавьте значение.")
    }
    let value = try value(valueNode, like: old?.value, within: range, subjects)
    let isOwn = old != nil
    let date = try date(isShort ? nil : node["date"])
    let unsaid = isOwn ? "решение пользователя, файл \(file)" : nil
    guard let source = text("source") ?? unsaid, let title = text("title") ?? old?.title else {
      throw error(at: node, expected: "строки title и source", found: "нет одной из них", remedy: "Добавьте строку.")
    }
    return Methodology.Entry(
      parameter: parameter, title: title, value: value, unit: text("unit") ?? old?.unit ?? "", source: source,
      date: date, confidence: try confidence(isOwn ? .high : nil), note: text("note") ?? "", isOverridden: isOwn,
      standard: old?.standard ?? value)
  }

  /// What may stand under a key; the title, the unit and the bounds are not for the user to change.
  private static func fields(isBuiltIn: Bool) -> [String] {
    let own = ["value", "source", "date", "confidence", "note"]
    return isBuiltIn ? own + ["title", "unit", "range"] : own
  }

  private func text(_ field: String) -> String? { node.mapping == nil ? nil : node[field]?.string }

  private func date(_ field: Node?) throws(ReferenceError) -> CalendarDay? {
    guard let field else { return nil }
    guard let day = CalendarDay(field.string ?? "") else {
      throw error(
        at: field, expected: "дата вида 2022-03-01", found: "«\(field.string ?? "")»", remedy: "Исправьте дату.")
    }
    return day
  }

  private func confidence(_ unsaid: Confidence?) throws(ReferenceError) -> Confidence {
    let word = text("confidence")
    if word == nil, let unsaid { return unsaid }
    guard let confidence = word.flatMap(Confidence.init(rawValue:)) else {
      throw error(
        at: node.mapping == nil ? node : node["confidence"] ?? node, expected: "high, medium или low",
        found: word.map { "«\($0)»" } ?? "пусто", remedy: "Исправьте строку confidence.")
    }
    return confidence
  }

  func error(
    at place: Node, kind: ReferenceError.Kind = .value, expected: String, found: String, remedy: String
  ) -> ReferenceError {
    ReferenceError(
      kind: kind, file: file, line: place.mark?.line ?? line, field: parameter.rawValue, expected: expected,
      found: found, remedy: remedy)
  }
}
