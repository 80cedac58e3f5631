public import Aggregation
public import Vocabulary

/// The справки that road maps ask for by date; the date is that of the step, never a literal here.
public enum MonitoringKind: String, CaseIterable, Sendable {
  case roadmaps = "дорожные-карты"
  case municipalConcept = "экспертиза-концептуальных"
  case regionalConcept = "мониторинг-концептуальных"
  case municipalStage1 = "экспертиза-1-этап"
  case regionalStage1 = "мониторинг-1-этап"
  case municipalStage2 = "экспертиза-2-этап"
  case regionalStage2 = "мониторинг-2-этап"
  case interviews = "собеседования"
  case final = "итоги"

  /// The steps of a road map that ask for it.
  public var step: StepKind {
    switch self {
    case .roadmaps: .roadmapReview
    case .municipalConcept: .municipalConceptReview
    case .regionalConcept: .regionalConceptReview
    case .municipalStage1: .municipalStage1Review
    case .regionalStage1: .regionalStage1Review
    case .municipalStage2: .municipalStage2Review
    case .regionalStage2: .regionalStage2Review
    case .interviews: .interviews
    case .final: .finalReport
    }
  }

  /// What it is called.
  public var title: String {
    switch self {
    case .roadmaps: "Информационная справка по результатам мониторинга муниципальных дорожных карт"
    case .municipalConcept: "Результаты муниципальной содержательной экспертизы концептуальных документов"
    case .regionalConcept: "Справка по итогам регионального мониторинга концептуальных документов"
    case .municipalStage1: "Результаты муниципальной содержательной экспертизы подтверждающих документов 1 этапа"
    case .regionalStage1: "Справка по итогам регионального мониторинга подтверждающих документов 1 этапа"
    case .municipalStage2: "Результаты муниципальной содержательной экспертизы подтверждающих документов 2 этапа"
    case .regionalStage2: "Справка по итогам регионального мониторинга подтверждающих документов 2 этапа"
    case .interviews: "Справка по итогам индивидуальных собеседований"
    case .final: "Аналитическая справка по итогам проекта"
    }
  }

  /// Name of the file without its extension.
  public var fileName: String { "справка-" + rawValue }

  /// The documents it examines; `nil` for those that examine none.
  var stage: DocumentStage? {
    switch self {
    case .municipalConcept, .regionalConcept: .concept
    case .municipalStage1, .regionalStage1: .stage1
    case .municipalStage2, .regionalStage2: .stage2
    case .roadmaps, .interviews, .final: nil
    }
  }

  /// Whether it goes with «Анкета муниципального координатора».
  var hasCoordinatorForm: Bool {
    switch self {
    case .municipalConcept, .municipalStage1, .municipalStage2: true
    default: false
    }
  }

  /// Whether each municipality writes its own.
  public var isMunicipal: Bool { hasCoordinatorForm || self == .final }

  /// Who writes to whom.
  var parties: String {
    switch self {
    case .municipalConcept, .municipalStage1, .municipalStage2:
      "муниципальный координатор – региональному координатору и участникам проекта"
    case .roadmaps, .regionalConcept, .regionalStage1, .regionalStage2:
      "РИАЦОКО – муниципальным органам управления образованием"
    case .interviews: "РИАЦОКО и команды школ – муниципальным органам управления образованием и школам"
    case .final: "муниципальный координатор – для размещения на сайтах управления образования и школ"
    }
  }

  /// To whom the paper goes, in the dative.
  var addressee: String {
    switch self {
    case .municipalConcept, .municipalStage1, .municipalStage2:
      "Региональному координатору проекта «500+», участникам проекта"
    case .roadmaps, .regionalConcept, .regionalStage1, .regionalStage2, .interviews:
      "Руководителям муниципальных органов управления образованием"
    case .final: "Управлению образования и школам, для размещения на сайтах"
    }
  }

  /// The steps that ask for it, by municipality; a road map without such a step is not there.
  public func basis(in ledger: [MunicipalLedger]) -> [(municipality: String, step: RoadmapStep)] {
    ledger.flatMap { one in one.roadmap.steps(of: step).map { (one.roadmap.municipality, $0) } }
  }
}

extension MonitoringKind {
  /// The справки whose day lies so near that they are written without being asked for.
  ///
  /// `days`: how far the last day of the term may lie from the day, before it or after it.
  public static func timely(on day: CalendarDay, within days: Int, in ledger: [MunicipalLedger]) -> [MonitoringKind] {
    allCases.filter { kind in
      kind.basis(in: ledger).contains { abs(day.days(until: $0.step.schedule.due)) <= days }
    }
  }
}
