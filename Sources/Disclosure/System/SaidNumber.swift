import ReportModel

/// A number that a document says, wherever it stands.
struct SaidNumber: Hashable, Sendable {
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
  /// Every number of the document: sentences with their substitutes, tables, charts, alternative texts, and what is kept
  /// for the next edition.
  func forEachNumber(_ body: (SaidNumber) -> Void) {
    title.forEachNumber(body)
    subtitle.forEachNumber(body)
    for section in sections {
      section.title.forEachNumber(body)
      for block in section.blocks { block.forEachNumber(body) }
    }
    for term in glossary { term.meaning.forEachNumber(body) }
    for statement in statements { statement.text.forEachNumber(body) }
  }
}

extension Block {
  fileprivate func forEachNumber(_ body: (SaidNumber) -> Void) {
    switch self {
    case .heading(let text), .paragraph(let text), .caution(let text): text.forEachNumber(body)
    case .list(let items, numbered: _): for item in items { item.forEachNumber(body) }
    case .table(let table), .annex(let table): table.forEachNumber(body)
    case .chart(let chart): chart.forEachNumber(body)
    }
  }
}

extension Table {
  fileprivate func forEachNumber(_ body: (SaidNumber) -> Void) {
    title.forEachNumber(body)
    summary.forEachNumber(body)
    for row in rows { for value in row { value.forEachNumber(body) } }
    for note in notes { note.forEachNumber(body) }
  }
}

extension Chart {
  fileprivate func forEachNumber(_ body: (SaidNumber) -> Void) {
    title.forEachNumber(body)
    description.forEachNumber(body)
    for point in series.flatMap(\.points) { for quantity in point.quantities { body(SaidNumber(quantity)) } }
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
  var numbers: [SaidNumber] {
    runs.compactMap { run in
      switch run {
      case .quantity(let quantity), .counted(let quantity, _): SaidNumber(quantity)
      case .interval(let quantity): SaidNumber(intervalOf: quantity)
      case .words, .strong, .missing, .reference: nil
      }
    }
  }

  func forEachNumber(_ body: (SaidNumber) -> Void) {
    for number in numbers { body(number) }
    for substitute in substitutes { substitute.forEachNumber(body) }
  }
}

extension SaidNumber {
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
  var numbers: [SaidNumber] {
    switch self {
    case .text(let text): text.numbers
    case .quantity(let quantity): [SaidNumber(quantity)]
    case .interval(let range, let unit, let address): [SaidNumber(range, unit, address)]
    case .date, .missing, .blank: []
    }
  }

  fileprivate func forEachNumber(_ body: (SaidNumber) -> Void) {
    if case .text(let text) = self { text.forEachNumber(body) } else { for one in numbers { body(one) } }
  }
}
