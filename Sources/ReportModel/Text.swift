/// The three forms of a noun after a number: 1 школа, 2 школы, 5 школ.
public struct NounForms: Hashable, Sendable {
  public let one: String
  public let few: String
  public let many: String

  public init(_ one: String, _ few: String, _ many: String) {
    self.one = one
    self.few = few
    self.many = many
  }
}

/// A piece of a sentence. A figure computed from data never stands in a literal run.
public enum Run: Hashable, Sendable {
  /// Words, years and grades.
  case words(String)
  /// Words that a reader should not miss.
  case strong(String)
  /// A number.
  case quantity(Quantity)
  /// A number with its noun in agreement: «21 участник».
  case counted(Quantity, NounForms)
  /// The interval of a quantity: «от 25 до 64 %».
  case interval(Quantity)
  /// The reason why a number is not there, as a word.
  case missing(Missing)
  /// A reference to a table, chart or section by its id: «таблица 3».
  case reference(String)
}

/// A sentence or a phrase as runs.
public struct Text: Hashable, Sendable, ExpressibleByStringInterpolation {
  public var runs: [Run]
  /// What stands in its place where a reader may not see one of its numbers, the fullest first; none: it is left out.
  ///
  /// Writers never see them: a document that is fit for its audience has made the choice.
  public var substitutes: [Text] = []

  public init(_ runs: [Run] = []) { self.runs = runs }

  public init(stringLiteral words: String) { runs = words.isEmpty ? [] : [.words(words)] }

  public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  public static func + (left: Text, right: Text) -> Text { Text(left.runs + right.runs) }

  public static func += (left: inout Text, right: Text) { left.runs += right.runs }

  public var isEmpty: Bool { runs.isEmpty }

  /// The same text, with another one for readers who may not see its numbers; the later, the less it says.
  public func otherwise(_ text: Text) -> Text {
    var copy = self
    copy.substitutes.append(text)
    return copy
  }

  /// Collects the runs of `"…\(quantity)…"`.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var runs: [Run] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { runs.append(.words(words)) }
    }

    /// Names, years and grades: words that are no figure computed from data.
    public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

    public mutating func appendInterpolation(_ run: Run) { runs.append(run) }

    public mutating func appendInterpolation(_ text: Text) { runs += text.runs }

    public mutating func appendInterpolation(_ quantity: Quantity) { runs.append(.quantity(quantity)) }

    public mutating func appendInterpolation(_ quantity: Quantity, _ noun: NounForms) {
      runs.append(.counted(quantity, noun))
    }

    public mutating func appendInterpolation(intervalOf quantity: Quantity) { runs.append(.interval(quantity)) }

    public mutating func appendInterpolation(strong words: String) { runs.append(.strong(words)) }

    public mutating func appendInterpolation(table id: String) { runs.append(.reference(id)) }
  }
}
