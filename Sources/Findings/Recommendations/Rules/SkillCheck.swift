import Aggregation
import Indicators
import Reference
import Vocabulary

/// R10: a school checks the skill that most of its pupils failed, talks it over and checks again.
///
/// What counts as success is the level of similar schools on the same task (of the region where there are none), never
/// the difference that statistics could detect.
public enum SkillCheck: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "skill-check", title: "Проверить умение и повторить проверку",
    grounds: "умение, с которым не справилось больше всего учащихся школы", addressee: .head, responsible: .association,
    purpose: .skillCheck)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    let bySchool = Dictionary(grouping: findings.findings(of: FailedTask.self), by: \.territory)
    let weeks = desk.analysis.book.methodology.integer(.skillRepeatWeeks)
    return desk.analysis.region.schools.compactMap { school in
      guard let finding = bySchool[.school(school.id)]?.first, case .failedTask(let slots) = finding.statement else {
        return nil
      }
      let measure = desk.measure(for: [definition.id], of: .head)
      return Recommendation(
        definition, to: Addressee(.head, in: school.municipality, of: school.id), .skillCheck(weeks: weeks),
        on: Grounds(finding), measure: measure,
        deadline: desk.deadline(definition, in: school.municipality, measure: measure),
        target: target(slots, school.id, desk))
    }
  }

  /// So many pupils of as many as wrote would have coped in a similar school.
  private static func target(_ slots: FailedTask.Slots, _ school: SchoolID, _ desk: RecommendationDesk) -> Target {
    let analysis = desk.analysis
    let sheet = analysis.tasks.sheet(of: slots.work)
    let place = sheet?.tasks.firstIndex(of: slots.task)
    func coped(_ territory: Territory) -> Double? {
      guard let sheet, let place, let result = sheet.result(of: place, in: territory), result.pupils > 0 else {
        return nil
      }
      return 1 - Double(result.failed) / Double(result.pupils)
    }
    let pupils = slots.failed.n
    // The file of a region does not keep every task: a municipal run takes the level of the region.
    let similar = analysis.similarSchools[school]?.spread("task", of: { coped(.school($0)) })?.median
    let levels: [(Double?, Target.Level)] = [(similar, .similarSchools), (coped(.region), .region)]
    for case (let share?, let level) in levels {
      // Rounded down: the last pupil is not asked for by rounding.
      let least = Int(share * Double(pupils))
      if least > pupils - (slots.failed.count ?? pupils) { return .skill(atLeast: least, of: pupils, level: level) }
    }
    return .remeasured
  }
}
