/// How many steps are in which state, for one municipality or for all.
public struct RoadmapSummary: Hashable, Sendable {
  /// Steps by state; states without steps are not there.
  public let counts: [StepState.Kind: Int]
  /// All steps.
  public let total: Int

  public static let doneDefinition = IndicatorDefinition(
    id: "roadmap-done-share", title: "Доля выполненных шагов дорожной карты", columnTitle: "Выполнено", measure: .share,
    question: "Какая часть дорожной карты выполнена на дату?",
    formula: "шаги с отметкой о полном выполнении, известной на дату / все шаги дорожной карты",
    assumptions: "Шаги, срок которых раньше даты утверждения, входят в число выполненных, если отмечены.",
    source: "дорожные карты проекта «500+»")

  public static let timelyDefinition = IndicatorDefinition(
    id: "roadmap-timely-share", title: "Доля шагов, выполненных в срок, среди наступивших", columnTitle: "В срок",
    measure: .share, question: "Какая часть шагов, срок которых истёк или которые выполнены, выполнена в срок?",
    formula: "выполненные в срок / (выполненные в срок + выполненные с опозданием + просроченные)",
    assumptions:
      "Не входят шаги, срок которых раньше даты утверждения; экспертиза, пока не истёк срок самой школы; шаги с противоречивыми отметками.",
    source: "дорожные карты проекта «500+»")

  /// Counts the states of steps.
  public init(_ standings: [StepStanding]) {
    var counts: [StepState.Kind: Int] = [:]
    for standing in standings { counts[standing.state.kind, default: 0] += 1 }
    self.counts = counts
    total = standings.count
  }

  /// Steps in a state.
  public func count(_ kind: StepState.Kind) -> Int { counts[kind] ?? 0 }

  /// Steps that are done, whenever.
  public var done: Int {
    count(.doneBeforeApproval) + count(.doneTermBeforeApproval) + count(.doneInTime) + count(.doneLate)
  }

  /// Steps whose time has come: done in time, done late, overdue.
  public var judged: Int { count(.doneInTime) + count(.doneLate) + count(.overdue) }

  /// The share of steps that are done.
  public var doneShare: Outcome { Self.share(done, of: total) }

  /// The share of steps done in time among those whose time has come.
  public var timelyShare: Outcome { Self.share(count(.doneInTime), of: judged) }

  /// Steps are no sample of anything, so there is no interval.
  private static func share(_ count: Int, of all: Int) -> Outcome {
    all == 0
      ? .missing(.notApplicable) : .value(Measured(value: Double(count) / Double(all), n: all, count: count))
  }
}
