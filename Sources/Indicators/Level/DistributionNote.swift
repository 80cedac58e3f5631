public import Reference

/// How much the distribution of scores in a group can say, by its size: printed under every distribution.
public enum DistributionNote: Int, CaseIterable, Comparable, Sendable {
  case limited, approximate, informative

  /// The note of a group of so many participants.
  public init(participants: Int, methodology: Methodology) {
    if participants >= methodology.integer(.distributionInformative) {
      self = .informative
    } else if participants >= methodology.integer(.distributionApproximate) {
      self = .approximate
    } else {
      self = .limited
    }
  }

  /// What stands under a distribution.
  public var words: String {
    switch self {
    case .limited: "участников мало: по форме распределения выводов не делается"
    case .approximate: "участников немного: форма распределения показана приблизительно"
    case .informative: "участников достаточно, чтобы судить о форме распределения"
    }
  }

  public static func < (left: DistributionNote, right: DistributionNote) -> Bool { left.rawValue < right.rawValue }

  public static let definition = IndicatorDefinition(
    id: "distribution-note", title: "Показательность распределения баллов", columnTitle: "Распределение",
    measure: .count, question: "Достаточно ли участников, чтобы судить о форме распределения баллов?",
    formula: "50 участников и более – показательно; 20–49 – приблизительно; менее 20 – выводов не делается",
    assumptions: "Относится к форме распределения (пики, провалы), а не к доле отметок. Границы – параметры.",
    source: "рекомендации ФИОКО по анализу результатов ВПР, 2026 год (по открытому коду)", sourceYear: 2026)
}
