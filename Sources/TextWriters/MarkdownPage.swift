import ReportModel
import Typesetting

/// The lines of a Markdown file in the making.
struct MarkdownPage {
  private let typesetter: Typesetter
  private let figures: String
  private var blocks: [String] = []

  init(_ typesetter: Typesetter, figures: String) {
    self.typesetter = typesetter
    self.figures = figures
  }

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  mutating func add(_ document: Document) {
    blocks.append("# " + words(document.title))
    if !document.subtitle.isEmpty { blocks.append("**" + words(document.subtitle) + "**") }
    if !document.stamp.isEmpty { blocks.append("> **" + MarkdownText.inline(document.stamp) + "**") }
    if let letterhead = document.letterhead { add(letterhead) }
    blocks.append("По состоянию на " + document.date.longWords)
    if document.sections.count > 1 { addContents(of: document) }
    for section in document.sections {
      blocks.append("## " + heading(of: section))
      for block in section.blocks { add(block) }
    }
    addLegend(document.missingReasons)
  }

  /// The requisites that are known; lines for the pen belong to the paper alone.
  private mutating func add(_ letterhead: Letterhead) {
    let executor = [letterhead.executor, letterhead.phone].filter { !$0.isEmpty }.joined(separator: ", ")
    let lines = [
      ("Кто составил", letterhead.organisation), ("Кому", letterhead.addressee), ("Основание", letterhead.basis),
      ("Исполнитель", executor),
    ].filter { !$0.1.isEmpty }.map { "- \($0): " + MarkdownText.inline($1) }
    if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
  }

  private func heading(of section: Section) -> String {
    "\(typesetter.numbering[section.id].number). " + words(section.title)
  }

  private mutating func addContents(of document: Document) {
    blocks.append("**Содержание**")
    var taken: [String: Int] = [:]
    let lines = document.sections.map { section in
      let number = typesetter.numbering[section.id].number
      let title = typesetter.plain(section.title)
      let anchor = MarkdownText.anchor(of: "\(number). " + title)
      // Code hosts number the second heading of one name.
      let earlier = taken[anchor, default: 0]
      taken[anchor] = earlier + 1
      return "\(number). [\(MarkdownText.inline(title))](#\(earlier == 0 ? anchor : "\(anchor)-\(earlier)"))"
    }
    blocks.append(lines.joined(separator: "\n"))
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let text):
      blocks.append("### " + words(text))
    case .paragraph(let text):
      blocks.append(MarkdownText.guardingStart(words(text)))
    case .caution(let text):
      blocks.append("> **Важно.** " + words(text))
    case .list(let items, let isNumbered):
      let lines = items.enumerated().map { (isNumbered ? "\($0.offset + 1). " : "- ") + words($0.element) }
      blocks.append(lines.joined(separator: "\n"))
    case .table(let table):
      add(table)
    case .annex(let table):
      let label = typesetter.numbering[table.id]
      blocks.append(
        anchor(of: table.id) + "**\(label.caption).** " + words(table.title) + " – в книге с приложениями.")
    case .chart(let chart):
      let label = typesetter.numbering[chart.id]
      let description = MarkdownText.inline(typesetter.plain(chart.description))
      blocks.append(anchor(of: chart.id) + "![\(description)](\(figures)/\(FigureWriter.name(of: chart)))")
      blocks.append("*\(label.caption). " + words(chart.title) + "*")
    }
  }

  private mutating func add(_ table: Table) {
    let label = typesetter.numbering[table.id]
    blocks.append(anchor(of: table.id) + "**\(label.caption).** " + words(table.title))
    if !table.summary.isEmpty { blocks.append(MarkdownText.guardingStart(words(table.summary))) }
    var lines = ["| " + table.columns.map { MarkdownText.inline($0.header) }.joined(separator: " | ") + " |"]
    lines.append("|" + table.columns.map { $0.kind.isNumeric ? " ---: |" : " :--- |" }.joined())
    for row in table.rows {
      lines.append("| " + row.map(cell).joined(separator: " | ") + " |")
    }
    blocks.append(lines.joined(separator: "\n"))
    if table.notes.count == 1 {
      blocks.append("*Примечание.* " + words(table.notes[0]))
    } else if !table.notes.isEmpty {
      let notes = table.notes.enumerated().map { "\($0.offset + 1). " + words($0.element) }
      blocks.append("*Примечания*")
      blocks.append(notes.joined(separator: "\n"))
    }
  }

  private mutating func addLegend(_ reasons: [Missing]) {
    if reasons.isEmpty { return }
    let lines = reasons.map { "`\($0.symbol)` – \($0.words)" }
    blocks.append("*Условные обозначения:* " + lines.joined(separator: "; ") + ".")
  }

  /// A place for links to lead to; tables and figures have no heading of their own.
  private func anchor(of id: String) -> String { "<a id=\"\(id)\"></a>" }

  private func cell(_ value: Value) -> String {
    if case .text(let text) = value { words(text) } else { MarkdownText.inline(typesetter.cell(value)) }
  }

  private func words(_ text: Text) -> String {
    typesetter.pieces(text).map { piece in
      switch piece {
      case .plain(let words): MarkdownText.inline(words)
      case .strong(let words): MarkdownText.strong(words)
      case .reference(let words, let id): reference(words, id)
      }
    }.joined()
  }

  private func reference(_ words: String, _ id: String) -> String {
    // A section is reached by its heading, whose anchor depends on the words; its number in the text is enough.
    typesetter.numbering[id].kind == .section ? words : "[\(MarkdownText.inline(words))](#\(id))"
  }
}
