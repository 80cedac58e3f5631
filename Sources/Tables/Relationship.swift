/// A relationship of a part: OPC's way to say which part is which.
struct Relationship {
  var id = ""
  var type = ""
  var target = ""

  /// Reads a `.rels` part.
  static func readAll(_ stream: PartStream) throws(Fault) -> [Relationship] {
    var xml = try XMLReader(stream)
    defer { xml.deallocate() }
    var relationships: [Relationship] = []
    while true {
      switch try xml.next() {
      case .start, .empty:
        guard xml.isNamed("Relationship") else { continue }
        var relationship = Relationship()
        var attributes = xml.attributes
        while let attribute = attributes.next() {
          guard let text = attribute.text else { throw .isMalformed }
          if attribute.isNamed("Id") { relationship.id = text }
          if attribute.isNamed("Type") { relationship.type = text }
          if attribute.isNamed("Target") { relationship.target = text }
        }
        if attributes.isMalformed { throw .isMalformed }
        relationships.append(relationship)
      case .finished: return relationships
      case .end, .text, .characterData, .needsMore, .failed: break
      }
    }
  }
}
