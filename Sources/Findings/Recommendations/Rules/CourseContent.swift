import Indicators
import Reference
import Vocabulary

/// R13: the institute takes into its courses the skills that municipalities lack.
public enum CourseContent: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "course-content", title: "Учесть умения в программах курсов",
    grounds: "системные дефициты умений одного предмета, самые надёжные", addressee: .institute,
    responsible: .institute,
    purpose: .programme)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let bySubject = Dictionary(grouping: findings.findings(of: SharedDeficit.self)) {
      $0.works.first?.procedure.subject
    }
    return bySubject.keys.compactMap { $0 }.sorted().compactMap { subject in
      let measure = desk.measure(for: [definition.id], of: .institute)
      // A programme for the whole region rests on the surest.
      let own = bySubject[subject] ?? []
      let surest = own.compactMap { Insistence($0.word) }.max()
      let sorted = own.filter { Insistence($0.word) == surest }.enumerated().sorted {
        ($1.element.pupils, $0.offset) < ($0.element.pupils, $1.offset)
      }.map(\.element)
      return Grounds(sorted).flatMap {
        Recommendation(
          definition, to: Addressee(.institute), .courseContent(subject), on: $0, measure: measure,
          deadline: desk.deadline(definition, in: nil, measure: measure), target: .proof)
      }
    }
  }
}
