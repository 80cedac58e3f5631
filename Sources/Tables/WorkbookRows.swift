extension Workbook {
  /// Visits the rows of a sheet that have a filled cell; unless stopped, the whole part is unpacked and its CRC checked.
  func visitRows(ofSheet index: Int, _ body: (RowView) -> Bool) throws(PlacedFault) {
    let sheet = sheets[index]
    let formats = try formats()
    var reader = try PlacedFault.at(PlacedFault.afterRow(0, ofSheet: sheet.name)) { () throws(Fault) in
      try SheetReader(
        PartStream(sheet.part, of: archive, limits: limits), formats: formats, is1904: is1904,
        columns: min(CellReference.columns, max(1, limits.columns)))
    }
    defer { reader.deallocate() }
    var lastRow = 0
    do throws(Fault) {
      guard try reader.findRows() else { return try reader.xml.drain() }
    } catch {
      throw PlacedFault(fault: error, place: PlacedFault.afterRow(0, ofSheet: sheet.name))
    }
    var emptyRows = 0
    while true {
      let outcome = try reader.next(
        loadStrings: { () throws(PlacedFault) in try strings() },
        wrap: { PlacedFault(fault: $0, place: PlacedFault.afterRow(lastRow, ofSheet: sheet.name)) })
      switch outcome {
      case .row:
        emptyRows = 0
        lastRow = reader.number
        if !body(RowView(number: reader.number, cells: reader.cells, shared: reader.strings)) { return }
      case .emptyRow:
        emptyRows += 1
        lastRow = reader.number
        if emptyRows >= limits.emptyRows { return }
      case .finished:
        do throws(Fault) {
          return try reader.xml.drain()
        } catch {
          throw PlacedFault(fault: error, place: PlacedFault.afterRow(lastRow, ofSheet: sheet.name))
        }
      case .needsMore, .needsStrings, .failed: preconditionFailure("handled by the reader")
      }
    }
  }
}
