/// What a public version may show, and how the numbers of the documents hang together.
public struct DisclosureRules: Hashable, Sendable {
  /// Below so many participants a group has no indicator.
  public var minimumParticipants: Int
  /// A smaller number of pupils, but for none, is not shown; a hidden number must leave so many possibilities.
  public var minimumCount: Int
  /// Below so many participants a share is shown as a band.
  public var bandParticipants: Int
  /// Width of the narrowest band, 0…1.
  public var narrowestBand: Double
  /// Stamp of what is not for everybody.
  public var workingStamp: String
  /// Stamp of the public version.
  public var publicStamp: String
  /// What its readers must know of what is hidden; it stands first.
  public var publicNote: Text
  /// Ids of sections that are never public: lists of files and remarks name schools in words.
  public var internalSections: Set<String>
  /// Ids of sections that a municipality or a school reads and a site never has: risks and documents of schools in words.
  public var workingSections: Set<String>
  /// Words that name each school, by its territory: a paper of another school or municipality says none of them.
  public var schoolNames: [String: [String]]
  public var linkage: Linkage

  public init(
    minimumParticipants: Int, minimumCount: Int, bandParticipants: Int, narrowestBand: Double, workingStamp: String,
    publicStamp: String, publicNote: Text = "", internalSections: Set<String> = [],
    workingSections: Set<String> = [], schoolNames: [String: [String]] = [:], linkage: Linkage
  ) {
    self.minimumParticipants = minimumParticipants
    self.minimumCount = minimumCount
    self.bandParticipants = bandParticipants
    self.narrowestBand = narrowestBand
    self.workingStamp = workingStamp
    self.publicStamp = publicStamp
    self.publicNote = publicNote
    self.internalSections = internalSections
    self.workingSections = workingSections
    self.schoolNames = schoolNames
    self.linkage = linkage
  }
}
