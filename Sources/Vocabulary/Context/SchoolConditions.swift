/// Under which conditions a school worked in one school year: they explain what may be expected of its results.
///
/// Nothing here is a lever of the school. A part is `nil` where the school did not say or was not asked; it is never
/// filled in from another year or another school.
public struct SchoolConditions: Hashable, Sendable {
  /// Where the school stands, the option numbers of the federal form.
  public enum Settlement: Int, CaseIterable, Sendable {
    /// Административный центр субъекта.
    case regionalCentre = 1
    case town, urbanSettlement, village
  }

  /// Inhabitants of the settlement, the option numbers of the federal form.
  public enum SettlementSize: Int, CaseIterable, Comparable, Sendable {
    /// Below 1 000 inhabitants.
    case below1 = 1
    /// 1 000 to 5 000, and so on, in thousands.
    case to5, to10, to50, to100, to450, to680
    /// Above 680 000.
    case above680

    /// A city of more than 100 000: the form does not ask its schools about the way to such a city.
    public var isLargeCity: Bool { self >= .to450 }

    public static func < (left: SettlementSize, right: SettlementSize) -> Bool { left.rawValue < right.rawValue }
  }

  /// Regular transport to the nearest city of more than 100 000; a larger one is a worse link.
  public enum Transport: Int, CaseIterable, Comparable, Sendable {
    /// The school stands in such a city.
    case inCity
    case direct, withChanges
    /// Only from the next settlement with a stop.
    case fromNextSettlement
    case none

    public static func < (left: Transport, right: Transport) -> Bool { left.rawValue < right.rawValue }
  }

  /// How well pupils can visit the nearest city of more than 100 000; a larger one is a worse access.
  public enum CityAccess: Int, CaseIterable, Comparable, Sendable {
    /// The school stands in such a city.
    case inCity
    /// Every day, to work or study.
    case daily
    /// There and back in a day.
    case dayTrip
    /// Two days at least.
    case overnight
    case hardly

    public static func < (left: CityAccess, right: CityAccess) -> Bool { left.rawValue < right.rawValue }
  }

  /// How often the transport goes; a larger one is rarer.
  public enum TransportFrequency: Int, CaseIterable, Comparable, Sendable {
    case severalTimesDaily = 1
    case daily, someDaysWeekly
    /// Once a week or more seldom.
    case weekly

    public static func < (left: TransportFrequency, right: TransportFrequency) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Whose the school is.
  public enum LegalForm: Int, CaseIterable, Sendable {
    case state = 1
    case municipal, independent
  }

  /// Kinds of schools whose results are not compared with those of ordinary ones.
  public enum SpecialKind: String, CaseIterable, Sendable {
    /// Специальная (коррекционная).
    case correctional
    /// Вечерняя (сменная).
    case evening
    /// Специальное учебно-воспитательное учреждение закрытого типа.
    case closedType
    /// При учреждении, исполняющем наказание.
    case penal
    case boarding
  }

  public let school: SchoolID
  /// The year in which the school year ends.
  public let year: Int
  public var legalForm: LegalForm?
  public var settlement: Settlement?
  public var settlementSize: SettlementSize?
  public var transport: Transport?
  public var transportFrequency: TransportFrequency?
  public var cityAccess: CityAccess?
  /// `nil` where the form asks nothing of the kind; empty for an ordinary school.
  public var specialKinds: Set<SpecialKind>?
  /// Pupils of all grades.
  public var pupils: Int?
  public var pupilsByGrade: [Int: Int] = [:]
  /// Pupils with adapted programmes, with ОВЗ or a disability among those of the years of birth that the form asks for
  /// (15- and 16-year-olds), or among all pupils where the social passport says.
  public var adapted: CountedShare?
  /// Teaching goes in another language too.
  public var hasOtherLanguage: Bool?
  /// From the social passport, where the region keeps one.
  public var social: SocialComposition?

  public init(school: SchoolID, year: Int) {
    self.school = school
    self.year = year
  }
}
