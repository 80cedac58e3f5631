import Aggregation
import ReportModel
import Vocabulary

/// What contradicts itself inside the orders: without it the tool would print false delays.
///
/// - Parameter kind: only steps of this kind; all of them, and the orders themselves, where it is `nil`.
func contradictionsSection(_ municipalities: [MunicipalLedger], of kind: StepKind? = nil) -> Section {
  Section(
    id: "road-map-oddities", title: "Противоречия и описки в приказах",
    blocks: [.table(contradictionsTable(municipalities, kind))])
}

/// The contradictions of some road maps.
private func contradictionsTable(_ municipalities: [MunicipalLedger], _ kind: StepKind?) -> Table {
  var rows: [[Value]] = []
  for roadmap in municipalities.map(\.roadmap) {
    func add(_ number: String, _ found: String, _ treatment: String) {
      rows.append([.words(roadmap.municipality), .words(number), .words(found), .words(treatment)])
    }
    if kind == nil, !roadmap.note.isEmpty { add("приказ", roadmap.note, "учтено при составлении") }
    if kind == nil, roadmap.approved == nil {
      add("приказ", "Дата утверждения не указана", "шаги до утверждения не отличаются от остальных")
    }
    for step in roadmap.steps where kind.map({ $0 == step.kind }) ?? true {
      let number = step.number.description
      if !step.note.isEmpty { add(number, step.note, "показано как есть") }
      if let examined = step.examines.flatMap(roadmap.step), step.schedule.due < examined.schedule.due {
        add(
          number,
          "Экспертиза до \(step.schedule.due.words), срок школы по п. \(examined.number) – \(examined.schedule.due.words)",
          "до срока школы: «на дату экспертизы не размещено, срок не истёк»")
      }
      if let approved = roadmap.approved, step.schedule.due < approved {
        add(
          number, "Срок \(step.schedule.due.words) раньше утверждения (\(approved.words))",
          "«выполнено до утверждения», опозданием не считается")
      }
    }
  }
  return Table(
    id: "road-map-contradictions", title: "Противоречия и описки",
    summary: "Что в текстах приказов противоречит само себе и как это учтено.",
    columns: [.words("Муниципалитет"), .words("Пункт"), .words("Что в тексте"), .words("Как учтено")], rows: rows)
}
