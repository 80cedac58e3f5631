/// The answers of a ГИА protocol: `+`, `-` and digits for short answers, `2(3)` for extended ones.
public enum AnswerMask {
  /// Points of one task; two bytes, because a region has millions of them.
  public struct Answer: Hashable, Sendable {
    private let got: UInt8
    private let stated: UInt8

    private static let full = UInt8.max

    /// Points, and the largest points where the mask states them.
    init(points: UInt8, maximum: UInt8? = nil) {
      got = points
      stated = maximum ?? 0
    }

    private init() {
      got = Self.full
      stated = 0
    }

    /// `+`: right, however many points the task gives.
    static let right = Answer()

    public var isRight: Bool { got == Self.full }
    /// `nil` for `+`, whose points the mask does not state.
    public var points: Int? { isRight ? nil : Int(got) }
    /// The largest points of the task, where the mask states them.
    public var maximum: Int? { stated == 0 ? nil : Int(stated) }
  }

  /// Tasks beyond this number are no mask of an exam.
  private static let longest = 80

  /// `+` is the full credit of a task, `-` none, a digit its points; `nil` for any other sign.
  static func short(_ mask: some StringProtocol) -> [Answer]? {
    var answers: [Answer] = []
    for character in mask.unicodeScalars {
      switch character {
      case "+": answers.append(.right)
      case "-", "−", "–": answers.append(Answer(points: 0))
      case "0"..."9": answers.append(Answer(points: UInt8(character.value - 48)))
      case " ", "\u{A0}": continue
      default: return nil
      }
    }
    return answers.count <= longest ? answers : nil
  }

  /// `1(2)0(3)`: got and largest points, one after the other; `nil` where the grammar or got ≤ largest does not hold.
  static func extended(_ mask: some StringProtocol) -> [Answer]? {
    var answers: [Answer] = []
    var rest = Substring(mask.filter { $0 != " " && $0 != "\u{A0}" })
    while !rest.isEmpty {
      guard let got = number(&rest, before: "("), let largest = number(&rest, before: ")"), got <= largest,
        (1...30).contains(largest)
      else { return nil }
      answers.append(Answer(points: got, maximum: largest))
    }
    return answers.count <= longest ? answers : nil
  }

  /// Takes a number of one or two digits and the sign after it.
  private static func number(_ rest: inout Substring, before sign: Character) -> UInt8? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let number = UInt8(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    guard rest.first == sign else { return nil }
    rest = rest.dropFirst()
    return number
  }
}

/// The answers of one participant by the parts of the exam.
public struct ExamAnswers: Hashable, Sendable {
  /// The parts of an exam, each with tasks numbered from 1.
  public enum Part: Int, CaseIterable, Sendable {
    case short, extended, oral

    /// The label of a task: «кратк. 3».
    public func label(_ number: Int) -> String {
      switch self {
      case .short: "кратк. \(number)"
      case .extended: "разв. \(number)"
      case .oral: "устн. \(number)"
      }
    }
  }

  /// All answers, part by part.
  public private(set) var answers: [AnswerMask.Answer] = []
  private var shortEnd: UInt8 = 0
  private var extendedEnd: UInt8 = 0

  public init(short: [AnswerMask.Answer], extended: [AnswerMask.Answer], oral: [AnswerMask.Answer]) {
    answers = short + extended + oral
    shortEnd = UInt8(clamping: short.count)
    extendedEnd = UInt8(clamping: short.count + extended.count)
  }

  public init() {}

  public subscript(part: Part) -> ArraySlice<AnswerMask.Answer> {
    switch part {
    case .short: answers[0..<Int(shortEnd)]
    case .extended: answers[Int(shortEnd)..<Int(extendedEnd)]
    case .oral: answers[Int(extendedEnd)...]
    }
  }
}
