import Reference
public import Vocabulary

/// The signs of one school over the years, with how many could be judged at all. Never a verdict.
public struct SchoolObjectivity: Hashable, Sendable {
  public let school: SchoolID
  /// Markers of both lists with what was measured, by year, then in the order of the lists.
  public let readings: [MarkerReading]
  /// Signs of single works that show, in order of time.
  public let signs: [WorkSignReading]
  /// Years in which the school wrote a work of the published list, rising.
  public let years: [Int]
  /// What earlier official lists say of the school, by year; shown beside, never mixed in.
  public let listed: [ObjectivityEntry]
  public private(set) var status: ObjectivityStatus

  /// A sign and the work in which it shows.
  public struct WorkSignReading: Hashable, Sendable {
    public let work: Work
    public let sign: WorkSign
  }

  /// Published markers that apply in a year («применимо m из 14»), each once.
  public func applied(in year: Int) -> Int { Set(published(in: year).filter(\.isApplied).map(\.marker.id)).count }

  /// Published markers that apply and show in a year.
  public func shown(in year: Int) -> [MarkerReading] { published(in: year).filter(\.shows) }

  /// Published markers of a year, whether they show or not.
  public func published(in year: Int) -> [MarkerReading] {
    readings.filter { $0.year == year && $0.marker.list == .fioko }
  }

  /// Markers of both lists that count in a year, in the order of the lists.
  public func counted(in year: Int) -> [MarkerReading] { readings.filter { $0.year == year && $0.isCounted } }

  /// Signs of works that show in a year.
  public func signs(in year: Int) -> [WorkSignReading] {
    signs.filter { $0.work.procedure.campaign.year == year }
  }

  /// Different signs of any kind that count in a year: several works with one kind of sign are one.
  public func signCount(in year: Int) -> Int {
    Set(counted(in: year).map(\.marker.id)).count + Set(signs(in: year).map(\.sign.kind)).count
  }

  /// Years in which a sign counts, rising.
  public var yearsWithSigns: [Int] {
    Set(readings.filter(\.isCounted).map(\.year) + signs.map(\.work.procedure.campaign.year)).sorted()
  }

  /// Works that a counted sign concerns; of two works of one marker both.
  public var markedWorks: Set<Work> {
    Set(readings.filter(\.isCounted).flatMap(\.works)).union(signs.map(\.work))
  }

  init(
    school: SchoolID, readings: [MarkerReading], signs: [WorkSignReading], years: [Int], listed: [ObjectivityEntry],
    thresholds: ObjectivityThresholds
  ) {
    self.school = school
    self.readings = readings
    self.signs = signs
    self.years = years
    self.listed = listed
    status = .notApplied
    let years = yearsWithSigns
    if !years.isEmpty {
      let repeats =
        years.count >= thresholds.checkYears || years.contains { signCount(in: $0) >= thresholds.checkMarkers }
      status = repeats ? .check : .attention
    } else if readings.contains(where: \.isApplied) {
      status = .noSigns
    }
  }
}
