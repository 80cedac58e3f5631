/// Calendar years that a row of facts speaks of: `2021`, `2020-2022`, `2023-` (and later) or `*`.
struct Years: Hashable, Sendable {
  let range: ClosedRange<Int>

  /// `nil` when the text is none of the four forms.
  init?(_ text: some StringProtocol) {
    if text == "*" {
      range = 1...9999
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ Int($0) }), (1900...2999).contains(first), parts.count <= 2 else {
      return nil
    }
    guard parts.count == 2 else {
      range = first...first
      return
    }
    if parts[1].isEmpty {
      range = first...9999
    } else if let last = Int(parts[1]), (first...2999).contains(last) {
      range = first...last
    } else {
      return nil
    }
  }

  func contains(_ year: Int) -> Bool { range.contains(year) }
}

/// Some values of a kind or, written `*`, all of them.
enum OneOf<Element: Hashable & Sendable>: Hashable, Sendable {
  case any
  case some(Set<Element>)
  /// Everything but these, written with a leading `!`.
  case except(Set<Element>)

  func contains(_ element: Element) -> Bool {
    switch self {
    case .any: true
    case .some(let elements): elements.contains(element)
    case .except(let elements): !elements.contains(element)
    }
  }
}
