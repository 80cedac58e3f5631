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

  @Test func `what a column shows must agree with what it holds`() {
    var document = SampleDocument.document
    let table = Table(
      id: "bad", title: "Плохая", summary: "Показывает не то.",
      columns: [
        Column("Школа", .words, display: .bar), Column("Вывод", .words, display: .steps(["вероятно", "уточнить"])),
      ], rows: [[.words("Школа № 1"), .words("Вероятно ниже")], [.words("Школа № 2"), .words("маловероятный исход")]])
    document.sections = [Section(id: "one", title: "Раздел", blocks: [.table(table)])]
    document.glossary = [Term("", "без названия")]
    #expect(
      BookAudit.defects(of: document) == [
        "Т1 Плохая: столбец «Школа»: полоса, заливка или порог у слов",
        "Т1 Плохая: столбец «Вывод»: слова «маловероятный исход» нет в условных обозначениях",
        "словарь: термин «» без названия или без объяснения",
      ])
  }
}
