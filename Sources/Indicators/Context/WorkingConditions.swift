public import Aggregation
import Foundation
public import Vocabulary

/// The conditions of a school as far as they are known on a day: of each part the newest answer, and its year.
///
/// The forms of two years ask different questions; an answer of the year before is an answer of the school, and its year is
/// kept. What no form tells stays missing.
public struct WorkingConditions: Hashable, Sendable {
  /// An answer with the year in which its school year ends.
  public struct Answer<Value: Hashable & Sendable>: Hashable, Sendable {
    public let value: Value
    public let year: Int
  }

  public let school: SchoolID
  public let settlement: Answer<SchoolConditions.Settlement>?
  public let settlementSize: Answer<SchoolConditions.SettlementSize>?
  public let cityAccess: Answer<SchoolConditions.CityAccess>?
  public let pupils: Answer<Int>?
  /// Pupils with ОВЗ or on adapted programmes among those whom the form or the passport counts.
  public let adapted: Answer<CountedShare>?
  public let hasOtherLanguage: Answer<Bool>?
  public let social: [SocialGroup: Answer<CountedShare>]
  /// Kinds whose results are not compared with those of ordinary schools; empty where no form asks.
  public let specialKinds: Set<SchoolConditions.SpecialKind>

  /// `years`: in order of time, those known on the day.
  init(_ school: SchoolID, _ years: [SchoolConditions]) {
    func newest<Value: Hashable & Sendable>(_ part: (SchoolConditions) -> Value?) -> Answer<Value>? {
      for year in years.reversed() {
        if let value = part(year) { return Answer(value: value, year: year.year) }
      }
      return nil
    }
    self.school = school
    settlement = newest(\.settlement)
    settlementSize = newest(\.settlementSize)
    cityAccess = newest(\.cityAccess)
    pupils = newest { $0.pupils.flatMap { $0 > 0 ? $0 : nil } }
    adapted = newest(\.adapted)
    hasOtherLanguage = newest(\.hasOtherLanguage)
    specialKinds = newest(\.specialKinds)?.value ?? []
    var social: [SocialGroup: Answer<CountedShare>] = [:]
    for group in SocialGroup.allCases { social[group] = newest { $0.social?.shares[group] } }
    self.social = social
  }

  /// Whether the school stands in a village; `nil` where it does not say.
  public var isRural: Bool? { settlement.map { $0.value == .village } }

  /// The value that stands for a condition before it is standardised; `nil` where it is missing.
  func value(of condition: Condition) -> Double? {
    switch condition {
    case .settlementSize: settlementSize.map { Double($0.value.rawValue) }
    case .cityAccess: cityAccess.map { Double($0.value.rawValue) }
    case .schoolSize: pupils.map { log(Double($0.value)) }
    case .specialNeeds: adapted?.value.value
    case .otherLanguage: hasOtherLanguage.map { $0.value ? 1 : 0 }
    case .social(let group): social[group]?.value.value
    }
  }

  /// The counts behind a share, where the condition is one.
  func counted(_ condition: Condition) -> CountedShare? {
    switch condition {
    case .specialNeeds: adapted?.value
    case .social(let group): social[group]?.value
    case .settlementSize, .cityAccess, .schoolSize, .otherLanguage: nil
    }
  }

  /// The conditions of every school with a form or a passport, in the order of the region's schools.
  public static func all(of region: Region, on day: CalendarDay) -> [WorkingConditions] {
    // The forms of a school year are collected within it.
    let last = day.month >= 9 ? day.year + 1 : day.year
    return region.schools.compactMap { school in
      let years = region.conditions(of: school.id).filter { $0.year <= last }
      return years.isEmpty ? nil : WorkingConditions(school.id, years)
    }
  }
}
