/// What a step of a road map is about; справки and records find their steps by it.
public enum StepKind: String, CaseIterable, Sendable {
  /// Appointments, plans, lists.
  case organisation = "организация"
  /// Collecting facts on schools: context, needs, questionnaires of the risk profile.
  case facts = "сведения"
  /// The pages of the project on sites.
  case site = "сайт"
  /// Consultations and methodical material.
  case consultation = "консультации"
  /// Courses of qualification.
  case training = "обучение"
  /// Taking part in an event; the attendance register proves it.
  case attendance = "явка"
  /// Risk profile, self-diagnosis, activation of risks.
  case risks = "риски"
  /// The programme of transition to effective work.
  case programme = "программа"
  /// Visits of curators and heads.
  case visit = "посещение"
  /// A survey of participants.
  case survey = "опрос"
  /// A contest.
  case contest = "конкурс"
  /// Concept documents and anti-risk programmes are placed and confirmed.
  case conceptDocuments = "концептуальные документы"
  /// Confirming documents of stage 1 are placed and confirmed.
  case stage1Documents = "документы 1 этапа"
  /// Confirming documents of stage 2 are placed and confirmed.
  case stage2Documents = "документы 2 этапа"
  /// The municipal coordinator examines the concept documents.
  case municipalConceptReview = "муниципальная экспертиза концептуальных документов"
  /// The municipal coordinator examines the documents of stage 1.
  case municipalStage1Review = "муниципальная экспертиза 1 этапа"
  /// The municipal coordinator examines the documents of stage 2.
  case municipalStage2Review = "муниципальная экспертиза 2 этапа"
  /// The region examines the concept documents.
  case regionalConceptReview = "региональная экспертиза концептуальных документов"
  /// The region examines the documents of stage 1.
  case regionalStage1Review = "региональная экспертиза 1 этапа"
  /// The region examines the documents of stage 2.
  case regionalStage2Review = "региональная экспертиза 2 этапа"
  /// The region looks through the municipal road maps.
  case roadmapReview = "анализ дорожных карт"
  /// Analysis of ВПР, ОГЭ, ЕГЭ.
  case resultsAnalysis = "анализ результатов"
  /// Interviews with the teams of participants.
  case interviews = "собеседования"
  /// The final справка of the year.
  case finalReport = "итоги"
}

/// The target of an indicator, as far as the road map names one; it is never invented.
public enum RoadmapTarget: Hashable, Sendable {
  /// A share 0…1 of somebody: «100 % респондентов», «10 % руководящих и педагогических работников».
  case share(Double, of: String)
  /// A number of somebody: «2 ОО».
  case count(Int, of: String)
  /// «все участники проекта», «каждая ОО»: all, without a number.
  case all(String)

  /// Reads one target; `nil` for words of no known form.
  public init?(words: String) {
    let parts = Schedule.trimmed(words).split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let rest = parts[1]
    if ["все", "каждая", "каждый"].contains(parts[0]) {
      self = .all(Schedule.trimmed(words))
    } else if let number = Int(parts[0].filter { $0 != "%" }), number > 0 {
      if parts[0].hasSuffix("%") {
        self = .share(Double(number) / 100, of: rest)
      } else if rest.hasPrefix("%") {
        self = .share(Double(number) / 100, of: Schedule.trimmed(rest.dropFirst()))
      } else {
        self = .count(number, of: rest)
      }
    } else {
      return nil
    }
  }
}

/// A step of a municipal road map.
public struct RoadmapStep: Hashable, Sendable {
  /// The number in the road map.
  public let number: StepNumber
  /// The title of its section; empty where the road map has none.
  public let section: String
  /// What is to be done, in short words.
  public let title: String
  /// What the step is about.
  public let kind: StepKind
  /// When.
  public let schedule: Schedule
  /// The terms as the road map writes them.
  public let terms: String
  /// What shows that it is done.
  public let indicator: String
  /// Targets of the indicator; empty where the road map names none.
  public let targets: [RoadmapTarget]
  /// Organisations and roles, the responsible one first; empty where none is named.
  public let performers: [String]
  /// For whom the result is.
  public let addressees: [String]
  /// Where the step is made public.
  public let publication: String
  /// The step whose documents this step examines: their term is the school's, not this step's.
  public let examines: StepNumber?
  /// Misprints and contradictions of the text.
  public let note: String
  /// Where the step stands.
  public let place: Place

  /// A step with all its columns.
  public init(
    number: StepNumber, section: String, title: String, kind: StepKind, schedule: Schedule, terms: String,
    indicator: String, targets: [RoadmapTarget], performers: [String], addressees: [String], publication: String,
    examines: StepNumber?, note: String, place: Place
  ) {
    self.number = number
    self.section = section
    self.title = title
    self.kind = kind
    self.schedule = schedule
    self.terms = terms
    self.indicator = indicator
    self.targets = targets
    self.performers = performers
    self.addressees = addressees
    self.publication = publication
    self.examines = examines
    self.note = note
    self.place = place
  }

  /// The performer who answers for the step: the first named.
  public var responsible: String? { performers.first }
}

/// The road map of a municipality.
public struct Roadmap: Hashable, Sendable {
  /// The name of the municipality.
  public let municipality: String
  /// The region; empty where no file names it.
  public let region: String
  /// The day of the order; `nil` where it is not given.
  public let approved: CalendarDay?
  /// The order, in words; empty where it is not given.
  public let order: String
  /// What is odd in the order itself.
  public let note: String
  /// The steps in the order of their numbers.
  public let steps: [RoadmapStep]

  /// A road map; the steps are put in order.
  public init(
    municipality: String, region: String, approved: CalendarDay?, order: String, note: String, steps: [RoadmapStep]
  ) {
    self.municipality = municipality
    self.region = region
    self.approved = approved
    self.order = order
    self.note = note
    self.steps = steps.sorted { $0.number < $1.number }
  }

  /// The step of a number.
  public func step(_ number: StepNumber) -> RoadmapStep? { steps.first { $0.number == number } }

  /// Steps of a kind, in order.
  public func steps(of kind: StepKind) -> [RoadmapStep] { steps.filter { $0.kind == kind } }

  /// Whether the term of a step lies wholly before the day of the order: then it is never late.
  public func precedesApproval(_ step: RoadmapStep) -> Bool { approved.map { step.schedule.due < $0 } ?? false }
}
