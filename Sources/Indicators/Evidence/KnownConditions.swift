import Aggregation
import Vocabulary

extension PriorConditions {
  /// Place and kind from the newest context form that answers, the kind also from the name of the school.
  init(_ school: School, contexts: [SchoolContext]) {
    var place: SettlementKind?
    var isSpecial = false
    var name: String?
    for context in contexts {
      if case .option(_, let words)? = context.answers[.settlementKind] {
        place = words.lowercased().contains("сельск") ? .village : .town
      }
      let flags: [ContextField] = [.correctional, .evening, .closedType, .penal, .boarding]
      isSpecial = flags.contains { context.isYes($0) == true }
      name = context.words(.fullName) ?? name
    }
    self.init(place: place, kind: isSpecial ? .special : SchoolKind(name: name ?? school.name))
  }
}

extension SchoolKind {
  /// The kind that the words of a name tell; `nil` where they tell none.
  init?(name: String) {
    let words = name.lowercased().split { !$0.isLetter }
    func has(_ beginnings: String...) -> Bool {
      words.contains { word in beginnings.contains { word.hasPrefix($0) } }
    }
    if has("интернат", "коррекц", "вечерн") {
      self = .special
    } else if has("лице", "гимнази") {
      self = .advanced
    } else if has("средн", "сош") {
      self = .secondary
    } else if has("основн", "оош", "начальн", "нош") {
      self = .basic
    } else {
      return nil
    }
  }
}
