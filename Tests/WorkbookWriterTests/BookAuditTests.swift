import ReportModel
import TestSupport
import Testing
import WorkbookWriter

@Suite struct BookAuditTests {
  @Test func `the sample is sound`() { #expect(BookAudit.defects(of: SampleDocument.document) == []) }

  @Test func `each defect is named with its place`() {
    var document = SampleDocument.document
    let table = Table(
      id: "bad", title: "Плохая", summary: "",
      columns: [Column("Школа", .words), Column("школа", .words), Column("", .quantity(.count))],
      rows: [[.words(" "), .words("а"), .blank]])
    let chart = Chart(
      id: "empty", kind: .bars, title: "Пусто", description: "", categoryAxis: "", valueAxis: "Доля", unit: .share,
      categories: [], series: [])
    document.sections = [Section(id: "one", title: "Раздел", blocks: [.table(table), .chart(chart)])]
    #expect(
      BookAudit.defects(of: document) == [
        "Т1 Плохая: нет предложения о том, что показывает таблица",
        "Т1 Плохая: два столбца называются «школа»",
        "Т1 Плохая: столбец без заголовка",
        "Т1 Плохая: строка 1, столбец «Школа»: пустая ячейка",
        "Т1 Плохая: строка 1, столбец «»: пустая ячейка",
        "Рисунок\u{A0}1: нет описания для тех, кто не видит рисунка",
        "Рисунок\u{A0}1: рисунок пуст",
        "Рисунок\u{A0}1: ось без названия",
      ])
  }
}
