public import ReportModel
import Sheets
import Typesetting

/// What a document lacks to become a workbook that a reader can use, the one without a mouse or without sight included.
///
/// Follows the guidance on accessible spreadsheets: every sheet has a title and a sentence, every column a header of its
/// own, every cell a value or a sign, every chart a description. <https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/>
public enum BookAudit {
  /// Longest description of a chart that a screen reader reads to the end.
  static let longestDescription = 500

  /// The defects of a document in Russian, each with its place; none for a sound one.
  public static func defects(of document: Document) -> [String] {
    let plan = BookPlan(document)
    let typesetter = plan.typesetter
    var defects: [String] = []
    if typesetter.plain(document.title).isEmpty { defects.append("документ: нет названия") }
    for place in plan.places {
      defects += self.defects(of: place.table, typesetter).map { "\(place.sheet): \($0)" }
    }
    for chart in document.charts { defects += self.defects(of: chart, typesetter) }
    for term in document.glossary where term.name.isEmpty || typesetter.plain(term.meaning).isEmpty {
      defects.append("словарь: термин «\(term.name)» без названия или без объяснения")
    }
    return defects + contrastDefects
  }

  private static func defects(of table: Table, _ typesetter: Typesetter) -> [String] {
    var defects: [String] = []
    if typesetter.plain(table.title).isEmpty { defects.append("нет заголовка таблицы") }
    if typesetter.plain(table.summary).isEmpty { defects.append("нет предложения о том, что показывает таблица") }
    var headers: Set<String> = []
    for column in table.columns {
      if column.header.isEmpty { defects.append("столбец без заголовка") }
      if column.header.utf16.count > 255 { defects.append("заголовок длиннее 255 знаков") }
      if !headers.insert(column.header.lowercased()).inserted {
        defects.append("два столбца называются «\(column.header)»")
      }
    }
    for (index, column) in table.columns.enumerated() {
      defects += self.defects(of: column, cells: table.rows.map { $0[index] }, typesetter)
    }
    for (index, row) in table.rows.enumerated() {
      for (column, value) in zip(table.columns, row) where isEmpty(value, column, typesetter) {
        defects.append("строка \(index + 1), столбец «\(column.header)»: пустая ячейка")
      }
    }
    return defects
  }

  /// What a column shows must agree with what it holds.
  private static func defects(of column: Column, cells: [Value], _ typesetter: Typesetter) -> [String] {
    let isNumeric = if case .quantity = column.kind { true } else { false }
    switch column.display {
    case .plain: return []
    case .bar, .heat, .threshold:
      return isNumeric ? [] : ["столбец «\(column.header)»: полоса, заливка или порог у слов"]
    case .steps(let words):
      let unknown = cells.lazy.map { typesetter.cell($0) }.first { cell in
        !words.contains { cell.lowercased().contains($0.lowercased()) }
          && !Missing.allCases.map(\.symbol).contains(cell)
      }
      return unknown.map { ["столбец «\(column.header)»: слова «\($0)» нет в условных обозначениях"] } ?? []
    }
  }

  private static func isEmpty(_ value: Value, _ column: Column, _ typesetter: Typesetter) -> Bool {
    if case .decision = column.kind { return false }
    return typesetter.cell(value).allSatisfy(\.isWhitespace)
  }

  private static func defects(of chart: Chart, _ typesetter: Typesetter) -> [String] {
    let label = typesetter.numbering[chart.id].caption
    var defects: [String] = []
    let description = typesetter.plain(chart.description)
    if description.isEmpty { defects.append("\(label): нет описания для тех, кто не видит рисунка") }
    if description.count > longestDescription {
      defects.append("\(label): описание длиннее \(longestDescription) знаков")
    }
    if chart.series.allSatisfy({ $0.points.isEmpty }) { defects.append("\(label): рисунок пуст") }
    if chart.categoryAxis.isEmpty || chart.valueAxis.isEmpty { defects.append("\(label): ось без названия") }
    return defects
  }

  /// Words on their ground must be told apart by a reader with weak sight: 4,5 to 1 by WCAG 2.1, 1.4.3.
  private static let contrastDefects: [String] = {
    let pairs: [(name: String, words: Colour, ground: Colour)] =
      [
        ("заголовок таблицы", BookStyle.ink, BookStyle.headerGround),
        ("предостережение", BookStyle.ink, BookStyle.cautionGround),
        ("решение", BookStyle.ink, BookStyle.decisionGround), ("пояснение", BookStyle.quiet, .white),
        ("полоса", BookStyle.ink, BookStyle.bar), ("заливка", BookStyle.ink, BookStyle.heat),
        ("порог", BookStyle.ink, BookStyle.thresholdGround), ("ссылка", BookStyle.linkInk, .white),
      ] + (0..<6).map { ("слово вывода", BookStyle.ink, BookStyle.step($0, of: 6)) }
    return pairs.filter { $0.words.contrast(to: $0.ground) < 4.5 }.map { "\($0.name): контраст ниже 4,5 : 1" }
  }()
}
