import Vocabulary

/// What one responsible performer has not done in time; a step counts once, for the performer named first.
public struct OverdueByPerformer: Hashable, Sendable {
  /// `nil` for steps whose road map names nobody.
  public let performer: String?
  /// Overdue steps, the longest first.
  public let overdue: [StepStanding]
  /// The others named for these steps, in the order of names; nothing is counted against them.
  public let coPerformers: [String]

  public static let definition = IndicatorDefinition(
    id: "roadmap-overdue", title: "Просроченные шаги по ответственным", columnTitle: "Просрочено", measure: .count,
    question: "Кто отвечает за шаги, срок которых истёк без отметки о выполнении?",
    formula: "просроченные шаги; шаг считается один раз – за исполнителем, названным первым",
    assumptions:
      "Соисполнители перечислены, но просрочка за ними не числится. Экспертиза не просрочена, пока не истёк срок школы.",
    source: "дорожные карты проекта «500+»")

  /// Groups the overdue steps, the most first, then by name.
  public static func all(of standings: [StepStanding]) -> [OverdueByPerformer] {
    let overdue = standings.filter { $0.state.kind == .overdue }
    let groups = Dictionary(grouping: overdue) { $0.step.responsible }
    return groups.map { performer, steps in
      OverdueByPerformer(
        performer: performer,
        overdue: steps.sorted {
          ($1.state.lateness ?? 0, $0.municipality, $0.step.number) < ($0.state.lateness ?? 0, $1.municipality, $1.step.number)
        },
        coPerformers: Set(steps.flatMap { $0.step.performers.dropFirst() }).sorted())
    }.sorted { ($1.overdue.count, $0.performer ?? "\u{FFFF}") < ($0.overdue.count, $1.performer ?? "\u{FFFF}") }
  }
}
