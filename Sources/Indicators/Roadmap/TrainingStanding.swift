public import Aggregation
public import Vocabulary

/// The training of a school's staff against the share that the road map asks for, rounded up to people.
public struct TrainingStanding: Hashable, Sendable {
  /// The municipality.
  public let municipality: String
  /// The school.
  public let school: String
  /// The step.
  public let number: StepNumber
  /// Trained at least, of all leading and teaching staff.
  public let trained: PartDone
  /// How many people the target asks for; `nil` where the road map names no share.
  public let required: Int?

  public static let definition = IndicatorDefinition(
    id: "roadmap-training", title: "Обучение работников", columnTitle: "Обучено", measure: .count,
    question: "Обучено ли столько работников школы, сколько требует дорожная карта?",
    formula: "требуется = доля × число работников, с округлением вверх до человека (10 % от 14 – не менее 2)",
    assumptions:
      "Если курсов несколько, а общей строки нет, взят наибольший из них: одни и те же работники могли пройти несколько курсов. Где доли в дорожной карте нет, требование не выводится.",
    source: "дорожная карта Гороховецкого района, п. 8")

  /// Whether the target is reached; `nil` where there is none.
  public var isReached: Bool? { required.map { trained.done >= $0 } }

  /// How many people a share of a number is, rounded up.
  public static func people(_ share: Double, of all: Int) -> Int {
    // A product such as 0,1 × 30 may lie a hair above the whole number that it means.
    Int((share * Double(all) - 1e-9).rounded(.up))
  }

  /// All schools with records known on the day, by step and school.
  public static func all(of ledger: MunicipalLedger, on day: CalendarDay) -> [TrainingStanding] {
    struct Key: Hashable {
      let number: StepNumber
      let school: String
    }
    let groups = Dictionary(
      grouping: ledger.records.training.filter { ledger.wasCounted($0.number, $0.day, by: day) }
    ) { Key(number: $0.number, school: $0.school) }
    return groups.compactMap { key, records in
      guard
        let best = records.first(where: { $0.course.isEmpty }) ?? records.max(by: { $0.trained.done < $1.trained.done })
      else { return nil }
      let shares = ledger.roadmap.step(key.number)?.targets.compactMap { target -> Double? in
        if case .share(let share, _) = target { share } else { nil }
      }
      return TrainingStanding(
        municipality: ledger.roadmap.municipality, school: key.school, number: key.number, trained: best.trained,
        required: shares?.first.map { people($0, of: best.trained.of) })
    }.sorted { ($0.number, $0.school) < ($1.number, $1.school) }
  }
}
