/// The answers of a ГИА protocol: `+`, `-` and digits for short answers, `2(3)` for extended ones.
public enum AnswerMask {
  /// Points of one task and its largest points, where the mask states them.
  public struct Answer: Hashable, Sendable {
    public let points: Int
    public let maximum: Int?

    public init(points: Int, maximum: Int?) {
      self.points = points
      self.maximum = maximum
    }
  }

  /// `+` is one point or more (the task's full credit is not stated), `-` none, a digit its points; `nil` for any other
  /// sign.
  static func short(_ mask: some StringProtocol) -> [Answer]? {
    var answers: [Answer] = []
    for character in mask.unicodeScalars {
      switch character {
      case "+": answers.append(Answer(points: 1, maximum: nil))
      case "-", "−", "–": answers.append(Answer(points: 0, maximum: nil))
      case "0"..."9": answers.append(Answer(points: Int(character.value - 48), maximum: nil))
      case " ", "\u{A0}": continue
      default: return nil
      }
    }
    return answers
  }

  /// `1(2)0(3)`: got and largest points, one after the other; `nil` where the grammar or got ≤ largest does not hold.
  static func extended(_ mask: some StringProtocol) -> [Answer]? {
    var answers: [Answer] = []
    var rest = Substring(mask.filter { $0 != " " && $0 != "\u{A0}" })
    while !rest.isEmpty {
      let got = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(got.count)
      guard rest.first == "(" else { return nil }
      rest = rest.dropFirst()
      let largest = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(largest.count)
      guard rest.first == ")", let points = Int(got), let maximum = Int(largest), points <= maximum, maximum <= 30
      else {
        return nil
      }
      rest = rest.dropFirst()
      answers.append(Answer(points: points, maximum: maximum))
    }
    return answers
  }
}
