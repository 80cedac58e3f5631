public import Aggregation
public import Vocabulary

/// The state of a step of a road map on a day.
public enum StepState: Hashable, Sendable {
  /// The term lies before the day of the order, and the step was done by that day.
  case doneBeforeApproval
  /// The term lies before the day of the order, the step was done after it: never late.
  case doneTermBeforeApproval
  /// Done not later than the last day of the term.
  case doneInTime
  /// Done so many days after the term.
  case doneLate(days: Int)
  /// Not done, so many days after the term.
  case overdue(days: Int)
  /// An examination fell due before the schools' own term for what it examines, and not all is placed.
  case documentsNotDue(schoolTerm: CalendarDay)
  /// The term has begun and is not over.
  case underWay
  /// The term has not begun, or it is «до …» and not over.
  case notDue
  /// The term lies before the day of the order, and nothing is marked.
  case unmarkedBeforeApproval
  /// Two marks that differ.
  case contradicted

  /// States without their numbers, in the order in which they are counted and printed.
  public enum Kind: Int, CaseIterable, Comparable, Sendable {
    case doneBeforeApproval, doneTermBeforeApproval, doneInTime, doneLate, overdue, documentsNotDue, underWay, notDue
    case unmarkedBeforeApproval, contradicted

    /// The order of printing.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The state without its number.
  public var kind: Kind {
    switch self {
    case .doneBeforeApproval: .doneBeforeApproval
    case .doneTermBeforeApproval: .doneTermBeforeApproval
    case .doneInTime: .doneInTime
    case .doneLate: .doneLate
    case .overdue: .overdue
    case .documentsNotDue: .documentsNotDue
    case .underWay: .underWay
    case .notDue: .notDue
    case .unmarkedBeforeApproval: .unmarkedBeforeApproval
    case .contradicted: .contradicted
    }
  }

  /// Whether the step is done, whenever.
  public var isDone: Bool {
    switch kind {
    case .doneBeforeApproval, .doneTermBeforeApproval, .doneInTime, .doneLate: true
    default: false
    }
  }

  /// Days of lateness, of what is done and of what is not; `nil` where nothing is late.
  public var lateness: Int? {
    switch self {
    case .doneLate(let days), .overdue(let days): days
    default: nil
    }
  }

  /// Finds the state.
  ///
  /// A step that is done is measured by its own term. An examination that is not done and whose term came before the
  /// schools' own is not overdue until theirs is over, unless the records show that every document is placed.
  public static func of(_ step: RoadmapStep, in ledger: MunicipalLedger, on day: CalendarDay) -> StepState {
    if ledger.contradicted.contains(step.number) { return .contradicted }
    let due = step.schedule.due
    let isBefore = ledger.roadmap.precedesApproval(step)
    if let done = ledger.marks[step.number]?.completion(knownOn: day) {
      if isBefore {
        return done <= (ledger.roadmap.approved ?? due) ? .doneBeforeApproval : .doneTermBeforeApproval
      }
      return done <= due ? .doneInTime : .doneLate(days: due.days(until: done))
    }
    if isBefore { return .unmarkedBeforeApproval }
    if day <= due {
      return step.schedule.start.map { $0 <= day } ?? false ? .underWay : .notDue
    }
    guard let examined = step.examines.flatMap(ledger.roadmap.step), due < examined.schedule.due,
      !ledger.arePlaced(examined.kind, on: day)
    else { return .overdue(days: due.days(until: day)) }
    let term = examined.schedule.due
    return day <= term ? .documentsNotDue(schoolTerm: term) : .overdue(days: term.days(until: day))
  }
}

extension MunicipalLedger {
  /// Whether records show that every document of a set is placed; without records it is not known, so not shown.
  fileprivate func arePlaced(_ kind: StepKind, on day: CalendarDay) -> Bool {
    let documents = records.documents.filter { $0.stage.kind == kind }
    return !documents.isEmpty && documents.allSatisfy { $0.isPlaced(on: day) }
  }
}
