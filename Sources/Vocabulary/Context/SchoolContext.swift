/// A question of the federal context form that is understood.
public enum ContextField: String, CaseIterable, Codable, Sendable {
  // MARK: Identity
  case fullName = "full-name"
  case shortName = "short-name"
  case address
  case locality
  case taxNumber = "tax-number"
  case ogeCode = "oge-code"
  case egeCode = "ege-code"

  // MARK: Conditions: they explain what may be expected
  case legalForm = "legal-form"
  case settlementKind = "settlement-kind"
  case settlementSize = "settlement-size"
  case transport
  case transportFrequency = "transport-frequency"
  case cityAccess = "city-access"
  case correctional
  case evening
  case closedType = "closed-type"
  case penal
  case boarding
  case pupils
  case cohortPupils = "cohort-pupils"
  case cohortAdapted = "cohort-adapted"
  case secondCohortPupils = "second-cohort-pupils"
  case secondCohortAdapted = "second-cohort-adapted"
  case languages

  // MARK: Resources: levers, for causes and measures only
  case teachers
  case teachersHighest = "teachers-highest"
  case teachersFirstOrHighest = "teachers-first-or-highest"
  case teachersYoung = "teachers-young"
  case teachersPension = "teachers-pension"
  case trainingShort = "training-short"
  case trainingMiddle = "training-middle"
  case trainingLong = "training-long"
  case rooms
  case roomsWithComputer = "rooms-with-computer"
  case roomsWithProjector = "rooms-with-projector"
  case computers
  case computersOutdated = "computers-outdated"
  case computersOnline = "computers-online"
  case internetSpeed = "internet-speed"
  case clubs
  case parentsAtEvents = "parents-at-events"
  case parentsHelping = "parents-helping"

  /// What a field may be used for.
  public enum Block: String, Sendable {
    case identity
    /// Place, size, transport, adapted programmes, language: for expected results.
    case condition
    /// Staff, training, equipment, Internet: for causes and measures only.
    case resource
  }

  public var block: Block {
    switch self {
    case .fullName, .shortName, .address, .locality, .taxNumber, .ogeCode, .egeCode: .identity
    case .legalForm, .settlementKind, .settlementSize, .transport, .transportFrequency, .cityAccess, .correctional,
      .evening, .closedType, .penal, .boarding, .pupils, .cohortPupils, .cohortAdapted,
      .secondCohortPupils, .secondCohortAdapted, .languages:
      .condition
    default: .resource
    }
  }
}

/// An answer of the form.
public enum ContextAnswer: Hashable, Codable, Sendable {
  case count(Int)
  /// A numbered option with its words without the number.
  case option(Int, String)
  case yes(Bool)
  case words(String)
}

/// What a school said of itself in one year.
public struct SchoolContext: Hashable, Sendable {
  public let school: SchoolID
  /// The year in which the school year of the form ends.
  public let year: Int
  public let answers: [ContextField: ContextAnswer]
  /// Pupils by grade, for the grades that were filled.
  public let pupilsByGrade: [Int: Int]

  public init(school: SchoolID, year: Int, answers: [ContextField: ContextAnswer], pupilsByGrade: [Int: Int]) {
    self.school = school
    self.year = year
    self.answers = answers
    self.pupilsByGrade = pupilsByGrade
  }

  /// The context without some answers: they contradict each other.
  public func without(_ fields: Set<ContextField>) -> SchoolContext {
    SchoolContext(
      school: school, year: year, answers: answers.filter { !fields.contains($0.key) }, pupilsByGrade: pupilsByGrade)
  }

  public func count(_ field: ContextField) -> Int? {
    if case .count(let number)? = answers[field] { number } else { nil }
  }

  public func option(_ field: ContextField) -> Int? {
    if case .option(let number, _)? = answers[field] { number } else { nil }
  }

  public func isYes(_ field: ContextField) -> Bool? {
    if case .yes(let yes)? = answers[field] { yes } else { nil }
  }

  public func words(_ field: ContextField) -> String? {
    if case .words(let words)? = answers[field] { words } else { nil }
  }
}
