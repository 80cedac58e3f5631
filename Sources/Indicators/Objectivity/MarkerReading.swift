public import Reference
public import Vocabulary

/// One marker in one school and year: what was measured, whether the marker applies, and whether it shows.
public struct MarkerReading: Hashable, Sendable {
  public let marker: ObjectivityMarkers.Marker
  /// The work, or the two works, in order of time.
  public let works: [Work]
  public let measured: Measurement
  /// The published algorithm alone, whatever the number of participants.
  public let showsAsPublished: Bool
  /// Why the marker is not applied; `nil` where it is.
  public let whyNotApplied: Absence?

  init(
    marker: ObjectivityMarkers.Marker, works: [Work], measured: Measurement, showsAsPublished: Bool,
    whyNotApplied: Absence?, adjustsForSize: Bool
  ) {
    self.marker = marker
    self.works = works
    self.measured = measured
    self.showsAsPublished = showsAsPublished
    self.whyNotApplied = whyNotApplied
    var isUsual = false
    if adjustsForSize, case .mean(let mean) = measured { isUsual = !mean.isAboveForItsSize }
    isCounted = whyNotApplied == nil && showsAsPublished && !isUsual
  }

  /// The figures behind a marker.
  public enum Measurement: Hashable, Sendable {
    case mean(MeanAboveRegion)
    case correlation(RankCorrelation)
    case change(SharpChange)
    /// Nothing could be measured: a blocked comparison, a work without a regional mean.
    case nothing
  }

  /// Whether the marker applies and shows.
  public var shows: Bool { isApplied && showsAsPublished }

  /// Whether it counts for the word of the school and marks the result. A mean above the region finds strong schools
  /// first, so by the methodology it counts only where it is unusual for a school of this size.
  public let isCounted: Bool

  public var isApplied: Bool { whyNotApplied == nil }

  /// The year to which the marker belongs: that of its later work.
  public var year: Int { works.last?.procedure.campaign.year ?? 0 }
}

/// A sign beside the published list that shows in one work of a school.
public enum WorkSign: Hashable, Sendable {
  case heap(BorderHeap)
  case journal(JournalMismatch)
  case profile(TaskProfile)

  /// What kind of sign it is: several heaps in one year are one kind.
  public enum Kind: Int, CaseIterable, Comparable, Sendable {
    case heap, journal, profile

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  public var kind: Kind {
    switch self {
    case .heap: .heap
    case .journal: .journal
    case .profile: .profile
    }
  }
}

/// What the signs of a school come to, in the words that documents use.
public enum ObjectivityStatus: Int, CaseIterable, Comparable, Sendable {
  case notApplied, noSigns, attention, check

  public var words: String {
    switch self {
    case .notApplied: "признаки не рассчитываются"
    case .noSigns: "признаков не выявлено"
    case .attention: "требует внимания"
    case .check: "требует проверки порядка проведения"
    }
  }

  public static func < (left: ObjectivityStatus, right: ObjectivityStatus) -> Bool { left.rawValue < right.rawValue }
}
