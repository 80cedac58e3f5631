import Aggregation
public import Indicators
public import Reference
public import Vocabulary

/// What rules of recommendations take from: the analysis, the bank of measures, the days.
public struct RecommendationDesk: Sendable {
  public let analysis: Analysis
  private let own: [OwnMeasure]

  /// A measure of the region's own bank with the problems that its words name.
  private struct OwnMeasure: Sendable {
    let problem: String
    let roles: [MeasureBank.Addressee]
    let measure: ChosenMeasure
  }

  public init(_ analysis: Analysis) {
    self.analysis = analysis
    own = analysis.region.measures.compactMap { row in
      guard let problem = Self.problem(named: row.problem, analysis.book) else { return nil }
      let words = row.measure.hasSuffix(".") ? String(row.measure.dropLast()) : row.measure
      let term = (try? Schedule(words: row.term))?.due
      return OwnMeasure(
        problem: problem, roles: Self.roles(of: row.addressee),
        measure: ChosenMeasure(
          code: row.code, words: words, document: row.document, courses: row.course.isEmpty ? [] : [row.course],
          term: term.flatMap { $0 > analysis.asOf ? $0 : nil }))
    }
  }

  /// The measure for the first of some problems that has one: the region's own, else the built-in.
  public func measure(for problems: [String], of addressee: Addressee.Role) -> ChosenMeasure? {
    guard let role = addressee.inBank else { return nil }
    for problem in problems {
      if let found = own.first(where: { $0.problem == problem && $0.roles.contains(role) }) { return found.measure }
      if let entry = analysis.book.measureBank.measures(for: problem, of: role).first {
        return ChosenMeasure(
          code: entry.code, words: entry.measure, document: entry.document, courses: entry.courses)
      }
    }
    return nil
  }

  /// The day by which a recommendation of a rule is to be done: that of the measure, the next of the municipality's road
  /// map, or the next checkpoint; never one nearer than the parameter allows.
  public func deadline(
    _ definition: RecommendationDefinition, in municipality: Municipality?, measure: ChosenMeasure?
  ) -> Checkpoints.Checkpoint? {
    if let term = measure?.term { return Checkpoints.Checkpoint(day: term, title: "банк мер") }
    guard let purpose = definition.purpose else { return nil }
    let lead = analysis.book.methodology.integer(.recommendationLeadDays)
    return roadmapTerm(purpose, municipality, from: analysis.asOf.adding(days: lead))
      ?? analysis.book.checkpoints.next(for: purpose, after: analysis.asOf, lead: lead)
  }

  private func roadmapTerm(
    _ purpose: Checkpoints.Purpose, _ municipality: Municipality?, from day: CalendarDay
  ) -> Checkpoints.Checkpoint? {
    guard let municipality, !purpose.stepKinds.isEmpty else { return nil }
    let key = RoadmapLibrary.key(municipality.name)
    let ledger = analysis.region.roadmap.municipalities.first {
      RoadmapLibrary.key($0.roadmap.municipality) == key
    }
    let steps = ledger?.roadmap.steps.filter { purpose.stepKinds.contains($0.kind) && $0.schedule.due >= day } ?? []
    return steps.min { ($0.schedule.due, $0.number) < ($1.schedule.due, $1.number) }.map {
      Checkpoints.Checkpoint(day: $0.schedule.due, title: $0.title)
    }
  }

  /// The id of a problem in the words of a person: an id, the name of a risk, the title of a rule.
  static func problem(named words: String, _ book: ReferenceBook) -> String? {
    if let factor = book.riskFactors.factor(named: words) { return factor.id }
    let key = words.lowercased()
    let rules =
      FindingBook.rules.map { ($0.definition.id, $0.definition.title) }
      + RecommendationBook.definitions.map { ($0.id, $0.title) }
    return rules.first { $0.0 == key || $0.1.lowercased() == key }?.0
  }

  /// Whom the words of the form «Банк мер» mean.
  private static func roles(of words: String) -> [MeasureBank.Addressee] {
    switch words.lowercased() {
    case "регион": [.institute, .regionalOperator]
    case "муниципалитет": [.authority, .methodicalService, .coordinator]
    case "школа": [.head, .association]
    case "куратор": [.curator]
    case "методическое объединение": [.association]
    default: MeasureBank.Addressee(rawValue: words).map { [$0] } ?? []
    }
  }
}

extension Addressee.Role {
  /// Whom the bank of measures calls so; none for performers of a road map.
  var inBank: MeasureBank.Addressee? {
    switch self {
    case .authority: .authority
    case .methodicalService: .methodicalService
    case .coordinator: .coordinator
    case .curator: .curator
    case .head: .head
    case .association: .association
    case .institute: .institute
    case .regionalOperator: .regionalOperator
    case .performer: nil
    }
  }
}

extension Checkpoints.Purpose {
  /// Steps of a road map that set the day of the municipality itself.
  fileprivate var stepKinds: Set<StepKind> {
    switch self {
    case .documents: [.conceptDocuments, .stage1Documents, .stage2Documents]
    case .risks: [.risks]
    case .visit: [.visit, .interviews]
    case .training: [.training]
    default: []
    }
  }
}
