public import Vocabulary

/// What one file says about a school: its name and its municipality.
public struct SchoolFact: Hashable, Sendable {
  public let school: SchoolID
  public let name: String?
  /// The municipality as the file spells it.
  public let municipality: String?
  /// Code of the municipality without the prefix of the procedure: `reg22_m004`.
  public let municipalityCode: String?
  /// Year of the file, 0 where it has none; the newest fact wins.
  public let year: Int
  public let source: Int

  public init(
    school: SchoolID, name: String?, municipality: String?, municipalityCode: String?, year: Int, source: Int
  ) {
    self.school = school
    self.name = name
    self.municipality = municipality
    self.municipalityCode = municipalityCode
    self.year = year
    self.source = source
  }
}
