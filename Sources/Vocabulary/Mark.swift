/// A mark of the Russian five-point scale as it is given in assessments: 2, 3, 4 or 5.
public enum Mark: Int, CaseIterable, Comparable, Codable, Sendable {
  case two = 2
  case three, four, five

  /// 0 for «2» … 3 for «5»: the place in an array of mark counts.
  public var index: Int { rawValue - 2 }

  public static func < (left: Mark, right: Mark) -> Bool { left.rawValue < right.rawValue }
}
