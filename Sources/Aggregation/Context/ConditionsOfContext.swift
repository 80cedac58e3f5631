public import Vocabulary

extension SchoolConditions {
  /// What a school said of its conditions in one year, typed; the social passport of the same year where there is one.
  ///
  /// - Parameters:
  ///   - context: the answers of the form; answers that contradict each other were left out when it was loaded.
  ///   - passport: of the same school and year.
  public init(_ context: SchoolContext, passport: SocialPassport? = nil) {
    self.init(school: context.school, year: context.year)
    legalForm = context.option(.legalForm).flatMap(LegalForm.init)
    settlement = context.option(.settlementKind).flatMap(Settlement.init)
    settlementSize = context.option(.settlementSize).flatMap(SettlementSize.init)
    transportFrequency = context.option(.transportFrequency).flatMap(TransportFrequency.init)
    // Schools of a large city are not asked about the way to it.
    let isInCity = settlementSize?.isLargeCity == true
    transport = context.option(.transport).flatMap(Transport.init) ?? (isInCity ? .inCity : nil)
    cityAccess = context.option(.cityAccess).flatMap(CityAccess.init) ?? (isInCity ? .inCity : nil)
    specialKinds = Self.specialKinds(context)
    pupils = context.count(.pupils)
    pupilsByGrade = context.pupilsByGrade
    adapted = Self.adapted(context)
    hasOtherLanguage = context.option(.languages).map { $0 != 1 }
    if let passport { add(passport) }
  }

  /// The conditions that a social passport alone tells.
  public init(_ passport: SocialPassport) {
    self.init(school: passport.school, year: passport.year)
    add(passport)
  }

  /// The passport counts all pupils, the form only two years of birth: the passport rules on special needs.
  private mutating func add(_ passport: SocialPassport) {
    let composition = SocialComposition(passport)
    social = composition
    pupils = pupils ?? passport.pupils
    adapted = composition.shares[.specialNeeds] ?? adapted
  }

  private static func specialKinds(_ context: SchoolContext) -> Set<SpecialKind>? {
    let fields: [(ContextField, SpecialKind)] = [
      (.correctional, .correctional), (.evening, .evening), (.closedType, .closedType), (.penal, .penal),
      (.boarding, .boarding),
    ]
    let answers = fields.compactMap { field, kind in context.isYes(field).map { (kind, $0) } }
    return answers.isEmpty ? nil : Set(answers.filter(\.1).map(\.0))
  }

  private static func adapted(_ context: SchoolContext) -> CountedShare? {
    let years: [(ContextField, ContextField)] = [
      (.cohortAdapted, .cohortPupils), (.secondCohortAdapted, .secondCohortPupils),
    ]
    let shares = years.compactMap { CountedShare(context.count($0.0), of: context.count($0.1)) }
    return CountedShare(shares.reduce(0) { $0 + $1.count }, of: shares.reduce(0) { $0 + $1.of })
  }
}
