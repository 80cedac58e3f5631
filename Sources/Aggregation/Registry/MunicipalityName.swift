/// Names of municipalities as people and systems spell them.
enum MunicipalityName {
  /// The longest first: «муниципальный район» ends in «район».
  private static let kinds = [
    "городской округ город", "муниципальный район", "муниципальный округ", "городской округ", "район", "округ", "мр",
    "мо",
    "го",
  ]

  /// «г. Алейск», «г Алейск» → «город Алейск»; anything else stays.
  static func full(_ name: String) -> String {
    for prefix in ["г. ", "г.", "г "] where name.hasPrefix(prefix) {
      return "город " + name.dropFirst(prefix.count).drop { $0 == " " }
    }
    return name
  }

  /// Key without the kind of municipality: «Залесовский муниципальный округ» is the former «… район».
  static func key(_ name: String) -> String {
    var key = full(name).lowercased().replacing("ё", with: "е").split(separator: " ").joined(separator: " ")
    for kind in kinds where key.hasSuffix(" " + kind) {
      key = String(key.dropLast(kind.count + 1))
      break
    }
    for prefix in ["городской округ ", "муниципальный округ ", "муниципальное образование "] where key.hasPrefix(prefix)
    {
      key = String(key.dropFirst(prefix.count))
    }
    return key
  }
}
