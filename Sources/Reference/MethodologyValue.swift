import Vocabulary
import Yams

extension MethodologyItem {
  /// The value of a node, of the kind of the built-in one and within its bounds.
  func value(
    _ node: Node, like old: Methodology.Value?, within range: ClosedRange<Double>?, _ subjects: Subjects
  ) throws(ReferenceError) -> Methodology.Value {
    guard let value = read(node, subjects) else {
      throw error(
        at: node, expected: (old ?? .text("")).description, found: quoted(node), remedy: Self.example(like: old))
    }
    let matched: Methodology.Value
    switch (old, value) {
    case (nil, _), (.integer, .integer), (.number, .number), (.flag, .flag), (.text, .text), (.integers, .integers),
      (.subjects, .subjects):
      matched = value
    case (.number, .integer(let number)): matched = .number(Double(number))
    case (.some(let old), _):
      throw error(at: node, expected: old.description, found: quoted(node), remedy: Self.example(like: old))
    }
    if let range, let outside = matched.numbers.first(where: { !range.contains($0) }) {
      let isShare = range.upperBound <= 1
      throw error(
        at: node, expected: "значение от \(Self.printed(range.lowerBound)) до \(Self.printed(range.upperBound))",
        found: "«\(Self.printed(outside))»",
        remedy: isShare
          ? "Доли пишутся от 0 до 1, дробная часть – через точку." : "Исправьте значение или удалите эту строку.")
    }
    return matched
  }

  private func read(_ node: Node, _ subjects: Subjects) -> Methodology.Value? {
    if case .sequence(let sequence) = node {
      let elements = Array(sequence)
      guard !elements.isEmpty else { return nil }
      let numbers = elements.compactMap(\.int)
      if numbers.count == elements.count { return .integers(numbers) }
      let found = elements.compactMap { subjects.subject(named: $0.string ?? "") }
      return found.count == elements.count ? .subjects(found) : nil
    }
    guard let scalar = node.scalar else { return nil }
    if scalar.style == .singleQuoted || scalar.style == .doubleQuoted { return .text(scalar.string) }
    if let flag = node.bool { return .flag(flag) }
    if let number = node.int { return .integer(number) }
    if let number = node.float, number.isFinite { return .number(number) }
    return scalar.string.isEmpty ? nil : .text(scalar.string)
  }

  private func quoted(_ node: Node) -> String {
    switch node {
    case .scalar(let scalar): "«\(scalar.string)»"
    case .sequence(let sequence): "список из \(sequence.count)"
    default: "вложенные строки"
    }
  }

  private static func example(like old: Methodology.Value?) -> String {
    switch old {
    case .integers: "Пример: [5, 6]."
    case .subjects: "Пример: [russian, mathematics]."
    case .flag: "Пишется true или false."
    case .number: "Пример: 0.30."
    default: "Исправьте значение."
    }
  }

  /// A bound without a needless fraction: 0.05, 100.
  private static func printed(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

extension Methodology.Value {
  /// The numbers in it, for the check of bounds.
  fileprivate var numbers: [Double] {
    switch self {
    case .number(let number): [number]
    case .integer(let number): [Double(number)]
    case .integers(let numbers): numbers.map(Double.init)
    case .flag, .text, .subjects: []
    }
  }

  /// The kind in Russian words.
  fileprivate var description: String {
    switch self {
    case .number: "число"
    case .integer: "целое число"
    case .flag: "true или false"
    case .text: "слова"
    case .integers: "список целых чисел"
    case .subjects: "список предметов"
    }
  }
}
