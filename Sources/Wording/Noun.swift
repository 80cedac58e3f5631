/// The cases in which our sentences use nouns.
public enum GrammaticalCase: Hashable, Sendable, CaseIterable {
  case nominative
  case genitive
  case dative
  case accusative
  case instrumental
  case prepositional
}

/// A noun with its forms, to stand in agreement with a number in any case: «в 21 школе», «из 5 участников».
public struct Noun: Hashable, Sendable {
  let singular: [String]
  let plural: [String]
  /// The form after 2, 3, 4: the genitive singular, but the plural of a participle («2 обучающихся»).
  let few: String

  /// - Parameters:
  ///   - singular: nominative, genitive, dative, accusative, instrumental, prepositional, divided by spaces.
  ///   - plural: the same cases.
  ///   - few: the form after 2, 3, 4, where it is not the genitive singular.
  init(_ singular: String, _ plural: String, few: String? = nil) {
    self.singular = singular.split(separator: " ").map(String.init)
    self.plural = plural.split(separator: " ").map(String.init)
    precondition(self.singular.count == 6 && self.plural.count == 6, "a noun has six cases")
    self.few = few ?? self.singular[1]
  }

  /// The noun alone.
  public func form(_ grammaticalCase: GrammaticalCase, plural isPlural: Bool = false) -> String {
    let index = Noun.index(grammaticalCase)
    return isPlural ? plural[index] : singular[index]
  }

  /// The form that stands after a number where the whole phrase is in a case.
  public func form(after number: Int, _ grammaticalCase: GrammaticalCase = .nominative) -> String {
    let count = Plural(number)
    switch grammaticalCase {
    case .nominative:
      return count.choose(singular[0], few, plural[1])
    case .accusative:
      // Compound numbers take the inanimate form even of animate nouns («проверить 22 участника»); only the bare
      // 2, 3, 4 would differ («двух участников»), which are written in words where they matter.
      return count.choose(singular[3], few, plural[1])
    case .genitive, .dative, .instrumental, .prepositional:
      return form(grammaticalCase, plural: count != .one)
    }
  }

  /// Number and noun that no line break divides: «5 школ».
  public func counted(_ number: Int, _ grammaticalCase: GrammaticalCase = .nominative) -> String {
    Amount.count(Double(number)) + Sign.noBreakSpace + form(after: number, grammaticalCase)
  }

  /// The three forms after a number in the nominative: one, few, many.
  public var afterNumbers: (one: String, few: String, many: String) { (singular[0], few, plural[1]) }

  private static func index(_ grammaticalCase: GrammaticalCase) -> Int {
    switch grammaticalCase {
    case .nominative: 0
    case .genitive: 1
    case .dative: 2
    case .accusative: 3
    case .instrumental: 4
    case .prepositional: 5
    }
  }
}
