import Aggregation
import Vocabulary

extension PriorConditions {
  /// Place and kind by the newest year whose form answers; the kind also from the name of the school.
  init(_ school: School, in region: Region) {
    let years = region.conditions(of: school.id)
    let settlement = years.compactMap(\.settlement).last
    let special = years.compactMap(\.specialKinds).last
    let name = region.contexts[school.id]?.compactMap { $0.words(.fullName) }.last ?? school.name
    self.init(
      place: settlement.map { $0 == .village ? .village : .town },
      kind: special?.isEmpty == false ? .special : SchoolKind(name: name))
  }
}

extension PriorConditions {
  /// What is known of every school of a region.
  static func all(of region: Region) -> [SchoolID: PriorConditions] {
    Dictionary(uniqueKeysWithValues: region.schools.map { ($0.id, PriorConditions($0, in: region)) })
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
