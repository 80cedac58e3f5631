/// A municipality of the invented region, as files of different years spell it.
struct InventedMunicipality {
  /// `reg99_m003`
  let code: String
  let isTown: Bool
  /// In the list of schools: «г. Верхнеозёрск».
  let listName: String
  /// In the exports and reports of 2020 and 2021.
  let name2021: String
  /// In the exports of 2022, after a district has become a circuit.
  let name2022: String
  /// General schools that it has.
  let schoolCount: Int

  /// The municipalities of «Озёрная область»; none of the names is known to exist.
  static let all = [
    town("Верхнеозёрск", 1, schools: 14),
    town("Кедропольск", 2, schools: 9),
    district("Сухолугинский", 3, schools: 11),
    district("Журавлинореченский", 4, schools: 9, circuitSince2022: true),
    district("Мглинозёрский", 5, schools: 7),
    district("Тростяноборский", 6, schools: 5),
    district("Дальнелугинский", 7, schools: 2),
    district("Камнеярский", 8, schools: 1),
  ]

  private static func town(_ name: String, _ number: Int, schools: Int) -> InventedMunicipality {
    InventedMunicipality(
      code: "reg99_m00\(number)", isTown: true, listName: "г. \(name)", name2021: "город \(name)",
      name2022: "город \(name)", schoolCount: schools)
  }

  private static func district(
    _ name: String, _ number: Int, schools: Int, circuitSince2022: Bool = false
  ) -> InventedMunicipality {
    let district = "\(name) муниципальный район"
    return InventedMunicipality(
      code: "reg99_m00\(number)", isTown: false, listName: district, name2021: district,
      name2022: circuitSince2022 ? "\(name) муниципальный округ" : district, schoolCount: schools)
  }
}

/// What the region is called.
enum InventedRegion {
  static let name = "Озёрная область"
  static let code = 99
}
