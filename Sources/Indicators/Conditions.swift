public import Reference

/// The parameters of a run that indicators need, taken once from the methodology.
public struct Conditions: Hashable, Sendable {
  /// Level of intervals, such as 0,95.
  public let level: Double
  /// Fewer participants than this: no share is compared.
  public let minimumParticipants: Int
  /// Below this share of those who should have written a conclusion is limited.
  public let coverageLimited: Double
  /// Below this share of schools a campaign has no regional mean.
  public let campaignSchoolCoverage: Double

  public init(_ methodology: Methodology) {
    level = methodology.number(.confidenceLevel)
    minimumParticipants = methodology.integer(.evidenceMinimumParticipants)
    coverageLimited = methodology.number(.coverageLimited)
    campaignSchoolCoverage = methodology.number(.campaignSchoolCoverage)
  }
}
