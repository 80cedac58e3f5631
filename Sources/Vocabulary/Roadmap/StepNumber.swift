/// The number of a step as the road map writes it: `7`, `2.10`; 2.10 stands behind 2.9.
public struct StepNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The parts of the number, at least one.
  public let parts: [Int]

  /// Reads `2.10`, `2.10.` or `п. 7`; `nil` for anything else.
  public init?(_ words: some StringProtocol) {
    var rest = String(words).filter { $0 != " " && $0 != "\u{A0}" }
    if rest.hasPrefix("п.") { rest = String(rest.dropFirst(2)) }
    if rest.hasSuffix(".") { rest = String(rest.dropLast()) }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    let numbers = parts.compactMap { $0 }
    guard !numbers.isEmpty, numbers.count == parts.count, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    self.parts = numbers
  }

  /// The number without a dot at its end: `2.10`.
  public var description: String { parts.map(String.init).joined(separator: ".") }

  /// Compared part by part, as numbers.
  public static func < (left: StepNumber, right: StepNumber) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
