import Reference

/// Where a school says that it is: the district read from its address, and its settlement.
struct SchoolAddress: Hashable {
  /// Words that stand before «район», «р-н», «р-он» and its misspellings.
  private let districts: [SpelledWord]
  private let words: [SpelledWord]
  private let locality: SpelledWord?

  private static let districtMarks: Set<String> = [
    "р-н", "р-он", "р-на", "р-он-а", "рн", "рон", "райн", "рион", "район",
  ]

  init(address: String, locality: String?) {
    words = SpelledWord.words(of: address, joining: true)
    var districts: [SpelledWord] = []
    for (word, next) in zip(words, words.dropFirst())
    where word.text.count > 3 && (Self.districtMarks.contains(next.text) || next.text.hasPrefix("райо")) {
      districts.append(word)
    }
    self.districts = districts
    let settlement = SpelledWord.words(of: locality ?? "", joining: true).map(\.text).joined(separator: " ")
    self.locality = settlement.isEmpty ? nil : SpelledWord(settlement)
  }

  /// How badly the address fits a municipality: 0 for a match, more where it says little; `nil` where it names another.
  ///
  /// - Parameter key: as `MunicipalityName.key` gives it: «город барнаул», «первомайский».
  func distance(toMunicipality key: String, by matching: SchoolMatching) -> Double? {
    // Schools of the region itself stand in any district.
    if key.contains("региональн") || key.contains("специальн") { return matching.placeRegional }
    let names = SpelledWord.words(of: key, joining: true)
    if names.first?.text == "город" || names.first?.text == "зато" {
      return distance(toCity: SpelledWord(names.dropFirst().map(\.text).joined(separator: " ")), matching)
    }
    guard let name = names.first else { return matching.cityUnnamed }
    if !districts.isEmpty {
      let best = districts.flatMap { district in names.map { Self.nearness(district, $0) } }.min() ?? 1
      return best <= matching.districtMisspelt ? best : nil
    }
    // «658391 село Шипуново, Шипуновский р.»: the district stands there without its mark.
    return words.contains { $0.distance(to: name) <= matching.wordMisspelt }
      ? matching.placeLoose : matching.placeUnknown
  }

  private func distance(toCity name: SpelledWord, _ matching: SchoolMatching) -> Double? {
    let isNamed = zip(words, words.dropFirst()).contains { mark, word in
      word == name && (mark.text.hasPrefix("г") || ["зато", "п", "рп"].contains(mark.text))
    }
    if locality == name || isNamed { return districts.isEmpty ? 0 : matching.placeLoose }
    if let locality, locality.distance(to: name) <= matching.cityMisspelt { return matching.cityNear }
    return districts.isEmpty ? matching.cityUnnamed : nil
  }

  /// «Бийского района» is «бийский».
  private static func nearness(_ district: SpelledWord, _ name: SpelledWord) -> Double {
    let endings = ["ского", "ский", "ого", "ий", "ый", "ой"]
    func stem(_ word: SpelledWord) -> String {
      endings.first { word.text.hasSuffix($0) }.map { String(word.text.dropLast($0.count)) } ?? word.text
    }
    return stem(district) == stem(name) ? 0 : district.distance(to: name)
  }
}
