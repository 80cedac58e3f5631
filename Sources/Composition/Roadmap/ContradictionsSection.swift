import Aggregation
import ReportModel
import Vocabulary

/// What contradicts itself inside the orders: without it the tool would print false delays.
func contradictionsSection(_ municipalities: [MunicipalLedger]) -> Section {
  Section(
    id: "road-map-oddities", title: "Противоречия и описки в приказах",
    blocks: [.table(contradictionsTable(municipalities))])
}

/// The contradictions of some road maps.
private func contradictionsTable(_ municipalities: [MunicipalLedger]) -> Table {
  var rows: [[Value]] = []
  for roadmap in municipalities.map(\.roadmap) {
    func add(_ number: String, _ found: String, _ treatment: String) {
      rows.append([.words(roadmap.municipality), .words(number), .words(found), .words(treatment)])
    }
    if !roadmap.note.isEmpty { add("приказ", roadmap.note, "в документы не переносится") }
    if roadmap.approved == nil {
      add("приказ", "Дата утверждения не указана", "шаги до утверждения не отличаются от остальных")
    }
    for step in roadmap.steps {
      let number = step.number.description
      if !step.note.isEmpty { add(number, step.note, "показано как есть") }
      if let examined = step.examines.flatMap(roadmap.step), step.schedule.due < examined.schedule.due {
        add(
          number, "Экспертиза до \(step.schedule.due.words), срок школы по п. \(examined.number) – \(examined.schedule.due.words)",
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
