import Reference

/// The parameters of the signs, from the methodology.
struct ObjectivityThresholds {
  let t: Double
  let rangeFactor: Double
  let minimumParticipants: Int
  let minimumSchools: Int
  let adjustsForSize: Bool
  let checkMarkers: Int
  let checkYears: Int
  let journalDifference: Int
  let journalLoweredShare: Double
  let curvature: Double
  let chance: Double
  let approximate: Int
  let practicalLevel: Double

  init(_ methodology: Methodology) {
    t = methodology.number(.objectivityT)
    rangeFactor = methodology.number(.objectivityIQRFactor)
    minimumParticipants = methodology.integer(.objectivityMinimumParticipants)
    minimumSchools = methodology.integer(.objectivityMinimumSchools)
    adjustsForSize = methodology.flag(.objectivitySizeAdjusted)
    checkMarkers = methodology.integer(.objectivityCheckMarkers)
    checkYears = methodology.integer(.objectivityCheckYears)
    journalDifference = methodology.integer(.journalDifference)
    journalLoweredShare = methodology.number(.journalLoweredShare)
    curvature = methodology.number(.bunchingCurvature)
    chance = methodology.number(.objectivityChance)
    approximate = methodology.integer(.distributionApproximate)
    practicalLevel = methodology.number(.practicalLevel)
  }
}
