/// What `xl/workbook.xml` says: the sheets in their order and the date system.
struct WorkbookList {
  struct Entry {
    var name = ""
    var relation = ""
    var isHidden = false
  }

  private(set) var sheets: [Entry] = []
  private(set) var is1904 = false

  static func read(_ stream: PartStream) throws(Fault) -> WorkbookList {
    var xml = try XMLReader(stream)
    defer { xml.deallocate() }
    var list = WorkbookList()
    var depth = 0
    while true {
      let token = try xml.next()
      switch token {
      case .start, .empty:
        if token == .start { depth += 1 }
        if xml.isNamed("sheet") { list.sheets.append(try entry(xml.attributes)) }
        if xml.isNamed("workbookPr") { list.is1904 = try isIn1904(xml.attributes) }
      case .end:
        depth -= 1
        if depth < 0 { throw .isMalformed }
      case .finished:
        guard depth == 0 else { throw .isCutOff }
        return list
      case .text, .characterData, .needsMore, .failed: break
      }
    }
  }

  private static func entry(_ list: XMLAttributes) throws(Fault) -> Entry {
    var attributes = list
    var entry = Entry()
    while let attribute = attributes.next() {
      guard let text = attribute.text else { throw .isMalformed }
      if attribute.isNamed("name") { entry.name = text }
      if attribute.isNamed("state") { entry.isHidden = text == "hidden" || text == "veryHidden" }
      if attribute.isPrefixed, XMLReader.equal(attribute.name, "id") { entry.relation = text }
    }
    if attributes.isMalformed { throw .isMalformed }
    return entry
  }

  private static func isIn1904(_ list: XMLAttributes) throws(Fault) -> Bool {
    var attributes = list
    var result = false
    while let attribute = attributes.next() {
      if attribute.isNamed("date1904") { result = attribute.text == "1" || attribute.text == "true" }
    }
    return result
  }
}
