import ReportModel

@testable import Disclosure

extension Document {
  /// The tables of the document in order.
  var tables: [Table] {
    sections.flatMap(\.blocks).compactMap { block in
      switch block {
      case .table(let table), .annex(let table): table
      case .heading, .paragraph, .caution, .list, .chart: nil
      }
    }
  }
}

extension [Document] {
  /// The documents with one more block at the end of the first.
  func adding(_ block: Block) -> [Document] {
    var copy = self
    copy[0].sections[copy[0].sections.count - 1].blocks.append(block)
    return copy
  }

  /// Whether a number of this address stands anywhere, as itself.
  func says(_ address: Address) -> Bool {
    var found = false
    for document in self { document.forEachNumber { if $0.address == address { found = true } } }
    return found
  }
}
