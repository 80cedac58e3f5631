import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

extension CalendarDate {
  init(_ day: CalendarDay) { self.init(year: day.year, month: day.month, day: day.day) }
}

extension CalendarDay {
  /// «20.05.2022»
  var words: String { DateText.short(year: year, month: month, day: day) }
}

/// How states of road maps are said.
enum RoadmapWords {
  static let step = NounForms("шаг", "шага", "шагов")
  static let stepsGenitive = NounForms("шага", "шагов", "шагов")
  static let day = NounForms("день", "дня", "дней")
  static let document = NounForms("документа", "документов", "документов")
  static let school = NounForms("школы", "школ", "школ")

  static func state(_ kind: StepState.Kind) -> String {
    switch kind {
    case .doneBeforeApproval: "выполнено до утверждения"
    case .doneTermBeforeApproval: "выполнено; срок наступил до утверждения"
    case .doneInTime: "выполнено в срок"
    case .doneLate: "выполнено с опозданием"
    case .overdue: "просрочено"
    case .documentsNotDue: "на дату экспертизы не размещено, срок не истёк"
    case .underWay: "выполняется, срок не истёк"
    case .notDue: "срок не наступил"
    case .unmarkedBeforeApproval: "срок до утверждения, отметки нет"
    case .contradicted: "отметки противоречат друг другу"
    }
  }

  static func state(_ state: StepState) -> String {
    if case .documentsNotDue(let term) = state { return self.state(state.kind) + ": срок школы – " + term.words }
    return self.state(state.kind)
  }

  static func documents(_ state: SchoolDocuments.State) -> String {
    switch state {
    case .confirmed: "размещены и подтверждены"
    case .unconfirmedTermOpen: "размещены, куратором не подтверждены; срок не истёк"
    case .unconfirmedOverdue: "размещены, куратором не подтверждены; срок истёк"
    case .notPlacedTermOpen: "размещены не все; срок не истёк"
    case .notPlacedOverdue: "размещены не все; срок истёк"
    case .noTerm: "размещены или подтверждены не все; срок в дорожной карте не указан"
    }
  }

  static func stage(_ stage: DocumentStage) -> String {
    switch stage {
    case .concept: "концептуальные документы"
    case .stage1: "подтверждающие документы 1 этапа"
    case .stage2: "подтверждающие документы 2 этапа"
    }
  }

  static func risk(_ stage: RiskStage) -> String {
    switch stage {
    case .identified: "выявлен"
    case .verified: "верифицирован"
    case .activated: "активирован"
    case .programmeUploaded: "программа размещена"
    case .curatorConfirmed: "программа подтверждена куратором"
    case .stage1Confirmed: "подтверждён 1 этап"
    case .stage2Confirmed: "подтверждён 2 этап"
    }
  }

  static func answer(_ answer: Bool?) -> String { answer.map { $0 ? "да" : "нет" } ?? "нет данных" }

  /// The targets as the road map words them; «не указана» rather than an invented one.
  static func targets(_ step: RoadmapStep) -> String {
    let words = step.targets.map { target in
      switch target {
      case .share(let share, let whom): Amount.percent(share, decimals: 0) + " " + whom
      case .count(let number, let whom): "\(number) \(whom)"
      case .all(let whom): whom
      }
    }
    return words.isEmpty ? "не указана" : words.joined(separator: "; ")
  }

  static func responsible(_ performer: String?) -> String { performer ?? "исполнитель не назван" }

  static func orDash(_ words: String) -> String { words.isEmpty ? "–" : words }
}

/// Numbers of road maps with their addresses.
enum RoadmapFigures {
  static func territory(_ municipality: String?) -> String {
    municipality.map { "municipality:" + RoadmapLibrary.key($0) } ?? "region"
  }

  static func count(_ number: Int, _ municipality: String?, _ measure: String, _ thing: String = "") -> Quantity {
    Quantity(
      Double(number), .count,
      address: Address(territory: territory(municipality), work: thing, measure: measure))
  }

  static func share(_ outcome: Outcome, of definition: IndicatorDefinition, _ municipality: String?) -> Value {
    switch outcome {
    case .value(let measured):
      .quantity(
        Quantity(
          measured.value, .share, n: measured.n,
          address: Address(territory: territory(municipality), work: "", measure: definition.id)))
    case .missing(let absence): .missing(Figures.missing(absence))
    }
  }

  /// The share that a part is of the whole, with the whole as its n.
  static func share(_ part: PartDone, _ municipality: String?, _ measure: String, _ thing: String) -> Value {
    .quantity(
      Quantity(
        Double(part.done) / Double(part.of), .share, n: part.of,
        address: Address(territory: territory(municipality), work: thing, measure: measure)))
  }

  /// «1 из 2» with both numbers.
  static func part(_ part: PartDone, _ municipality: String?, _ measure: String, _ thing: String) -> Text {
    "\(count(part.done, municipality, measure, thing)) из \(count(part.of, municipality, measure + "-of", thing))"
  }
}
