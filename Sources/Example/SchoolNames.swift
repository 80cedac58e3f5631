/// Invented names of schools: a stem that is no known village, a kind, a legal form.
struct SchoolNames {
  private var stems: [String]
  private var townNumbers: [String: Int] = [:]

  init(seed: UInt64) {
    let first = [
      "Травно", "Росо", "Мхо", "Дымо", "Тихо", "Сизо", "Звонко", "Ветло", "Ольхо", "Бережно", "Пыльно", "Ковыльно",
    ]
    let second = ["бродская", "ключинская", "горкинская", "зоринская", "боркинская", "лугинская"]
    var random = RandomStream(seed, 11)
    stems = random.shuffled(first.flatMap { start in second.map { start + $0 } })
  }

  /// The next name in a municipality; schools of towns are numbered, schools of villages have stems.
  ///
  /// - Parameter isComplete: with grades 10 and 11 (СОШ), else without them (ООШ).
  mutating func next(in municipality: InventedMunicipality, size: Int, isComplete: Bool) -> String {
    if municipality.isTown {
      let number = townNumbers[municipality.code, default: 0] + 1
      townNumbers[municipality.code] = number
      switch number {
      case 1: return "МАОУ «Лицей № 1»"
      case 2: return "МБОУ «Гимназия № 2»"
      default: return "МБОУ «\(isComplete ? "СОШ" : "ООШ") № \(number)»"
      }
    }
    let form = size < 12 ? "МКОУ" : "МБОУ"
    return "\(form) «\(stems.removeLast()) \(isComplete ? "СОШ" : "ООШ")»"
  }
}
