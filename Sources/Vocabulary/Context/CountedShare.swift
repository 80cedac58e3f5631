/// So many of so many: a share that keeps the numbers behind it.
public struct CountedShare: Hashable, Sendable {
  public let count: Int
  public let of: Int

  /// `nil` where there is nothing to take a share of, or the part exceeds the whole: such answers are no share.
  public init?(_ count: Int?, of whole: Int?) {
    guard let count, let whole, whole > 0, (0...whole).contains(count) else { return nil }
    self.count = count
    self.of = whole
  }

  /// 0…1.
  public var value: Double { Double(count) / Double(of) }
}
