import ReportModel

/// A number that a document says, wherever it stands.
struct Statement: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// The number itself, its unit, and the number of pupils behind it.
    case number(Double, Unit, n: Int?)
    /// Two ends between which it lies.
    case range(ClosedRange<Double>, Unit)
  }

  let address: Address
  let content: Content

  init(_ quantity: Quantity) {
    address = quantity.address
    content = .number(quantity.value, quantity.unit, n: quantity.n)
  }

  init(_ range: ClosedRange<Double>, _ unit: Unit, _ address: Address) {
    self.address = address
    content = .range(range, unit)
  }
}

extension Document {
  /// Every number of the document in order: sentences with their substitutes, tables, charts and alternative texts.
  func forEachStatement(_ body: (Statement) -> Void) {
    title.forEachStatement(body)
    subtitle.forEachStatement(body)
    for section in sections {
      section.title.forEachStatement(body)
      for block in section.blocks { block.forEachStatement(body) }
    }
  }
}

extension Block {
  fileprivate func forEachStatement(_ body: (Statement) -> Void) {
    switch self {
    case .heading(let text), .paragraph(let text), .caution(let text): text.forEachStatement(body)
    case .list(let items, numbered: _): for item in items { item.forEachStatement(body) }
    case .table(let table), .annex(let table): table.forEachStatement(body)
    case .chart(let chart): chart.forEachStatement(body)
    }
  }
}

extension Table {
  fileprivate func forEachStatement(_ body: (Statement) -> Void) {
    title.forEachStatement(body)
    summary.forEachStatement(body)
    for row in rows { for value in row { value.forEachStatement(body) } }
    for note in notes { note.forEachStatement(body) }
  }
}

extension Chart {
  fileprivate func forEachStatement(_ body: (Statement) -> Void) {
    title.forEachStatement(body)
    description.forEachStatement(body)
    for point in series.flatMap(\.points) { for quantity in point.quantities { body(Statement(quantity)) } }
  }
}

extension Series.Point {
  /// The numbers of a point.
  var quantities: [Quantity] {
    switch self {
    case .value(let quantity): [quantity]
    case .position(let x, let y): [x, y]
    case .missing: []
    }
  }
}

extension Text {
  /// The numbers of the text in order, without those of its substitutes.
  var statements: [Statement] {
    runs.compactMap { run in
      switch run {
      case .quantity(let quantity), .counted(let quantity, _): Statement(quantity)
      case .interval(let quantity): Statement(intervalOf: quantity)
      case .words, .strong, .missing, .reference: nil
      }
    }
  }

  func forEachStatement(_ body: (Statement) -> Void) {
    for statement in statements { body(statement) }
    for substitute in substitutes { substitute.forEachStatement(body) }
  }
}

extension Statement {
  /// The interval of a quantity as words: a band says only its two ends, any other all that the quantity says.
  fileprivate init(intervalOf quantity: Quantity) {
    if Band.isBand(quantity.address), let interval = quantity.interval {
      self.init(interval, quantity.unit, quantity.address)
    } else {
      self.init(quantity)
    }
  }
}

extension Value {
  /// The numbers of a value of a table.
  var statements: [Statement] {
    switch self {
    case .text(let text): text.statements
    case .quantity(let quantity): [Statement(quantity)]
    case .interval(let range, let unit, let address): [Statement(range, unit, address)]
    case .date, .missing, .blank: []
    }
  }

  fileprivate func forEachStatement(_ body: (Statement) -> Void) {
    if case .text(let text) = self { text.forEachStatement(body) } else { for one in statements { body(one) } }
  }
}
