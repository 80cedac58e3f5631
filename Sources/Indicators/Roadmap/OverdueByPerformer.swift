import Vocabulary

/// What one responsible performer has not done in time; a step counts once, for the performer named first.
///
/// «ОО» or «УО» of two municipalities are different organisations, so municipalities are never joined.
public struct OverdueByPerformer: Hashable, Sendable {
  /// The municipality of the road map.
  public let municipality: String
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

  /// Groups the overdue steps, the most first, then by municipality and name.
  public static func all(of standings: [StepStanding]) -> [OverdueByPerformer] {
    let overdue = standings.filter { $0.state.kind == .overdue }
    let groups = Dictionary(grouping: overdue) {
      Responsible(municipality: $0.municipality, performer: $0.step.responsible)
    }
    return groups.map { responsible, steps in
      OverdueByPerformer(
        municipality: responsible.municipality, performer: responsible.performer,
        overdue: steps.sorted {
          ($1.state.lateness ?? 0, $0.step.number) < ($0.state.lateness ?? 0, $1.step.number)
        },
        coPerformers: Set(steps.flatMap { $0.step.performers.dropFirst() }).sorted())
    }.sorted {
      ($1.overdue.count, $0.municipality, $0.performer ?? "\u{FFFF}")
        < ($0.overdue.count, $1.municipality, $1.performer ?? "\u{FFFF}")
    }
  }

  private struct Responsible: Hashable {
    let municipality: String
    let performer: String?
  }
}
