public import Indicators
public import Vocabulary

/// F12: a skill that many schools of a municipality lack.
public enum SharedDeficit: FindingRule {
  public struct Slots: Hashable, Sendable {
    public let work: Work
    public let deficit: SystemicDeficit

    public init(work: Work, deficit: SystemicDeficit) {
      self.work = work
      self.deficit = deficit
    }
  }

  public static let definition = RuleDefinition(
    id: "systemic-deficit", title: "Системный дефицит умения",
    question: "Какие умения западают в муниципалитете, а не в отдельной школе?",
    fires:
      "работа новейшей кампании с региональным средним; больше половины заданий умения (при двух и более) выполнены ниже "
      + "регионального на практически заметную величину, то же не менее чем в половине школ и хотя бы в двух; слово – «вероятно» или "
      + "сильнее; на муниципалитет – не больше заданного числа выводов, по числу учащихся",
    severity: .action)

  public static func findings(in analysis: Analysis) -> [Finding] {
    var found: [Municipality: [(work: Work, deficit: SystemicDeficit)]] = [:]
    for work in analysis.newestTaskWorks {
      guard let sheet = analysis.tasks.sheet(of: work) else { continue }
      for municipality in sheet.municipalities {
        for deficit in sheet.systemicDeficits(in: municipality, scale: analysis.evidenceScale) {
          found[municipality, default: []].append((work, deficit))
        }
      }
    }
    return found.keys.sorted().flatMap { municipality -> [Finding] in
      let sorted = (found[municipality] ?? []).enumerated().sorted {
        ($1.element.deficit.result.failed, $0.offset) < ($0.element.deficit.result.failed, $1.offset)
      }
      return sorted.prefix(analysis.tasks.thresholds.findings).map { _, one in
        Finding(
          rule: definition.id, territory: .municipality(municipality), works: [one.work],
          statement: .sharedDeficit(Slots(work: one.work, deficit: one.deficit)), word: one.deficit.word,
          pupils: one.deficit.result.failed)
      }
    }
  }
}
