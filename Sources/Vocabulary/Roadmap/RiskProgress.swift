/// The significance of a risk in the risk profile of a school.
public enum RiskLevel: String, CaseIterable, Sendable {
  /// высокая значимость
  case high = "высокая"
  /// средняя значимость
  case medium = "средняя"
  /// низкая значимость
  case low = "низкая"
}

/// The states through which a risk of a school goes in ИС МЭДК, each only after the one before it.
public enum RiskStage: Int, CaseIterable, Comparable, Sendable {
  /// The risk profile names it.
  case identified
  /// The school and its curator agree that the risk is there.
  case verified
  /// The school has taken it into work.
  case activated
  /// Its anti-risk programme is placed.
  case programmeUploaded
  /// The curator has confirmed the programme.
  case curatorConfirmed
  /// The documents of stage 1 are confirmed.
  case stage1Confirmed
  /// The documents of stage 2 are confirmed.
  case stage2Confirmed

  /// An earlier state is smaller.
  public static func < (left: RiskStage, right: RiskStage) -> Bool { left.rawValue < right.rawValue }

  /// The state before; `nil` for the first.
  public var previous: RiskStage? { RiskStage(rawValue: rawValue - 1) }
}

/// One risk of one school on its way through ИС МЭДК.
public struct RiskProgress: Hashable, Sendable {
  /// Why a state cannot follow.
  public enum Impossible: Hashable, Sendable {
    /// A state was reached, the one before it was not.
    case skipped(RiskStage, without: RiskStage)
    /// A state was reached on an earlier day than the one before it.
    case backwards(RiskStage, before: RiskStage)
    /// The risk was not verified, yet went on.
    case refuted(RiskStage)
  }

  /// The municipality as the file names it.
  public let municipality: String
  /// The school as the file names it.
  public let school: String
  /// The risk.
  public let risk: NamedRisk
  /// `nil` where the file does not say.
  public let level: RiskLevel?
  /// Verification said «нет».
  public let isRefuted: Bool
  /// Days of the states after `identified`.
  public let days: [RiskStage: CalendarDay]
  /// Where the row stands.
  public let place: Place

  /// A row with all its columns.
  public init(
    municipality: String, school: String, risk: NamedRisk, level: RiskLevel?, isRefuted: Bool,
    days: [RiskStage: CalendarDay], place: Place
  ) {
    self.municipality = municipality
    self.school = school
    self.risk = risk
    self.level = level
    self.isRefuted = isRefuted
    self.days = days
    self.place = place
  }

  /// The first transition that cannot be; `nil` for a possible way.
  public var impossible: Impossible? {
    let reached = RiskStage.allCases.filter { days[$0] != nil }
    if isRefuted, let first = reached.first { return .refuted(first) }
    for stage in reached {
      guard let previous = stage.previous, previous != .identified else { continue }
      guard let earlier = days[previous], let day = days[stage] else { return .skipped(stage, without: previous) }
      if day < earlier { return .backwards(stage, before: previous) }
    }
    return nil
  }

  /// The state reached on a day.
  ///
  /// A state counts only when all before it are reached, so an impossible transition stops the way.
  public func stage(on day: CalendarDay) -> RiskStage {
    var stage = RiskStage.identified
    guard !isRefuted else { return stage }
    for next in RiskStage.allCases.dropFirst() {
      guard let reached = days[next], reached <= day else { break }
      stage = next
    }
    return stage
  }
}
