import Aggregation
import Loading
import Reference
public import ReportModel
import Vocabulary

/// One of the справки that road maps ask for: ground, what is seen, tables, addressed recommendations.
///
/// - Precondition: a road map has a step that asks for it (`MonitoringKind.basis`).
public func composeMonitoring(_ kind: MonitoringKind, _ input: RoadmapInput) -> Document {
  let basis = kind.basis(in: input.ledger.municipalities)
  precondition(!basis.isEmpty, "no road map asks for this справка")
  let concerned = input.ledger.municipalities.filter { ledger in
    basis.contains { $0.municipality == ledger.roadmap.municipality }
  }
  var sections = [groundSection(kind, basis, input)]
  switch kind {
  case .roadmaps: sections.append(roadmapReviewSection(concerned))
  case .interviews: sections.append(interviewSection(concerned, input))
  case .final: sections += [roadmapFirstPage(input), finalSection(concerned, input)]
  default:
    if let stage = kind.stage { sections.append(expertiseSection(stage, kind, concerned, input)) }
  }
  if kind.hasCoordinatorForm, let stage = kind.stage {
    sections.append(coordinatorFormSection(stage, concerned, input))
  }
  sections.append(recommendationSection(kind, concerned, input))
  if kind == .final { sections += [overdueSection(input), comingSection(input)] }
  sections.append(contradictionsSection(concerned, of: kind == .roadmaps || kind == .final ? nil : kind.step))
  return Document(
    id: "monitoring", title: Text(stringLiteral: kind.title),
    subtitle: "\(concerned.map(\.roadmap.municipality).joined(separator: ", ")); по состоянию на \(input.day.words)",
    date: input.date, stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "мониторинг"],
    sections: sections, provenance: input.provenance, letterhead: letterhead(kind, basis, input))
}

/// The requisites of a folder are those of the body whose folder it is: a municipality's own paper takes them only where
/// the folder has one municipality.
private func letterhead(
  _ kind: MonitoringKind, _ basis: [(municipality: String, step: RoadmapStep)], _ input: RoadmapInput
) -> Letterhead {
  let isOwn = !kind.isMunicipal || input.isAlone
  let steps = basis.map { "п. \($0.step.number) дорожной карты (\($0.municipality))" }
  return Letterhead(
    of: isOwn ? input.risks.names.region?.project.requisites.last : nil, to: kind.addressee,
    basis: steps.joined(separator: ", "))
}

/// On what ground the справка is written, who writes to whom, and what it knows.
private func groundSection(
  _ kind: MonitoringKind, _ basis: [(municipality: String, step: RoadmapStep)], _ input: RoadmapInput
) -> Section {
  let grounds = basis.map { municipality, step -> Text in
    "\(municipality): п. \(step.number.description) дорожной карты, срок – \(step.terms)"
  }
  return Section(
    id: "monitoring-ground", title: "Основание",
    blocks: [
      .list(grounds, numbered: false), .paragraph("Кто и кому: \(kind.parties)."),
      .paragraph("Учтены сведения, известные на \(input.day.words); более поздние отметки не учтены."),
    ])
}
