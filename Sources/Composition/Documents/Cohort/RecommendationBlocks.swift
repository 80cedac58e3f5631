import Findings
import ReportModel
import Vocabulary

/// The recommendations that concern some schools, as a section of a document.
func recommendationSection(
  of schools: [School], _ id: String, _ input: ReportInput, _ names: Names
) -> Section {
  Section(
    id: id + "-recommendations", title: "Адресные рекомендации",
    blocks: [.paragraph("Оснований для адресных рекомендаций по имеющимся данным нет.")])
}

/// What to decide: at most as many lines as a first page takes.
func decisionBlocks(of schools: [School], _ id: String, _ input: ReportInput, _ names: Names) -> [Block] {
  [.paragraph("Оснований для решений по имеющимся данным нет: принять к сведению.")]
}
