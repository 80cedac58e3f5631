/// A person's name as people write it into a form that asks for an organisation or a post.
enum PersonalName {
  private static let patronymics = ["ович", "евич", "ьич", "овна", "евна", "ична"]

  private static let organisations = ["команд", "школ", "лице", "гимнази", "управлен", "отдел", "центр", "методслужб"]

  /// «Фамилия И. О.», «И. О. Фамилия», «Фамилия Имя Отчество»: initials with dots, or a patronymic among several words.
  static func stands(in text: String) -> Bool {
    let words = clean(text).replacing(".", with: ". ").split(separator: " ")
    // «МБОУ СОШ им. А. Б. Птицына»: an organisation that is named after a person.
    let isOrganisation = words.contains { word in
      let key = word.lowercased()
      return organisations.contains { key.hasPrefix($0) } || (word.count >= 3 && word.allSatisfy(\.isUppercase))
    }
    if isOrganisation { return false }
    let initials = words.count { $0.count == 2 && $0.hasSuffix(".") && $0.first?.isUppercase == true }
    if initials >= 1, words.contains(where: { $0.count >= 3 && $0.first?.isUppercase == true }) { return true }
    return words.count >= 2
      && words.contains { word in
        let key = word.lowercased()
        return key.count >= 6 && patronymics.contains { key.hasSuffix($0) }
      }
  }
}
