import ReportModel

extension Document {
  /// The words of the document piece by piece: a run by itself, then the runs between two numbers as one.
  ///
  /// Everything that a writer prints is among them, what the document says of itself included.
  func forEachPhrase(_ body: (String) -> Void) {
    for text in [title, subtitle] { text.forEachPhrase(body) }
    body(stamp)
    for word in keywords { body(word) }
    if let letterhead { for words in letterhead.words { body(words) } }
    for section in sections {
      section.title.forEachPhrase(body)
      for block in section.blocks { block.forEachPhrase(body) }
    }
    for term in glossary {
      body(term.name)
      term.meaning.forEachPhrase(body)
    }
    for statement in statements { statement.text.forEachPhrase(body) }
    for source in provenance.sources { body(source.file) }
  }
}

extension Letterhead {
  /// The addressee names whom the paper goes to; the rest comes from the requisites of the region.
  fileprivate var words: [String] { [addressee, basis] }
}

extension Text {
  fileprivate func forEachPhrase(_ body: (String) -> Void) {
    var phrase = ""
    var count = 0
    func end() {
      if count > 1 { body(phrase) }
      phrase = ""
      count = 0
    }
    for run in runs {
      switch run {
      case .words(let words), .strong(let words):
        body(words)
        phrase += words
        count += 1
      case .quantity, .counted, .interval, .missing, .reference: end()
      }
    }
    end()
  }
}

extension Block {
  fileprivate func forEachPhrase(_ body: (String) -> Void) {
    switch self {
    case .heading(let text), .paragraph(let text), .caution(let text): text.forEachPhrase(body)
    case .list(let items, numbered: _): for item in items { item.forEachPhrase(body) }
    case .table(let table), .annex(let table): table.forEachPhrase(body)
    case .chart(let chart): chart.forEachPhrase(body)
    }
  }
}

extension Table {
  fileprivate func forEachPhrase(_ body: (String) -> Void) {
    title.forEachPhrase(body)
    summary.forEachPhrase(body)
    for column in columns {
      body(column.header)
      if case .decision(let choices) = column.kind { for choice in choices { body(choice) } }
    }
    for row in rows {
      for case .text(let text) in row { text.forEachPhrase(body) }
    }
    for note in notes { note.forEachPhrase(body) }
  }
}

extension Chart {
  fileprivate func forEachPhrase(_ body: (String) -> Void) {
    title.forEachPhrase(body)
    description.forEachPhrase(body)
    for words in [categoryAxis, valueAxis] + categories + series.map(\.name) + breaks.map(\.words) { body(words) }
  }
}
