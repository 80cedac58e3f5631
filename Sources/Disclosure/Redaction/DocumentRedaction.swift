import ReportModel

/// Rewrites a document for an audience; what it says of itself and of its files included.
struct DocumentRedaction {
  let judge: any Judge
  let rules: DisclosureRules
  let stamp: String
  /// Whether everybody may read it.
  let isPublic: Bool
  /// Whether the sections that are for the inside of an office, and the list of files, are left out.
  let dropsInternals: Bool

  func fitted(_ document: Document) -> Document {
    var copy = document
    var removed: Set<String> = []
    if dropsInternals {
      for section in document.sections where rules.internalSections.contains(section.id) {
        removed.insert(section.id)
        for block in section.blocks { if let id = block.id { removed.insert(id) } }
      }
      copy.sections.removeAll { removed.contains($0.id) }
    }
    let charts = ChartRedaction(judge: judge)
    for section in copy.sections {
      for case .chart(let chart) in section.blocks where charts.isEmpty(chart) { removed.insert(chart.id) }
    }
    let texts = TextRedaction(judge: judge, removed: removed)
    let rows = keptRows(of: copy)
    copy.title = texts.required(document.title)
    copy.subtitle = texts.required(document.subtitle)
    copy.stamp = stamp
    for index in copy.sections.indices {
      copy.sections[index].title = texts.required(copy.sections[index].title)
      copy.sections[index].blocks = fitted(copy.sections[index].blocks, texts, charts, rows)
    }
    copy.glossary = document.glossary.compactMap { term in texts.fitted(term.meaning).map { Term(term.name, $0) } }
    copy.statements = document.statements.compactMap { one in
      texts.fitted(one.text).map { RecordedStatement(id: one.id, kind: one.kind, state: one.state, text: $0) }
    }
    if dropsInternals { copy.provenance = fitted(document.provenance) }
    copy.isPublic = isPublic
    if isPublic, !rules.publicNote.isEmpty, !copy.sections.isEmpty, speaksOfPupils(document) {
      copy.sections[0].blocks.insert(.caution(rules.publicNote), at: 0)
    }
    return copy
  }

  /// Whether any number tells of pupils: a page about steps of a plan hides none, and the note would puzzle its readers.
  private func speaksOfPupils(_ document: Document) -> Bool {
    var speaks = false
    document.forEachNumber { number in
      guard !rules.linkage.harmlessTerritories.contains(number.address.territory) else { return }
      if rules.linkage.kind(of: number.address.measure) != .harmless { speaks = true }
    }
    return speaks
  }

  private func fitted(
    _ blocks: [Block], _ texts: TextRedaction, _ charts: ChartRedaction, _ rows: [String: [Int]]
  ) -> [Block] {
    let kept = blocks.compactMap { block -> Block? in
      switch block {
      case .heading(let text): texts.fitted(text).map { .heading($0) }
      case .paragraph(let text): texts.fitted(text).map { .paragraph($0) }
      case .caution(let text): texts.fitted(text).map { .caution($0) }
      case .list(let items, let isNumbered): list(items.compactMap(texts.fitted), isNumbered)
      case .table(let table): .table(fitted(table, texts, rows))
      case .annex(let table): .annex(fitted(table, texts, rows))
      case .chart(let chart): charts.fitted(chart, texts).map { .chart($0) }
      }
    }
    // A heading under which nothing is left would announce what was hidden.
    return kept.enumerated().filter { place, block in
      guard case .heading = block else { return true }
      guard place + 1 < kept.count else { return false }
      if case .heading = kept[place + 1] { return false }
      return true
    }.map(\.element)
  }

  private func list(_ items: [Text], _ isNumbered: Bool) -> Block? {
    items.isEmpty ? nil : .list(items, numbered: isNumbered)
  }

  /// The rows that each table keeps; a link between tables leads to a row by its place.
  private func keptRows(of document: Document) -> [String: [Int]] {
    var kept: [String: [Int]] = [:]
    for case .table(let table) in document.sections.flatMap(\.blocks).map(\.printed) {
      kept[table.id] = table.rows.indices.filter { keeps(table, row: $0) }
    }
    return kept
  }

  private func fitted(_ table: Table, _ texts: TextRedaction, _ rows: [String: [Int]]) -> Table {
    var copy = table
    copy.title = texts.required(table.title)
    copy.summary = texts.fitted(table.summary) ?? ""
    copy.notes = table.notes.compactMap(texts.fitted)
    let kept = rows[table.id] ?? []
    copy.rows = kept.map { table.rows[$0].map { fitted($0, texts) } }
    if !table.rowTerritories.isEmpty { copy.rowTerritories = kept.map { table.rowTerritories[$0] } }
    copy.links = table.links.compactMap { link in
      guard let row = kept.firstIndex(of: link.row), let target = rows[link.table]?.firstIndex(of: link.targetRow)
      else { return nil }
      return RowLink(row: row, column: link.column, table: link.table, targetRow: target)
    }
    return copy
  }

  private func keeps(_ table: Table, row: Int) -> Bool {
    if !table.rowTerritories.isEmpty, !judge.keepsRow(about: table.rowTerritories[row]) { return false }
    return !table.rows[row].flatMap(\.numbers).contains { judge.fate(of: $0.address) == .foreign }
  }

  private func fitted(_ value: Value, _ texts: TextRedaction) -> Value {
    switch value {
    case .text(let text):
      if let fitted = texts.fitted(text) { return .text(fitted) }
      return text.numbers.contains { !judge.fate(of: $0.address).isShown } ? .missing(.hidden) : .words("–")
    case .quantity(let quantity):
      switch judge.fate(of: quantity.address) {
      case .shown: return value
      case .band(let band): return .interval(band.range, quantity.unit, Band.address(of: quantity.address))
      case .hidden(let reason): return .missing(reason)
      case .foreign: return .missing(.hidden)
      }
    case .interval(_, _, let address):
      switch judge.fate(of: address) {
      case .shown: return value
      case .hidden(let reason): return .missing(reason)
      case .band, .foreign: return .missing(.hidden)
      }
    case .date, .missing, .blank: return value
    }
  }

  /// Files and their rows tell how many pupils a school has; counts of schools and works do not.
  private func fitted(_ provenance: Provenance) -> Provenance {
    var copy = provenance.withoutSources
    copy.counts = provenance.counts.filter { rules.linkage.kind(of: $0.key) == .harmless }
    return copy
  }
}

extension Block {
  /// A table of the workbook alone as one that is printed; anything else as it is.
  fileprivate var printed: Block { if case .annex(let table) = self { .table(table) } else { self } }

  /// The id that references lead to.
  fileprivate var id: String? {
    switch self {
    case .table(let table), .annex(let table): table.id
    case .chart(let chart): chart.id
    case .heading, .paragraph, .caution, .list: nil
    }
  }
}
