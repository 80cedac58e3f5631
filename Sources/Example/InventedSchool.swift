/// A school of the invented region.
struct InventedSchool {
  /// How results of the school behave over the years.
  enum Character {
    case steady
    /// Low in every year.
    case low
    /// Low at first, better in every campaign.
    case improving
    /// Results above what the pupils know: bunched at the borders of marks, above the journal.
    case inflated
  }

  /// Place in the list of schools; the label of its random streams.
  let number: Int
  /// Six digits of the login.
  let digits: String
  /// `nil` for a general school, whose login is `sch` up to 2021 and `edu` since 2022; else `ksh` or `spo`.
  let ownPrefix: String?
  let name: String
  let municipality: InventedMunicipality
  /// Pupils of one grade.
  let size: Int
  let character: Character
  /// Ability of its pupils against the region, in standard deviations of a pupil.
  let level: Double
  /// Whether it has grades 10 and 11.
  let isComplete: Bool

  /// The login as files of a year write it.
  func login(in year: Int) -> String { (ownPrefix ?? (year < 2022 ? "sch" : "edu")) + digits }

  /// The name with the straight quotes of 2022: `МБОУ "Травнобродская СОШ"`.
  var nameOf2022: String {
    String(name.map { $0 == "«" || $0 == "»" ? "\"" : $0 })
  }

  /// The municipality as files of a year spell it.
  func municipality(in year: Int) -> String { year < 2022 ? municipality.name2021 : municipality.name2022 }
}
