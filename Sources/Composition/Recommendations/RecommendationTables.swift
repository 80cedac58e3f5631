import Findings
import Reference
import ReportModel
import Vocabulary

/// Recommendations as rows of a table.
enum RecommendationTables {
  /// All fields of an addressed recommendation.
  static func full(
    _ recommendations: [Recommendation], id: String, title: Text, summary: Text, _ names: Names,
    ground: (Recommendation) -> Text
  ) -> Table {
    let sentences = RecommendationSentences(names: names)
    let rows = recommendations.enumerated().map { index, one -> [Value] in
      [
        .quantity(ordinal(index + 1, id)), .words(municipality(of: one, names)), .text(schools(of: one, sentences)),
        .text(sentences.problem(one).capitalised), .words(one.risk?.title ?? "–"),
        .words(AddresseeWords.role(one.addressee.role)), .text(sentences.text(one).capitalised), term(one),
        .words(AddresseeWords.role(one.responsible)), .text(sentences.target(one).capitalised),
        .words(sentences.proof(one)), .text(ground(one)),
      ]
    }
    return Table(
      id: id, title: title, summary: summary,
      columns: [
        .count("№"), .words("Муниципалитет"), .words("ОО"), .words("Проблема: показатель, значение, порог, год"),
        .words("Рисковое направление"), .words("Адресат"), .words("Мера"), Column("Срок", .date),
        .words("Ответственный"), .words("Ожидаемый результат"), .words("Чем подтверждается"), .words("Основание"),
      ], rows: rows)
  }

  /// The short form of справки on road maps, with room for the decision.
  static func short(
    _ recommendations: [Recommendation], id: String, title: Text, summary: Text, _ names: Names,
    ground: (Recommendation) -> Text
  ) -> Table {
    let sentences = RecommendationSentences(names: names)
    let rows = recommendations.enumerated().map { index, one -> [Value] in
      [
        .quantity(ordinal(index + 1, id)), .words(AddresseeWords.full(one.addressee, names)),
        .text(sentences.text(one, .byName).capitalised), term(one), .words(sentences.proof(one)), .text(ground(one)),
        .blank,
      ]
    }
    return Table(
      id: id, title: title, summary: summary,
      columns: [
        .count("№"), .words("Кому"), .words("Рекомендация"), Column("Срок", .date), .words("Чем подтверждается"),
        .words("Основание"),
        Column("Решение", .decision(choices: ["принято", "принято частично", "отклонено с пояснением"])),
      ], rows: rows)
  }

  static func term(_ one: Recommendation) -> Value {
    one.deadline.map { .date(CalendarDate($0.day)) } ?? .blank
  }

  private static func municipality(of one: Recommendation, _ names: Names) -> String {
    if let municipality = one.addressee.municipality { return municipality.name }
    if one.addressee.isRegional { return "регион" }
    return one.grounds.schools.first.map { names.municipality(of: $0) } ?? "регион"
  }

  private static func schools(of one: Recommendation, _ sentences: RecommendationSentences) -> Text {
    let all = one.grounds.schools
    let limit = sentences.names.book.methodology.integer(.recommendationSchoolsNamed)
    guard !all.isEmpty else { return "–" }
    let named: Text = "\(all.prefix(limit).map { sentences.names.school($0) }.joined(separator: "; "))"
    return all.count > limit ? named + " и ещё \(sentences.more(all.count - limit, one))" : named
  }
}
