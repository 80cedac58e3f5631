public import Aggregation
import Indicators
import Reference
public import Vocabulary

/// Recommendations of справки on road maps: they rest on records alone.
public enum RoadmapRecommendations {
  static let lateDocuments = RecommendationDefinition(
    id: "late-documents", title: "Обеспечить документы, срок которых истёк",
    grounds: "срок школ истёк, документы размещены или подтверждены не все", addressee: .authority,
    responsible: .coordinator, purpose: nil)
  static let repeatExamination = RecommendationDefinition(
    id: "repeat-examination", title: "Повторить экспертизу после срока школ",
    grounds: "на дату экспертизы документы размещены или подтверждены не все, срок школ не истёк",
    addressee: .authority, responsible: .coordinator, purpose: nil)
  static let listDocuments = RecommendationDefinition(
    id: "list-documents", title: "Внести сведения о документах школ", grounds: "сведений о документах школ нет",
    addressee: .authority, responsible: .coordinator, purpose: nil)
  static let placeDocuments = RecommendationDefinition(
    id: "place-documents", title: "Разместить документы", grounds: "размещены не все документы этапа",
    addressee: .head, responsible: .head, purpose: nil)
  static let followExamination = RecommendationDefinition(
    id: "follow-examination", title: "Учесть ответ экспертизы",
    grounds: "документы не соответствуют параметрам экспертизы",
    addressee: .head, responsible: .head, purpose: nil)
  static let mendRoadmap = RecommendationDefinition(
    id: "mend-roadmap", title: "Дополнить дорожную карту", grounds: "незаполненные места дорожной карты",
    addressee: .authority, responsible: .authority, purpose: nil)
  static let holdInterview = RecommendationDefinition(
    id: "hold-interview", title: "Провести собеседование", grounds: "собеседования с командой школы не было",
    addressee: .authority, responsible: .coordinator, purpose: nil)
  static let followInterview = RecommendationDefinition(
    id: "follow-interview", title: "Выполнить рекомендацию собеседования", grounds: "собеседование проведено",
    addressee: .head, responsible: .head, purpose: nil)

  /// All of them, in the order of METHODOLOGY.
  public static let definitions = [
    lateDocuments, repeatExamination, listDocuments, placeDocuments, followExamination, mendRoadmap, holdInterview,
    followInterview,
  ]

  /// On the documents of some stages: the authority first, then each school.
  public static func onDocuments(
    of stages: [DocumentStage], _ ledger: MunicipalLedger, on day: CalendarDay
  ) -> [Recommendation] {
    let places = RoadmapPlaces(region: nil)
    let authority = Addressee(.authority, in: places.municipality(named: ledger.roadmap.municipality))
    let findings = DocumentsAtDate.findings(of: ledger, on: day, in: places).filter { finding in
      if case .documentsAtDate(let slots) = finding.statement { stages.contains(slots.documents.stage) } else { false }
    }
    let unlisted = DocumentsUnlisted.findings(of: ledger, on: day, in: places).compactMap {
      Recommendation(listDocuments, to: authority, .listDocuments, on: Grounds($0), target: .proof)
    }
    func ask(
      _ definition: RecommendationDefinition, _ request: Request, where states: Set<SchoolDocuments.State>
    ) -> [Recommendation] {
      let concerned = findings.filter { finding in
        if case .documentsAtDate(let slots) = finding.statement {
          states.contains(slots.documents.state)
        } else {
          false
        }
      }
      return [
        Grounds(concerned).flatMap { Recommendation(definition, to: authority, request, on: $0, target: .proof) }
      ].compactMap { $0 }
    }
    return ask(lateDocuments, .lateDocuments, where: [.notPlacedOverdue, .unconfirmedOverdue])
      + ask(repeatExamination, .repeatExamination, where: [.notPlacedTermOpen, .unconfirmedTermOpen]) + unlisted
      + findings.compactMap { toSchool($0) }
  }

  private static func toSchool(_ finding: Finding) -> Recommendation? {
    guard case .documentsAtDate(let slots) = finding.statement, case .school(let school) = finding.territory else {
      return nil
    }
    let head = Addressee(.head, in: slots.municipality, of: school)
    let documents = slots.documents
    if documents.state == .confirmed {
      guard !documents.recommendation.isEmpty else { return nil }
      return Recommendation(
        followExamination, to: head, .followExamination(documents.recommendation), on: Grounds(finding),
        target: .proof)
    }
    if let confirming = ConfirmDocuments.recommendation(on: finding) { return confirming }
    let term = documents.term.flatMap { $0 >= slots.day ? $0 : nil }
    return Recommendation(
      placeDocuments, to: head, .placeDocuments, on: Grounds(finding),
      deadline: term.map { Checkpoints.Checkpoint(day: $0, title: "срок школы") },
      target: .documents(documents.placed.of))
  }

  /// On what the road map leaves open.
  public static func onRoadmap(_ ledger: MunicipalLedger, on day: CalendarDay) -> [Recommendation] {
    RoadmapGaps.findings(of: ledger, on: day, in: RoadmapPlaces(region: nil)).compactMap { finding in
      guard case .municipality(let municipality) = finding.territory else { return nil }
      return Recommendation(
        mendRoadmap, to: Addressee(.authority, in: municipality), .mendRoadmap, on: Grounds(finding), target: .proof)
    }
  }

  /// To those who answer for overdue steps.
  public static func onSteps(_ ledger: MunicipalLedger, on day: CalendarDay) -> [Recommendation] {
    OverdueSteps.findings(of: ledger, on: day, in: RoadmapPlaces(region: nil)).compactMap {
      CompleteSteps.recommendation(on: $0)
    }
  }

  /// On interviews: those that are still to come, and what was recommended in the others.
  public static func onInterviews(_ ledger: MunicipalLedger, on day: CalendarDay) -> [Recommendation] {
    Interviews.findings(of: ledger, on: day, in: RoadmapPlaces(region: nil)).compactMap { finding in
      guard case .interviews(let slots) = finding.statement, case .school(let school) = finding.territory else {
        return nil
      }
      if let held = slots.held {
        guard !held.recommendation.isEmpty else { return nil }
        return Recommendation(
          followInterview, to: Addressee(.head, in: slots.municipality, of: school),
          .followInterview(held.recommendation), on: Grounds(finding), target: .proof)
      }
      return Recommendation(
        holdInterview, to: Addressee(.authority, in: slots.municipality), .holdInterview, on: Grounds(finding),
        deadline: slots.term.map { Checkpoints.Checkpoint(day: $0, title: "собеседования") }, target: .proof)
    }
  }
}
