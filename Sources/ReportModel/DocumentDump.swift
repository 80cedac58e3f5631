/// A document as stable text for comparisons in tests: everything that it means, nothing of how it looks.
///
/// Numbers stand with all their digits and their address, so a test sees a figure change that rounding would hide.
public struct DocumentDump: Hashable, Sendable {
  private var lines: [String] = []

  /// The whole document, one line for each thing.
  public static func text(of document: Document) -> String {
    var dump = DocumentDump()
    dump.visit(document)
    return dump.lines.joined(separator: "\n") + "\n"
  }

  private mutating func line(_ indent: Int, _ words: String) {
    lines.append(String(repeating: "  ", count: indent) + words)
  }

  private mutating func visit(_ document: Document) {
    line(0, "document \(document.id) \(DocumentDump.words(document.date))")
    line(1, "title: \(DocumentDump.words(document.title))")
    line(1, "subtitle: \(DocumentDump.words(document.subtitle))")
    line(1, "stamp: \(document.stamp)")
    line(1, "keywords: \(document.keywords.joined(separator: ", "))")
    if document.form != .text { line(1, "form: \(document.form)") }
    if document.isPublic { line(1, "public") }
    if let letterhead = document.letterhead { visit(letterhead) }
    for section in document.sections {
      let page = section.page == .continuing ? "" : " (\(section.page))"
      line(1, "section \(section.id)\(page): \(DocumentDump.words(section.title))")
      for block in section.blocks { visit(block) }
    }
    for term in document.glossary { line(1, "term \(term.name): \(DocumentDump.words(term.meaning))") }
    for one in document.statements {
      line(1, "\(one.kind.rawValue) \(one.id) (\(one.state)): \(DocumentDump.words(one.text))")
    }
    visit(document.provenance)
  }

  private mutating func visit(_ letterhead: Letterhead) {
    func official(_ one: Letterhead.Official?) -> String { one.map { "\($0.post), \($0.name)" } ?? "–" }
    line(1, "letterhead: \(letterhead.organisation)")
    line(2, "addressee: \(letterhead.addressee)")
    line(2, "approval: \(official(letterhead.approval))")
    line(2, "date: \(letterhead.date.map(DocumentDump.words) ?? "–"), number: \(letterhead.number)")
    line(2, "basis: \(letterhead.basis)")
    line(2, "signatory: \(official(letterhead.signatory))")
    line(2, "executor: \(letterhead.executor), \(letterhead.phone)")
  }

  private mutating func visit(_ block: Block) {
    switch block {
    case .heading(let text): line(2, "heading: \(DocumentDump.words(text))")
    case .paragraph(let text): line(2, "paragraph: \(DocumentDump.words(text))")
    case .caution(let text): line(2, "caution: \(DocumentDump.words(text))")
    case .list(let items, let isNumbered):
      line(2, isNumbered ? "numbered list" : "list")
      for item in items { line(3, "- \(DocumentDump.words(item))") }
    case .table(let table): visit(table, as: "table")
    case .annex(let table): visit(table, as: "annex")
    case .chart(let chart): visit(chart)
    }
  }

  private mutating func visit(_ table: Table, as kind: String) {
    line(2, "\(kind) \(table.id): \(DocumentDump.words(table.title))")
    line(3, "summary: \(DocumentDump.words(table.summary))")
    for column in table.columns { line(3, "column \(column.header): \(column.kind) \(column.display)") }
    for row in table.rows { line(3, "row | " + row.map(DocumentDump.words).joined(separator: " | ")) }
    if !table.rowTerritories.isEmpty { line(3, "rows about: \(table.rowTerritories.joined(separator: " | "))") }
    for note in table.notes { line(3, "note: \(DocumentDump.words(note))") }
    let targets = Dictionary(grouping: table.links, by: \.table).mapValues(\.count)
    for (target, count) in targets.sorted(by: { $0.key < $1.key }) { line(3, "links → \(target): \(count)") }
  }

  private mutating func visit(_ chart: Chart) {
    line(2, "chart \(chart.id) \(chart.kind) \(chart.unit): \(DocumentDump.words(chart.title))")
    line(3, "description: \(DocumentDump.words(chart.description))")
    line(3, "axes: \(chart.categoryAxis) / \(chart.valueAxis)")
    if !chart.categories.isEmpty { line(3, "categories: \(chart.categories.joined(separator: " | "))") }
    for one in chart.breaks { line(3, "break after \(one.after): \(one.words)") }
    for series in chart.series {
      line(
        3, "series \(series.name) (\(series.role)): " + series.points.map(DocumentDump.words).joined(separator: " | "))
    }
  }

  private mutating func visit(_ provenance: Provenance) {
    line(1, "provenance \(provenance.tool) \(provenance.version)")
    for one in provenance.sources {
      line(2, "source \(one.file) \(one.sha256) \(one.byteCount) \(one.layout) \(one.rowsRead) \(one.rowsKept)")
    }
    for (name, value) in provenance.parameters.sorted(by: { $0.key < $1.key }) {
      line(2, "parameter \(name): \(value)")
    }
    for (name, value) in provenance.counts.sorted(by: { $0.key < $1.key }) { line(2, "count \(name): \(value)") }
  }
}

extension DocumentDump {
  fileprivate static func words(_ text: Text) -> String {
    text.runs.map(words).joined() + text.substitutes.map { " ⟨or: \(words($0))⟩" }.joined()
  }

  fileprivate static func words(_ run: Run) -> String {
    switch run {
    case .words(let words): words
    case .strong(let words): "*\(words)*"
    case .quantity(let quantity): words(quantity)
    case .counted(let quantity, let noun): words(quantity) + "(\(noun.one)/\(noun.few)/\(noun.many))"
    case .interval(let quantity): "interval" + words(quantity)
    case .missing(let missing): "{\(missing.rawValue)}"
    case .reference(let id): "→\(id)"
    }
  }

  fileprivate static func words(_ value: Value) -> String {
    switch value {
    case .text(let text): words(text)
    case .quantity(let quantity): words(quantity)
    case .interval(let interval, let unit, let address):
      "{\(interval.lowerBound)…\(interval.upperBound) \(unit) @\(words(address))}"
    case .date(let date): words(date)
    case .missing(let missing): "{\(missing.rawValue)}"
    case .blank: "_"
    }
  }

  fileprivate static func words(_ point: Series.Point) -> String {
    switch point {
    case .value(let quantity): words(quantity)
    case .position(let x, let y): words(x) + words(y)
    case .missing(let missing): "{\(missing.rawValue)}"
    }
  }

  fileprivate static func words(_ quantity: Quantity) -> String {
    var words = "{\(quantity.value) \(quantity.unit)"
    if let n = quantity.n { words += " n=\(n)" }
    if let interval = quantity.interval { words += " \(interval.lowerBound)…\(interval.upperBound)" }
    return words + " @\(DocumentDump.words(quantity.address))}"
  }

  fileprivate static func words(_ address: Address) -> String {
    "\(address.territory),\(address.work),\(address.measure)"
  }

  fileprivate static func words(_ date: CalendarDate) -> String { "\(date.year)-\(date.month)-\(date.day)" }
}
