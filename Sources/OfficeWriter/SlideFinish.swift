extension OfficePackage {
  /// Pandoc makes the columns of slides equally wide: here they share the width as those of a paper do.
  mutating func finishSlides(_ page: PandocPage) {
    var shares = page.slideShares.makeIterator()
    for number in 1...max(parts.count, 1) {
      change("ppt/slides/slide\(number).xml") { xml in
        guard xml.contains("<a:tblGrid>"), let shares = shares.next() else { return xml }
        return SlideFinish.withWidths(xml, shares)
      }
    }
  }
}

/// Changes of a slide of a presentation.
enum SlideFinish {
  /// The columns of the table share its width; a table of another number of columns stays as it is.
  static func withWidths(_ xml: String, _ shares: [Int]) -> String {
    let columns = xml.matches(of: /<a:gridCol w="([0-9]+)"/)
    let whole = columns.reduce(0) { $0 + (Int($1.1) ?? 0) }
    let sum = shares.reduce(0, +)
    guard columns.count == shares.count, sum > 0 else { return xml }
    var rest = shares.makeIterator()
    return xml.replacing(/<a:gridCol w="[0-9]+"/) { _ in
      "<a:gridCol w=\"\(whole * (rest.next() ?? 0) / sum)\""
    }
  }
}
