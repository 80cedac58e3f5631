import Indicators
import Reference
import Vocabulary

/// R8: the municipal coordinator asks a school for documents that are not in ИС МЭДК.
public enum RequestDocuments: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "request-documents", title: "Запросить недостающие документы",
    grounds: "на дату размещены не все документы этапа", addressee: .coordinator, responsible: .coordinator,
    purpose: nil)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    findings.findings(of: DocumentsAtDate.self).compactMap { finding in
      guard case .documentsAtDate(let slots) = finding.statement, !slots.documents.missing.isEmpty else { return nil }
      let term = slots.documents.term.flatMap { $0 > slots.day ? $0 : nil }
      return Recommendation(
        definition, to: Addressee(.coordinator, in: slots.municipality), .requestDocuments, on: Grounds(finding),
        measure: desk.measure(for: [definition.id], of: .coordinator),
        deadline: term.map { Checkpoints.Checkpoint(day: $0, title: "срок школы") },
        target: .documents(slots.documents.placed.of))
    }
  }
}

/// The curator of a school looks at documents that are placed and not confirmed.
public enum ConfirmDocuments: RecommendationRule {
  public static let definition = RecommendationDefinition(
    id: "confirm-documents", title: "Подтвердить документы",
    grounds: "документы размещены, куратором подтверждены не все",
    addressee: .curator, responsible: .curator, purpose: nil)

  public static func recommendations(
    from findings: FindingBook, with desk: RecommendationDesk
  ) -> [Recommendation] {
    findings.findings(of: DocumentsAtDate.self).compactMap { recommendation(on: $0) }
  }

  /// `nil` where documents are missing or all are confirmed.
  static func recommendation(on finding: Finding) -> Recommendation? {
    guard case .documentsAtDate(let slots) = finding.statement, case .school(let school) = finding.territory,
      slots.documents.placed.isWhole, !slots.documents.confirmed.isWhole
    else { return nil }
    let term = slots.documents.term.flatMap { $0 > slots.day ? $0 : nil }
    return Recommendation(
      definition, to: Addressee(.curator, in: slots.municipality, of: school), .confirmDocuments,
      on: Grounds(finding), deadline: term.map { Checkpoints.Checkpoint(day: $0, title: "срок школы") },
      target: .documents(slots.documents.placed.of))
  }
}
