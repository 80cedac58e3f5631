public import Vocabulary

extension Region {
  /// The municipality that people call so: with or without its kind, in any case of letters; `nil` where none or several
  /// are.
  public func municipality(named words: String) -> Municipality? {
    if let same = municipalities.first(where: { $0.name.lowercased() == words.lowercased() }) { return same }
    func key(_ name: String) -> String {
      let key = MunicipalityName.key(name)
      return key.hasPrefix("город ") ? String(key.dropFirst(6)) : key
    }
    let found = municipalities.filter { key($0.name) == key(words) }
    return found.count == 1 ? found[0] : nil
  }

  /// The school of a login or a code, or the only one of a name; `nil` where there is none.
  public func school(called words: String) -> School? {
    if let known = school(SchoolID(key: words)) { return known }
    let name = Quotation.russian(words).lowercased()
    let found = schools.filter { $0.name.lowercased() == name }
    return found.count == 1 ? found[0] : nil
  }
}
